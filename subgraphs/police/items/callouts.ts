import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';
import { keepProtectedPlace, protectedPlace } from './protected-place.ts';

/** POL-01, call-outs to the people or the address [D-A2 l.194; B-K l.1299]. */
export const callouts = policeItem({
  ref: 'POL-01',
  category: 'police.callouts',
  type: 'PoliceCallout',
  fields: {
    date: date(),
    address: optional(text(200)),
    summary: text(1000),
    isDomestic: flag(),
    protectedPlace,
  },
  narrow: keepProtectedPlace(),
  examples: [
    {
      date: '2026-09-14',
      address: '4 Larkrise Court, Bexley ZZ1 4AA',
      summary: 'Neighbour reported shouting; both parties seen apart.',
      isDomestic: true,
    },
  ],
});
