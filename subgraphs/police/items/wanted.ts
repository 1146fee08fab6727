import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-23, wanted status and whereabouts enquiry [L 2.7]. */
export const wanted = policeItem({
  ref: 'POL-23',
  category: 'police.wanted',
  type: 'PoliceWanted',
  fields: {
    wanted: flag(),
    reason: optional(text(300)),
    since: optional(date()),
    lastKnownWhereabouts: optional(text(200)),
    enquiry: optional(text(400)),
  },
  examples: [
    {
      wanted: true,
      reason: 'Failed to answer bail for intentional strangulation.',
      since: '2026-09-24',
      lastKnownWhereabouts: 'Said to be staying with a friend near Quarry Steps, Bexley.',
      enquiry: 'Has any partner seen him or had a new address from him since that day?',
    },
  ],
});
