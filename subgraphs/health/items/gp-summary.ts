import { count, date, flag, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * HEA-04, what the GP holds that matters to safety [D-A2 l.200; B-K l.1285; L 4.1 l.487].
 * A summary in few words, never the record, and without the practice, which would locate.
 */
export const gpSummary = itemKind({
  ref: 'HEA-04',
  category: 'health.gpSummary',
  type: 'HealthGpSummary',
  fields: {
    summary: text(800),
    abuseDisclosed: optional(flag()),
    lastSeenOn: optional(date()),
    seenAlone: optional(flag()),
    consultationsInLastYear: optional(count()),
    concerns: optional(text(500)),
  },
  examples: [
    {
      summary:
        'Three visits this year for poor sleep and headaches; spoke of being afraid at home.',
      abuseDisclosed: true,
      lastSeenOn: '2026-09-29',
      seenAlone: true,
      consultationsInLastYear: 3,
      concerns: 'Asked that no letter or text message be sent, as her post and phone are checked.',
    },
  ],
});
