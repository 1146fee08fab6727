import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/** HOU-08, sanctuary, target hardening and safety devices [K l.314; C-A1 l.697; C 8.7.2; L 1.2 l.98]. */
export const safetyMeasures = itemKind({
  ref: 'HOU-08',
  category: 'housing.safetyMeasures',
  type: 'HousingSafetyMeasure',
  fields: {
    measure: oneOf('HousingMeasure', [
      'LOCK_CHANGE',
      'DOOR_OR_WINDOW_REINFORCEMENT',
      'FIREPROOF_LETTER_BOX',
      'SMOKE_ALARM',
      'SANCTUARY_ROOM',
      'ALARM',
      'LIGHTING',
      'CAMERA',
      'OTHER',
    ]),
    status: oneOf('HousingMeasureStatus', [
      'REQUESTED',
      'BOOKED',
      'FITTED',
      'REFUSED',
      'NOT_POSSIBLE',
      'DECLINED_BY_VICTIM',
    ]),
    detail: optional(text(400)),
    dueOn: optional(date()),
    fittedOn: optional(date()),
    stillOutstanding: optional(text(300)),
    address: optional(text(200)),
    protected: optional(flag()),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      measure: 'FIREPROOF_LETTER_BOX',
      status: 'FITTED',
      detail: 'After threats to burn the home; fire service visit asked for.',
      fittedOn: '2026-09-18',
      stillOutstanding: 'Smoke alarm on the upper floor.',
      address: '4 Larkrise Court, Bexley ZZ1 4AA',
    },
    {
      measure: 'SANCTUARY_ROOM',
      status: 'BOOKED',
      dueOn: '2026-11-30',
      address: '17 Quillback Lane, Kent ZZ3 7AB',
      protected: true,
    },
  ],
});
