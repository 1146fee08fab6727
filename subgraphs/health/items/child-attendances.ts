import { count, flag, optional, text, texts } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { attendanceFields } from './attendance-fields.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/** HEA-03, emergency attendances of a child of the household [D-A2 l.200; B-K l.1284]. */
export const childAttendances = itemKind({
  ref: 'HEA-03',
  category: 'health.childAttendances',
  type: 'HealthChildAttendance',
  fields: {
    ...attendanceFields,
    injuries: optional(texts()),
    ageInMonths: optional(count()),
    accompaniedBy: optional(text(200)),
    safeguardingReferralMade: optional(flag()),
    hospital: optional(text(200)),
    protected: optional(flag()),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      date: '2026-07-03',
      presentation:
        'Bruise to the forehead; said to have been in the room when a chair was thrown.',
      explanationGiven: 'Mother said the child ran into a door.',
      explanationConsistent: false,
      outcome: 'REFERRED_ON',
      injuries: ['bruise to the forehead'],
      ageInMonths: 41,
      accompaniedBy: 'Mother and her partner',
      safeguardingReferralMade: true,
      hospital: 'Arrowbank Hospital',
    },
  ],
});
