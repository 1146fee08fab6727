import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * IDV-08, steps that the victim has taken to protect herself or himself [D-A2 l.209; B-K
 * l.1267-1268].
 */
export const protectiveActions = itemKind({
  ref: 'IDV-08',
  category: 'idva.protectiveActions',
  type: 'IdvaProtectiveAction',
  fields: {
    action: text(500),
    since: optional(date()),
    stillInPlace: optional(flag()),
    knownToPerpetrator: optional(flag()),
    effect: optional(text(500)),
    protected: optional(flag()),
  },
  // a step such as sleeping elsewhere is itself the new address.
  narrow: ({ protected: isProtected }) =>
    isProtected === true ? { audience: ['POLICE', 'IDVA_DA'], existenceProtected: true } : null,
  examples: [
    {
      action: 'Keeps a packed bag and copies of the children’s papers with a colleague.',
      since: '2026-08-01',
      stillInPlace: true,
      knownToPerpetrator: false,
      effect: 'Could leave within ten minutes.',
    },
    { action: 'Sleeps at a friend’s flat from Friday to Sunday.', protected: true },
  ],
});
