import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/** HOU-01, dated vandalism linked to domestic abuse [D-A2 l.202; B-K l.1280-1281]. */
export const vandalism = itemKind({
  ref: 'HOU-01',
  category: 'housing.vandalism',
  type: 'HousingVandalism',
  fields: {
    date: date(),
    damage: text(500),
    /** Required: damage with no link to the abuse has no place in the picture. */
    linkToAbuse: text(400),
    suspected: optional(
      oneOf('HousingSuspectedBy', ['SEEN_BY_WITNESS', 'NAMED_BY_TENANT', 'NOT_KNOWN']),
    ),
    crimeReference: optional(text(60)),
    repairedOn: optional(date()),
    address: optional(text(200)),
    protected: optional(flag()),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      date: '2026-08-30',
      damage: 'Front door kicked in and the letter box torn off.',
      linkToAbuse: 'Two days after the tenant changed the locks and told him to stay away.',
      suspected: 'SEEN_BY_WITNESS',
      crimeReference: 'ZZ/4471/26',
      repairedOn: '2026-09-01',
      address: '4 Larkrise Court, Bexley ZZ1 4AA',
    },
  ],
});
