import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-30, photographs, film and CCTV: what is held, never the recording itself [L 4.1 l.493]. */
export const media = policeItem({
  ref: 'POL-30',
  category: 'police.media',
  type: 'PoliceMedia',
  fields: {
    medium: oneOf('PoliceMedium', ['PHOTOGRAPH', 'BODY_WORN_VIDEO', 'CCTV', 'FILM', 'AUDIO']),
    description: text(500),
    capturedOn: optional(date()),
    exhibitReference: optional(text(60)),
    evidential: optional(flag()),
  },
  examples: [
    {
      medium: 'BODY_WORN_VIDEO',
      description: 'Victim’s first account in the kitchen; marks to the neck can be seen.',
      capturedOn: '2026-08-30',
      exhibitReference: 'EXH/04/26',
      evidential: true,
    },
  ],
});
