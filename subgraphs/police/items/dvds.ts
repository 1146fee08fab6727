import { date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-24, consideration under the disclosure scheme [B 1.5; 4.15; 7.4; L 2.6 l.247]. */
export const dvds = policeItem({
  ref: 'POL-24',
  category: 'police.dvds',
  type: 'PoliceDvds',
  fields: {
    status: oneOf('PoliceDvdsState', [
      'NOT_CONSIDERED',
      'UNDER_CONSIDERATION',
      'AUTHORISED',
      'DISCLOSED',
      'NOT_DISCLOSED',
    ]),
    route: optional(oneOf('PoliceDvdsRoute', ['RIGHT_TO_ASK', 'RIGHT_TO_KNOW'])),
    decidedOn: optional(date()),
    disclosedOn: optional(date()),
    reason: optional(text(500)),
  },
  examples: [
    {
      status: 'AUTHORISED',
      route: 'RIGHT_TO_KNOW',
      decidedOn: '2026-09-17',
      reason: 'Violence towards two earlier partners; wording agreed, to be given with the IDVA.',
    },
  ],
});
