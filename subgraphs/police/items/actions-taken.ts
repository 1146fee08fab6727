import { date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';
import { keepProtectedPlace, protectedPlace } from './protected-place.ts';

/** POL-31, safety actions taken before the meeting [K l.314; B 4.25]. */
export const actionsTaken = policeItem({
  ref: 'POL-31',
  category: 'police.actionsTaken',
  type: 'PoliceActionTaken',
  fields: {
    action: oneOf('PoliceSafetyAction', [
      'TARGET_HARDENING',
      'SANCTUARY',
      'ADDRESS_MARKER',
      'ALARM',
      'POLICE_WATCH',
      'NEIGHBOUR_WATCH',
      'OTHER',
    ]),
    status: oneOf('PoliceSafetyActionState', ['DONE', 'UNDER_WAY', 'ASKED_FOR']),
    date: optional(date()),
    detail: optional(text(500)),
    reviewOn: optional(date()),
    protectedPlace,
  },
  narrow: keepProtectedPlace(),
  examples: [
    {
      action: 'TARGET_HARDENING',
      status: 'DONE',
      date: '2026-09-04',
      detail: 'Locks changed, letter box sealed, fire-proof bag fitted.',
      protectedPlace: false,
    },
    {
      action: 'ADDRESS_MARKER',
      status: 'DONE',
      date: '2026-09-22',
      detail: 'Immediate response marker on the new address.',
      reviewOn: '2027-03-22',
      protectedPlace: true,
    },
  ],
});
