import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-13, custody images: where one is held, never the image itself [L 4.1 l.498]. */
export const custodyImage = policeItem({
  ref: 'POL-13',
  category: 'police.custodyImage',
  type: 'PoliceCustodyImage',
  fields: {
    imageReference: text(60),
    takenOn: optional(date()),
    goodLikeness: optional(flag()),
    distinguishingFeatures: optional(text(300)),
  },
  examples: [
    {
      imageReference: 'IMG-2026-00417',
      takenOn: '2026-08-30',
      goodLikeness: true,
      distinguishingFeatures: 'Scar through the left eyebrow.',
    },
  ],
});
