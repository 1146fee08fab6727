import { flag, optional, text, texts } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { attendanceFields } from './attendance-fields.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/** HEA-01, the victim's emergency attendances with their injury pattern [D-A2 l.200; B-K l.1284-1285]. */
export const victimAttendances = itemKind({
  ref: 'HEA-01',
  category: 'health.victimAttendances',
  type: 'HealthVictimAttendance',
  fields: {
    ...attendanceFields,
    injuries: optional(texts()),
    accompaniedBy: optional(text(200)),
    hospital: optional(text(200)),
    protected: optional(flag()),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      date: '2026-08-22',
      presentation: 'Fractured left wrist and older bruising to both upper arms.',
      explanationGiven: 'Said she had slipped on the stairs while carrying washing.',
      explanationConsistent: false,
      outcome: 'DISCHARGED',
      injuries: ['fracture of the left wrist', 'finger-shaped bruises of different ages'],
      accompaniedBy: 'Partner, who answered for her and would not leave the cubicle',
      hospital: 'Arrowbank Hospital',
    },
    {
      date: '2026-10-11',
      presentation: 'Hoarse voice and pain on swallowing two days after pressure to the neck.',
      outcome: 'ADMITTED',
      injuries: ['marks on the neck'],
      hospital: 'Quillmere Infirmary',
      protected: true,
    },
  ],
});
