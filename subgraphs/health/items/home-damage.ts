import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/** HEA-10, damage the health visitor saw in the home [D-A2 l.200; B-K l.1288]. */
export const homeDamage = itemKind({
  ref: 'HEA-10',
  category: 'health.homeDamage',
  type: 'HealthHomeDamage',
  fields: {
    seenOn: date(),
    damage: text(600),
    explanationGiven: optional(text(400)),
    childrenPresent: optional(flag()),
    unsafeToStay: optional(flag()),
    address: optional(text(200)),
    protected: optional(flag()),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      seenOn: '2026-09-10',
      damage: 'Bathroom door split round the lock; hole at head height in the hall wall.',
      explanationGiven: 'Mother said that the children had been playing.',
      childrenPresent: true,
      unsafeToStay: false,
      address: '4 Larkrise Court, Bexley ZZ1 4AA',
    },
    {
      seenOn: '2026-11-02',
      damage: 'Letter box forced since the move.',
      address: '17 Quillback Lane, Kent ZZ3 7AB',
      protected: true,
    },
  ],
});
