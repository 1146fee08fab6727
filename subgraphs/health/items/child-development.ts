import { count, date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** HEA-09, the health visitor on a child's development [D-A2 l.200; B-K l.1288]. */
export const childDevelopment = itemKind({
  ref: 'HEA-09',
  category: 'health.childDevelopment',
  type: 'HealthChildDevelopment',
  fields: {
    note: text(800),
    concern: optional(oneOf('HealthDevelopmentConcern', ['NONE', 'EMERGING', 'SIGNIFICANT'])),
    ageInMonths: optional(count()),
    lastSeenOn: optional(date()),
    effectOfAbuse: optional(text(500)),
    contactsMissed: optional(count()),
  },
  examples: [
    {
      note: 'Fewer words than at the last review; clings to her mother when a man speaks.',
      concern: 'EMERGING',
      ageInMonths: 27,
      lastSeenOn: '2026-09-10',
      effectOfAbuse: 'Wakes at night since the incident in August.',
      contactsMissed: 2,
    },
  ],
});
