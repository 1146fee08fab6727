import { date, narrower, oneOf, optional, text, texts } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** CHI-06, social services information, referrals and assessments [L 4.1 l.491]. */
export const assessments = itemKind({
  ref: 'CHI-06',
  category: 'childrensServices.assessments',
  type: 'ChildrensServicesAssessment',
  fields: {
    contact: oneOf('ChildrensServicesContactKind', [
      'INFORMATION',
      'REFERRAL',
      'EARLY_HELP_ASSESSMENT',
      'CHILD_AND_FAMILY_ASSESSMENT',
      'SECTION_47_ENQUIRY',
    ]),
    date: optional(date()),
    summary: text(500),
    detail: optional(narrower('childrensServices.assessmentDetail', text(1500))),
    factors: optional(narrower('childrensServices.assessmentDetail', texts())),
    outcome: optional(
      oneOf('ChildrensServicesAssessmentOutcome', [
        'IN_PROGRESS',
        'NO_FURTHER_ACTION',
        'EARLY_HELP',
        'CHILD_IN_NEED',
        'STRATEGY_DISCUSSION',
        'CHILD_PROTECTION_CONFERENCE',
        'COURT_PROCEEDINGS',
      ]),
    ),
  },
  examples: [
    {
      contact: 'CHILD_AND_FAMILY_ASSESSMENT',
      date: '2026-07-03',
      summary: 'Children at risk of emotional harm while the abuse goes on; mother is protective.',
      detail: 'Father undermines routines and questions the children about visitors to the home.',
      factors: ['Domestic abuse towards a parent', 'Alcohol misuse by the other parent'],
      outcome: 'CHILD_IN_NEED',
    },
    {
      contact: 'REFERRAL',
      date: '2026-05-28',
      summary: 'Referral from the school after bruising.',
    },
  ],
});
