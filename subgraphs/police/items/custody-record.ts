import { date, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-16, extract of a custody record, with why it is necessary [L 4.1 l.503]. */
export const custodyRecord = policeItem({
  ref: 'POL-16',
  category: 'police.custodyRecord',
  type: 'PoliceCustodyRecord',
  fields: {
    necessity: text(500),
    extract: text(1000),
    detainedOn: optional(date()),
    releasedOn: optional(date()),
    healthConcern: optional(text(500)),
    recordReference: optional(text(60)),
  },
  examples: [
    {
      necessity: 'What he said in custody is the only evidence of his intentions on release.',
      extract: 'Said repeatedly that he would go straight back to the house.',
      detainedOn: '2026-08-30',
      releasedOn: '2026-08-31',
      healthConcern: 'Seen by a nurse; said that he had stopped taking his medication.',
      recordReference: 'CUS-1183-26',
    },
  ],
});
