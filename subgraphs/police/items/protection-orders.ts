import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';
import { keepProtectedPlace, protectedPlace } from './protected-place.ts';

/** POL-25, protection notices and orders [B 7.8; 7.10; C-A2 l.1102]. */
export const protectionOrders = policeItem({
  ref: 'POL-25',
  category: 'police.protectionOrders',
  type: 'PoliceProtectionOrder',
  fields: {
    order: oneOf('PoliceProtectionOrderKind', [
      'PROTECTION_NOTICE',
      'PROTECTION_ORDER',
      'NON_MOLESTATION',
      'OCCUPATION',
      'RESTRAINING',
      'STALKING_PROTECTION',
      'FORCED_MARRIAGE_PROTECTION',
      'FGM_PROTECTION',
      'OTHER',
    ]),
    status: oneOf('PoliceProtectionOrderState', [
      'APPLIED_FOR',
      'IN_FORCE',
      'EXPIRED',
      'REFUSED',
      'DISCHARGED',
    ]),
    conditions: optional(text(1000)),
    startsOn: optional(date()),
    expiresOn: optional(date()),
    powerOfArrest: optional(flag()),
    protectedPlace,
  },
  narrow: keepProtectedPlace(),
  examples: [
    {
      order: 'PROTECTION_ORDER',
      status: 'IN_FORCE',
      conditions: 'Not to contact her, nor to come within a hundred metres of Larkrise Court.',
      startsOn: '2026-09-03',
      expiresOn: '2026-10-01',
      powerOfArrest: true,
      protectedPlace: false,
    },
  ],
});
