import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-08, threats to kill [D-A2 l.194; B-K l.1302; K l.286]. */
export const threatsToKill = policeItem({
  ref: 'POL-08',
  category: 'police.threatsToKill',
  type: 'PoliceThreatToKill',
  fields: {
    date: date(),
    towards: oneOf('PoliceThreatTarget', [
      'VICTIM',
      'CHILD',
      'FAMILY_MEMBER',
      'NEW_PARTNER',
      'PROFESSIONAL',
      'OTHER',
    ]),
    summary: text(800),
    means: optional(text(200)),
    believedByTarget: optional(flag()),
    warningGiven: optional(flag()),
  },
  examples: [
    {
      date: '2026-09-02',
      towards: 'VICTIM',
      summary: 'Voice message: she would not see the end of the month if she went to court.',
      means: 'None named; earlier threat with a knife.',
      believedByTarget: true,
      warningGiven: true,
    },
  ],
});
