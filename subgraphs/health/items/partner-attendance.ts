import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** HEA-06, the alleged perpetrator present at her appointments [D-A2 l.200; B-K l.1286; l.1288]. */
export const partnerAttendance = itemKind({
  ref: 'HEA-06',
  category: 'health.partnerAttendance',
  type: 'HealthPartnerAttendance',
  fields: {
    date: date(),
    appointment: oneOf('HealthAppointmentSetting', [
      'MATERNITY',
      'GP',
      'EMERGENCY_DEPARTMENT',
      'HEALTH_VISITOR',
      'MENTAL_HEALTH',
      'OTHER',
    ]),
    behaviour: text(600),
    seenAlone: optional(flag()),
    effectOnPatient: optional(text(400)),
  },
  examples: [
    {
      date: '2026-08-06',
      appointment: 'MATERNITY',
      behaviour: 'Answered every question for her and read her notes before giving them back.',
      seenAlone: false,
      effectOnPatient: 'Silent, looked at him before each answer.',
    },
  ],
});
