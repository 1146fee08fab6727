import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-07, disputes about contact with the children [D-A2 l.209; B-K l.1267]. */
export const contactDisputes = itemKind({
  ref: 'IDV-07',
  category: 'idva.contactDisputes',
  type: 'IdvaContactDispute',
  fields: {
    summary: text(1000),
    arrangement: optional(text(500)),
    handoverRisk: optional(text(500)),
    proceedings: optional(flag()),
    court: optional(text(200)),
    nextHearingOn: optional(date()),
  },
  examples: [
    {
      summary: 'He has asked for overnight contact and uses every handover to argue.',
      arrangement: 'Saturdays ten to four, handover by the grandmother.',
      handoverRisk: 'Followed the grandmother’s car in August.',
      proceedings: true,
      court: 'Family Court, hearing by video',
      nextHearingOn: '2026-11-04',
    },
  ],
});
