import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';
import { keepProtectedPlace, protectedPlace } from './protected-place.ts';

/** POL-02, current and previous domestic abuse incidents [D-A2 l.194; B-K l.1299]. */
export const domesticIncidents = policeItem({
  ref: 'POL-02',
  category: 'police.domesticIncidents',
  type: 'PoliceDomesticIncident',
  fields: {
    date: date(),
    summary: text(1000),
    childPresent: flag(),
    injury: optional(text(300)),
    outcome: optional(text(300)),
    place: optional(text(200)),
    protectedPlace,
  },
  narrow: keepProtectedPlace(),
  examples: [
    {
      date: '2026-08-30',
      summary: 'Victim held by the throat during an argument about money; neighbour called 999.',
      childPresent: true,
      injury: 'Redness to the neck, hoarse voice; declined an ambulance.',
      outcome: 'Suspect arrested and released on bail with conditions.',
      place: '4 Larkrise Court, Bexley ZZ1 4AA',
      protectedPlace: false,
    },
    {
      date: '2026-09-21',
      summary:
        'Suspect seen outside the address the victim has moved to; gone when officers arrived.',
      childPresent: false,
      place: '17 Tansy Row, Bexley ZZ1 9QQ',
      protectedPlace: true,
    },
  ],
});
