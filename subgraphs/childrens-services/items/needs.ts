import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** CHI-03, the children’s needs and disabilities [D-A2 l.196; B-K l.1277]. */
export const needs = itemKind({
  ref: 'CHI-03',
  category: 'childrensServices.needs',
  type: 'ChildrensServicesNeed',
  fields: {
    need: text(500),
    isDisability: optional(flag()),
    support: optional(text(500)),
    effectOnSafetyPlan: optional(text(500)),
    reviewedOn: optional(date()),
  },
  examples: [
    {
      need: 'Hearing loss in both ears; wears aids and signs.',
      isDisability: true,
      support: 'Communication support worker two mornings a week.',
      effectOnSafetyPlan: 'Will not hear a shouted warning; the plan needs a visual signal.',
      reviewedOn: '2026-07-15',
    },
  ],
});
