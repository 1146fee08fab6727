import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';
import { breachOutcome } from './crime-fields.ts';

/** POL-12, breach of a civil injunction [D-A2 l.194; B-K l.1304]. */
export const injunctionBreaches = policeItem({
  ref: 'POL-12',
  category: 'police.injunctionBreaches',
  type: 'PoliceInjunctionBreach',
  fields: {
    date: date(),
    summary: text(600),
    injunction: optional(
      oneOf('PoliceInjunction', [
        'NON_MOLESTATION',
        'OCCUPATION',
        'FORCED_MARRIAGE_PROTECTION',
        'FGM_PROTECTION',
        'ANTI_SOCIAL_BEHAVIOUR',
        'OTHER',
      ]),
    ),
    powerOfArrest: optional(flag()),
    outcome: breachOutcome,
  },
  examples: [
    {
      date: '2026-09-09',
      summary: 'Came to the front door and shouted through the letter box for twenty minutes.',
      injunction: 'NON_MOLESTATION',
      powerOfArrest: true,
      outcome: 'CHARGED',
    },
  ],
});
