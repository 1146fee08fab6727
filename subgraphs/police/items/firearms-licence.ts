import { date, flag, oneOf, optional } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-07, firearms licence held and its expiry [B-H l.1084-1086]. */
export const firearmsLicence = policeItem({
  ref: 'POL-07',
  category: 'police.firearmsLicence',
  type: 'PoliceFirearmsLicence',
  fields: {
    held: flag(),
    certificate: optional(oneOf('PoliceFirearmsCertificate', ['FIREARM', 'SHOTGUN', 'BOTH'])),
    expiresOn: optional(date()),
    review: optional(
      oneOf('PoliceFirearmsReview', ['NOT_UNDER_REVIEW', 'UNDER_REVIEW', 'SUSPENDED', 'REVOKED']),
    ),
    weaponsRemoved: optional(flag()),
  },
  examples: [
    {
      held: true,
      certificate: 'SHOTGUN',
      expiresOn: '2028-02-28',
      review: 'UNDER_REVIEW',
      weaponsRemoved: true,
    },
    { held: false },
  ],
});
