import { flag, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/**
 * POL-05, what the offending history means for risk, without its detail
 * [D-A2 l.194; L 4.1 l.500; B-K l.1301-1302].
 */
export const convictionRelevance = policeItem({
  ref: 'POL-05',
  category: 'police.convictionRelevance',
  type: 'PoliceConvictionRelevance',
  fields: {
    summary: text(500),
    againstPartners: optional(flag()),
    violent: optional(flag()),
    breachedOrders: optional(flag()),
    staffAdvice: optional(text(300)),
  },
  examples: [
    {
      summary: 'A history of violence towards partners that increases when a relationship ends.',
      againstPartners: true,
      violent: true,
      breachedOrders: true,
      staffAdvice: 'Visit in pairs; do not visit while he is at the address.',
    },
  ],
});
