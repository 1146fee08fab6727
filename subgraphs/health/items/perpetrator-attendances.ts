import { flag, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { attendanceFields } from './attendance-fields.ts';

/** HEA-02, the alleged perpetrator's emergency attendances, where they bear on risk [D-A2 l.200; B-K l.1284]. */
export const perpetratorAttendances = itemKind({
  ref: 'HEA-02',
  category: 'health.perpetratorAttendances',
  type: 'HealthPerpetratorAttendance',
  fields: {
    ...attendanceFields,
    /** Required: without it the attendance is nobody's business but the patient's. */
    riskRelevance: text(400),
    intoxicated: optional(flag()),
    threatsMade: optional(text(400)),
  },
  examples: [
    {
      date: '2026-09-05',
      presentation: 'Cuts to the knuckles of the right hand.',
      explanationGiven: 'Said he had punched a window during an argument at home.',
      explanationConsistent: true,
      outcome: 'LEFT_BEFORE_TREATMENT_ENDED',
      riskRelevance: 'Same evening as a reported incident; angry with his partner while waiting.',
      intoxicated: true,
      threatsMade: 'Told the nurse that she would be sorry if she had called anyone.',
    },
  ],
});
