import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * HEA-07, the victim's mental health as far as her safety plan needs it [D-A2 l.200; B-K l.1287].
 * No diagnosis, ward or team: a history that gets out can be turned against her in a dispute about
 * the children, and a ward says where she is (F-05).
 */
export const victimMentalHealth = itemKind({
  ref: 'HEA-07',
  category: 'health.victimMentalHealth',
  type: 'HealthVictimMentalHealth',
  fields: {
    effectOnSafety: text(600),
    currentSupport: optional(flag()),
    suicideRisk: optional(
      oneOf('HealthSuicideRisk', ['NONE_KNOWN', 'PAST', 'CURRENT_THOUGHTS', 'CURRENT_PLAN']),
    ),
    selfHarm: optional(flag()),
    howToEngage: optional(text(400)),
    assessedOn: optional(date()),
  },
  examples: [
    {
      effectOnSafety: 'Low mood and little sleep since the separation; finds decisions hard.',
      currentSupport: true,
      suicideRisk: 'CURRENT_THOUGHTS',
      selfHarm: false,
      howToEngage: 'Short contacts in the morning, one worker throughout.',
      assessedOn: '2026-10-02',
    },
  ],
});
