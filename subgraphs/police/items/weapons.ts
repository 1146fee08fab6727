import { date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-06, use of or access to weapons [D-A2 l.194; B-K l.1302; K-I1 l.490; K l.286]. */
export const weapons = policeItem({
  ref: 'POL-06',
  category: 'police.weapons',
  type: 'PoliceWeaponRisk',
  fields: {
    access: oneOf('PoliceWeaponAccess', [
      'USED',
      'THREATENED',
      'HAS_ACCESS',
      'SUSPECTED_ACCESS',
      'NO_KNOWN_ACCESS',
    ]),
    weapon: optional(text(120)),
    lastKnownOn: optional(date()),
    detail: optional(text(600)),
    staffAdvice: optional(text(300)),
  },
  examples: [
    {
      access: 'THREATENED',
      weapon: 'Kitchen knife',
      lastKnownOn: '2026-08-30',
      detail: 'Picked up a knife while shouting; put it down when the door was knocked.',
      staffAdvice: 'Do not visit alone; meet at an agency office where possible.',
    },
  ],
});
