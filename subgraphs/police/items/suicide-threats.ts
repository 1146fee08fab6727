import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-10, warning signals: threats of suicide [D-A2 l.194; B-K l.1303]. */
export const suicideThreats = policeItem({
  ref: 'POL-10',
  category: 'police.suicideThreats',
  type: 'PoliceSuicideThreat',
  fields: {
    date: date(),
    summary: text(600),
    attempt: optional(flag()),
    linkedToSeparation: optional(flag()),
    healthServiceTold: optional(flag()),
  },
  examples: [
    {
      date: '2026-09-05',
      summary: 'Told officers he had nothing to live for if she did not return.',
      attempt: false,
      linkedToSeparation: true,
      healthServiceTold: true,
    },
  ],
});
