import { count, date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-03, whether incidents or call-outs are escalating [D-A2 l.194; B-K l.1300]. */
export const escalation = policeItem({
  ref: 'POL-03',
  category: 'police.escalation',
  type: 'PoliceEscalation',
  fields: {
    trend: oneOf('PoliceTrend', ['ESCALATING', 'UNCHANGED', 'REDUCING', 'NOT_ASSESSABLE']),
    basis: text(600),
    moreFrequent: optional(flag()),
    moreSevere: optional(flag()),
    incidentCount: optional(count()),
    periodFrom: optional(date()),
    periodTo: optional(date()),
  },
  examples: [
    {
      trend: 'ESCALATING',
      basis:
        'Five call-outs in eight weeks after two in the previous year; first use of strangulation.',
      moreFrequent: true,
      moreSevere: true,
      incidentCount: 5,
      periodFrom: '2026-07-20',
      periodTo: '2026-09-14',
    },
  ],
});
