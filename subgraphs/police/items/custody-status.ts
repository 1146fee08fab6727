import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-27, whether the alleged perpetrator is in custody or released [C-A2 l.1101; C 8.7.3]. */
export const custodyStatus = policeItem({
  ref: 'POL-27',
  category: 'police.custodyStatus',
  type: 'PoliceCustodyStatus',
  fields: {
    status: oneOf('PoliceCustodyState', [
      'IN_POLICE_CUSTODY',
      'REMANDED',
      'SERVING_SENTENCE',
      'RELEASED_ON_BAIL',
      'RELEASED_UNDER_INVESTIGATION',
      'RELEASED',
      'NOT_IN_CUSTODY',
    ]),
    since: optional(date()),
    expectedReleaseOn: optional(date()),
    conditions: optional(text(500)),
    victimTold: optional(flag()),
  },
  examples: [
    {
      status: 'RELEASED_ON_BAIL',
      since: '2026-08-31',
      conditions: 'No contact with her; to live and sleep at his brother’s address.',
      victimTold: true,
    },
    { status: 'REMANDED', since: '2026-09-25', expectedReleaseOn: '2026-10-19' },
  ],
});
