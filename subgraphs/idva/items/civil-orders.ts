import {
  date,
  flag,
  narrower,
  oneOf,
  optional,
  text,
  texts,
} from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-06, civil injunctions in place [D-A2 l.209; B-K l.1266-1267; K-I1 l.492-493]. */
export const civilOrders = itemKind({
  ref: 'IDV-06',
  category: 'idva.civilOrders',
  type: 'IdvaCivilOrder',
  fields: {
    order: oneOf('IdvaCivilOrderKind', [
      'NON_MOLESTATION',
      'OCCUPATION',
      'PROHIBITED_STEPS',
      'FORCED_MARRIAGE_PROTECTION',
      'FGM_PROTECTION',
      'RESTRAINING',
      'UNDERTAKING',
      'OTHER',
    ]),
    madeOn: optional(date()),
    expiresOn: optional(date()),
    servedOn: optional(date()),
    terms: optional(text(1000)),
    powerOfArrest: optional(flag()),
    // An order that forbids a street names the street she lives in; everyone else gets the terms.
    places: optional(narrower('idva.civilOrderPlaces', texts())),
    breaches: optional(text(500)),
  },
  examples: [
    {
      order: 'NON_MOLESTATION',
      madeOn: '2026-06-11',
      expiresOn: '2027-06-10',
      servedOn: '2026-06-13',
      terms: 'No contact by any means, no threats, not to come near her home or work.',
      powerOfArrest: false,
      places: ['Sorrel Row, Bexley ZZ1 6AB'],
      breaches: 'Two messages in August through his sister.',
    },
  ],
});
