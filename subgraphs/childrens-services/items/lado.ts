import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * CHI-08, whether the local authority designated officer (LADO) is to be told [B-H l.1047; l.1059].
 */
export const lado = itemKind({
  ref: 'CHI-08',
  category: 'childrensServices.lado',
  type: 'ChildrensServicesLado',
  fields: {
    considered: flag(),
    date: optional(date()),
    workWithChildren: optional(text(200)),
    employerInformed: optional(flag()),
    outcome: optional(
      oneOf('ChildrensServicesLadoOutcome', [
        'PENDING',
        'BELOW_THRESHOLD',
        'ADVICE_GIVEN',
        'ALLEGATION_MEETING',
        'CLOSED',
      ]),
    ),
    note: optional(text(500)),
  },
  examples: [
    {
      considered: true,
      date: '2026-09-18',
      workWithChildren: 'Coaches an under-twelve football team',
      employerInformed: false,
      outcome: 'PENDING',
      note: 'Club not to be approached before the victim’s safety plan is agreed.',
    },
    { considered: false },
  ],
});
