import { count, date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** HEA-05, antenatal appointments missed [D-A2 l.200; B-K l.1285-1286]. */
export const missedAppointments = itemKind({
  ref: 'HEA-05',
  category: 'health.missedAppointments',
  type: 'HealthMissedAppointment',
  fields: {
    date: date(),
    appointment: oneOf('HealthAntenatalAppointment', [
      'BOOKING',
      'ROUTINE_CHECK',
      'SCAN',
      'SPECIALIST',
      'HOME_VISIT',
      'OTHER',
    ]),
    weeksPregnant: optional(count()),
    missedInThisPregnancy: optional(count()),
    reasonGiven: optional(text(300)),
    followUp: optional(text(400)),
    /** The next chance to see her alone; it also says where she will be on that day (F-05). */
    nextAppointmentOn: optional(date()),
  },
  examples: [
    {
      date: '2026-09-17',
      appointment: 'SCAN',
      weeksPregnant: 20,
      missedInThisPregnancy: 3,
      reasonGiven: 'Partner rang to say that she was busy.',
      followUp: 'Midwife to see her alone at the next check and to ask again about safety at home.',
      nextAppointmentOn: '2026-12-03',
    },
  ],
});
