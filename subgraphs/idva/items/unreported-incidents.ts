import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-03, incidents not reported to the police [D-A2 l.209; B-K l.1264-1265; B 7.26]. */
export const unreportedIncidents = itemKind({
  ref: 'IDV-03',
  category: 'idva.unreportedIncidents',
  type: 'IdvaUnreportedIncident',
  fields: {
    date: optional(date()),
    period: optional(text(200)),
    description: text(1000),
    place: optional(text(200)),
    injuries: optional(text(500)),
    weaponUsed: optional(flag()),
    reasonNotReported: optional(text(500)),
    // NCRS: once the police hear of a crime they record it, whatever the victim wishes (B 7.27).
    victimToldPoliceMustRecord: optional(flag()),
  },
  examples: [
    {
      date: '2026-07-30',
      description: 'He held a kitchen knife to the door while she was on the other side of it.',
      place: 'The family home',
      injuries: 'None seen',
      weaponUsed: true,
      reasonNotReported: 'He had taken her phone; later she feared losing the children.',
      victimToldPoliceMustRecord: true,
    },
    { period: 'Most weekends in spring 2026', description: 'Pushed against the wall and spat at.' },
  ],
});
