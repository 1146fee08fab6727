import { count, date, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** HEA-13, how often the victim came back to the emergency department because of abuse [K l.431]. */
export const repeatAbuseVisits = itemKind({
  ref: 'HEA-13',
  category: 'health.repeatAbuseVisits',
  type: 'HealthRepeatAbuseVisits',
  fields: {
    visits: count(),
    /** A count without its period says nothing about escalation. */
    periodFrom: date(),
    periodTo: date(),
    countedBecause: optional(text(300)),
  },
  examples: [
    {
      visits: 2,
      periodFrom: '2025-11-01',
      periodTo: '2026-10-31',
      countedBecause: 'Injury said by the patient to have been caused by her partner.',
    },
  ],
});
