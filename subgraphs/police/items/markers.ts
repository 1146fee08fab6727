import { date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import type { ItemValues, Narrowing } from '../../shared/research/item-kind.ts';
import { policeItem } from '../police-item.ts';
import { keepProtectedPlace, protectedPlace } from './protected-place.ts';

const hidePlace = keepProtectedPlace(['POLICE']);

/**
 * POL-21, address and person flags and markers
 * [B 4.25; K l.229; l.314; K-I6 l.772; C-A2 l.1147-1150].
 */
export const markers = policeItem({
  ref: 'POL-21',
  category: 'police.markers',
  type: 'PoliceMarker',
  fields: {
    marker: oneOf('PoliceMarkerKind', [
      'CHILD_ABUSE',
      'PROPERTY_SAFETY',
      'LOCATION_OF_INTEREST',
      'SPECIAL_SITUATION',
      'ADDRESS_FLAG',
      'PERSON_FLAG',
    ]),
    placedOn: optional(date()),
    reviewOn: optional(date()),
    address: optional(text(200)),
    protectedPlace,
    instruction: optional(text(400)),
  },
  narrow: narrowByMarker,
  examples: [
    {
      marker: 'CHILD_ABUSE',
      placedOn: '2025-12-01',
      address: '4 Larkrise Court, Bexley ZZ1 4AA',
      instruction: 'Tell children’s services of every attendance, whatever its severity.',
    },
    {
      marker: 'PROPERTY_SAFETY',
      placedOn: '2026-09-01',
      reviewOn: '2027-03-01',
      address: '4 Larkrise Court, Bexley ZZ1 4AA',
      instruction: 'Repair visits in pairs; the occupier’s former partner may be at the address.',
    },
  ],
});

/** Each marker goes to the one partner it is for; the category's audience is their union. */
function narrowByMarker(values: ItemValues): Narrowing {
  const hidden = hidePlace(values);
  if (hidden) return hidden;
  switch (values.marker) {
    case 'CHILD_ABUSE':
      return { audience: ['POLICE', 'CHILDREN'], existenceProtected: false };
    case 'PROPERTY_SAFETY':
      return { audience: ['POLICE', 'HOUSING'], existenceProtected: false };
    default:
      return { audience: ['POLICE'], existenceProtected: false };
  }
}
