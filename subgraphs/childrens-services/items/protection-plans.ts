import { date, flag, oneOf, optional, text, texts } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** CHI-01, child protection conferences and safeguarding plans [D-A2 l.196; B-K l.1276-1277]. */
export const protectionPlans = itemKind({
  ref: 'CHI-01',
  category: 'childrensServices.protectionPlans',
  type: 'ChildrensServicesProtectionPlan',
  fields: {
    step: oneOf('ChildrensServicesPlanStep', [
      'STRATEGY_DISCUSSION',
      'INITIAL_CONFERENCE',
      'REVIEW_CONFERENCE',
      'PROTECTION_PLAN',
      'PLAN_ENDED',
    ]),
    date: optional(date()),
    abuseCategory: optional(
      oneOf('ChildrensServicesAbuseCategory', [
        'NEGLECT',
        'EMOTIONAL',
        'PHYSICAL',
        'SEXUAL',
        'MULTIPLE',
      ]),
    ),
    concerns: optional(text(1000)),
    safetyExpectations: optional(texts()),
    nextReviewOn: optional(date()),
    // Both parents are usually invited: the meeting itself can be the dangerous moment.
    separateAttendance: optional(flag()),
  },
  examples: [
    {
      step: 'PROTECTION_PLAN',
      date: '2026-08-27',
      abuseCategory: 'EMOTIONAL',
      concerns:
        'Both children hear the assaults at night; the older one tries to step between them.',
      safetyExpectations: ['Father not to be at the home', 'Contact only in the contact centre'],
      nextReviewOn: '2026-11-19',
      separateAttendance: true,
    },
    { step: 'STRATEGY_DISCUSSION', date: '2026-08-10' },
  ],
});
