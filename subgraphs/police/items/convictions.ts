import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-05, relevant previous convictions in detail [D-A2 l.194; L 4.1 l.500; B-K l.1301-1302]. */
export const convictions = policeItem({
  ref: 'POL-05',
  category: 'police.convictions',
  type: 'PoliceConviction',
  fields: {
    offence: text(200),
    convictedOn: optional(date()),
    court: optional(text(120)),
    sentence: optional(text(300)),
    domesticAbuseRelated: optional(flag()),
    spent: optional(flag()),
    relevance: optional(text(500)),
  },
  examples: [
    {
      offence: 'Assault occasioning actual bodily harm',
      convictedOn: '2021-03-11',
      court: 'Crown Court',
      sentence: 'Ten months, suspended for eighteen months, with a programme requirement.',
      domesticAbuseRelated: true,
      spent: false,
      relevance: 'Earlier partner; the same pattern of assault after separation.',
      sourceSystem: 'PNC',
    },
  ],
});
