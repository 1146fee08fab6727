import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * CHI-09, whether and when a safeguarding referral for a child was made [C-A2 l.1126-1130; B-H
 * l.1030].
 */
export const safeguardingReferrals = itemKind({
  ref: 'CHI-09',
  category: 'childrensServices.safeguardingReferrals',
  type: 'ChildrensServicesSafeguardingReferral',
  fields: {
    made: flag(),
    madeOn: optional(date()),
    madeBy: optional(text(200)),
    reasonNotMade: optional(text(300)),
  },
  examples: [
    { made: true, madeOn: '2026-09-15', madeBy: 'The referring health visitor' },
    { made: false, reasonNotMade: 'Already open to the child protection team.' },
  ],
});
