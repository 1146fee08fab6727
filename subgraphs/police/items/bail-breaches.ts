import { date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';
import { breachOutcome } from './crime-fields.ts';

/** POL-09, breaches of bail [D-A2 l.194; B-K l.1303]. */
export const bailBreaches = policeItem({
  ref: 'POL-09',
  category: 'police.bailBreaches',
  type: 'PoliceBailBreach',
  fields: {
    date: date(),
    summary: text(600),
    condition: optional(text(300)),
    bailType: optional(oneOf('PoliceBailType', ['PRE_CHARGE', 'POST_CHARGE', 'COURT'])),
    outcome: breachOutcome,
  },
  examples: [
    {
      date: '2026-09-18',
      summary: 'Sent eleven messages through a cousin’s telephone asking her to drop the case.',
      condition: 'No contact with the victim, directly or through others.',
      bailType: 'PRE_CHARGE',
      outcome: 'ARRESTED',
    },
  ],
});
