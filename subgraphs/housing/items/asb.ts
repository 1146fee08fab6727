import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/** HOU-03, dated anti-social behaviour linked to domestic abuse [D-A2 l.202; B-K l.1281]. */
export const asb = itemKind({
  ref: 'HOU-03',
  category: 'housing.asb',
  type: 'HousingAsbIncident',
  fields: {
    date: date(),
    behaviour: text(600),
    linkToAbuse: text(400),
    enforcement: optional(
      oneOf('HousingAsbEnforcement', [
        'NONE',
        'WARNING',
        'ACCEPTABLE_BEHAVIOUR_CONTRACT',
        'INJUNCTION_SOUGHT',
        'INJUNCTION_GRANTED',
        'NOTICE_SEEKING_POSSESSION',
      ]),
    ),
    /** Action for nuisance can fall on the victim as tenant; the meeting has to see that. */
    actionAgainstVictim: optional(flag()),
    address: optional(text(200)),
    protected: optional(flag()),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      date: '2026-06-27',
      behaviour: 'Threw bottles from the landing and threatened a caretaker.',
      linkToAbuse: 'The tenant had refused to let him in; he waited outside until the morning.',
      enforcement: 'WARNING',
      actionAgainstVictim: true,
      address: '4 Larkrise Court, Bexley ZZ1 4AA',
    },
  ],
});
