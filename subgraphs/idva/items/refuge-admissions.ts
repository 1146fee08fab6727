import { count, date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-12, admissions to refuge, historic and current [D-A2 l.204; B-K l.1269-1270]. */
export const refugeAdmissions = itemKind({
  ref: 'IDV-12',
  category: 'idva.refugeAdmissions',
  type: 'IdvaRefugeAdmission',
  fields: {
    stage: oneOf('IdvaRefugeStage', ['REQUESTED', 'OFFERED', 'CURRENT', 'LEFT', 'REFUSED']),
    refuge: optional(text(200)),
    admittedOn: optional(date()),
    leftOn: optional(date()),
    children: optional(count()),
    reasonForLeaving: optional(text(500)),
    locationCompromised: optional(flag()),
  },
  examples: [
    {
      stage: 'CURRENT',
      refuge: 'Hollin House',
      admittedOn: '2026-09-19',
      children: 2,
      locationCompromised: false,
    },
    {
      stage: 'LEFT',
      refuge: 'The Alders',
      admittedOn: '2024-02-03',
      leftOn: '2024-05-17',
      reasonForLeaving: 'He waited outside twice; moved on the same day.',
      locationCompromised: true,
    },
  ],
});
