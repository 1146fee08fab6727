import { date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-13, contacts with outreach [D-A2 l.204; B-K l.1270]. */
export const outreachContacts = itemKind({
  ref: 'IDV-13',
  category: 'idva.outreachContacts',
  type: 'IdvaOutreachContact',
  fields: {
    date: date(),
    means: optional(
      oneOf('IdvaContactMeans', ['PHONE', 'MESSAGE', 'E_MAIL', 'IN_PERSON', 'VIDEO', 'OTHER']),
    ),
    summary: text(1000),
    riskChanged: optional(oneOf('IdvaRiskChange', ['LOWER', 'SAME', 'HIGHER', 'NOT_KNOWN'])),
    nextContactOn: optional(date()),
    nextContactPlace: optional(text(200)),
  },
  examples: [
    {
      date: '2026-09-23',
      means: 'IN_PERSON',
      summary: 'Went through the safety plan; he has begun to wait outside her work again.',
      riskChanged: 'HIGHER',
      nextContactOn: '2026-09-30',
      nextContactPlace: 'Room at the library',
    },
  ],
});
