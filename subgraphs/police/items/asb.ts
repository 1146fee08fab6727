import { date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';
import { keepProtectedPlace, protectedPlace } from './protected-place.ts';

/** POL-29, anti-social behaviour data [L 4.1 l.485]. */
export const asb = policeItem({
  ref: 'POL-29',
  category: 'police.asb',
  type: 'PoliceAntiSocialBehaviour',
  fields: {
    date: date(),
    summary: text(600),
    behaviour: optional(
      oneOf('PoliceAntiSocialBehaviourKind', ['PERSONAL', 'NUISANCE', 'ENVIRONMENTAL']),
    ),
    action: optional(text(300)),
    place: optional(text(200)),
    protectedPlace,
  },
  narrow: keepProtectedPlace(['POLICE']),
  examples: [
    {
      date: '2026-05-16',
      summary: 'Banging on doors and shouting in the stairwell after midnight; third report.',
      behaviour: 'NUISANCE',
      action: 'Words of advice; the landlord told.',
      place: 'Larkrise Court, Bexley',
      protectedPlace: false,
    },
  ],
});
