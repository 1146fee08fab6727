import { date, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * HEA-16, mental health and other teams that work with the family [K-I2 l.585-588].
 * Says what kind of team, never which one or where: the name of a local team locates (F-05).
 */
export const teamInvolvement = itemKind({
  ref: 'HEA-16',
  category: 'health.teamInvolvement',
  type: 'HealthTeamInvolvement',
  fields: {
    team: oneOf('HealthTeam', [
      'MENTAL_HEALTH',
      'GP',
      'MIDWIFERY',
      'HEALTH_VISITING',
      'SCHOOL_NURSING',
      'CHILD_AND_ADOLESCENT_MENTAL_HEALTH',
      'ADULT_SOCIAL_CARE',
      'LEARNING_DISABILITY',
      'OTHER',
    ]),
    status: oneOf('HealthTeamStatus', ['REFERRED', 'WAITING', 'ACTIVE', 'CLOSED', 'DECLINED']),
    involvement: optional(text(500)),
    startedOn: optional(date()),
    lastContactOn: optional(date()),
  },
  examples: [
    {
      team: 'HEALTH_VISITING',
      status: 'ACTIVE',
      involvement: 'Targeted visits every fortnight for the youngest child.',
      startedOn: '2026-03-02',
      lastContactOn: '2026-11-05',
    },
  ],
});
