import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** HEA-08, the alleged perpetrator's mental health as it bears on risk [D-A2 l.200; B-K l.1287]. */
export const perpetratorMentalHealth = itemKind({
  ref: 'HEA-08',
  category: 'health.perpetratorMentalHealth',
  type: 'HealthPerpetratorMentalHealth',
  fields: {
    riskSummary: text(800),
    riskToOthers: optional(oneOf('HealthRiskToOthers', ['LOW', 'MEDIUM', 'HIGH'])),
    thoughtsAboutVictim: optional(text(500)),
    careSetting: optional(
      oneOf('HealthCareSetting', ['COMMUNITY', 'INFORMAL_INPATIENT', 'DETAINED', 'DISCHARGED']),
    ),
    /** The day the risk changes: the safety plan has to be in place before it. */
    leaveOrDischargeOn: optional(date()),
    engagesWithTreatment: optional(flag()),
    assessedOn: optional(date()),
  },
  examples: [
    {
      riskSummary: 'Fixed belief that his former partner is unfaithful; worse when not treated.',
      riskToOthers: 'HIGH',
      thoughtsAboutVictim: 'Spoke of following her home from work.',
      careSetting: 'DETAINED',
      leaveOrDischargeOn: '2026-12-07',
      engagesWithTreatment: false,
      assessedOn: '2026-11-04',
    },
    {
      riskSummary: 'Seen twice for low mood; no thoughts of harming others voiced.',
      careSetting: 'COMMUNITY',
      assessedOn: '2026-06-18',
    },
  ],
});
