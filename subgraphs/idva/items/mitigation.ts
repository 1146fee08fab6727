import { date, narrower, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-17, safety measures in place, refuge and injunctions among them [C-A2 l.1098-1102]. */
export const mitigation = itemKind({
  ref: 'IDV-17',
  category: 'idva.mitigation',
  type: 'IdvaMitigation',
  fields: {
    measure: oneOf('IdvaMeasureKind', [
      'REFUGE',
      'MOVED_AWAY',
      'TARGET_HARDENING',
      'ALARM',
      'INJUNCTION',
      'PERPETRATOR_IN_CUSTODY',
      'SAFEGUARDING_REFERRAL',
      'SAFETY_PLAN',
      'OTHER',
    ]),
    detail: optional(text(500)),
    inPlaceSince: optional(date()),
    reviewOn: optional(date()),
    providedBy: optional(text(200)),
    place: optional(narrower('idva.mitigationPlace', text(200))),
  },
  // that she is in refuge at all is as dangerous to know as where, whatever an area's
  // profile or a widened category would let others see of the ordinary measures.
  narrow: ({ measure }) =>
    measure === 'REFUGE' || measure === 'MOVED_AWAY'
      ? { audience: ['POLICE', 'IDVA_DA'], existenceProtected: true }
      : null,
  examples: [
    {
      measure: 'TARGET_HARDENING',
      detail: 'New locks front and back, letter box sealed against fire.',
      inPlaceSince: '2026-09-20',
      reviewOn: '2026-12-20',
      providedBy: 'The landlord',
      place: '4 Larkrise Court, Bexley ZZ1 4AA',
    },
    { measure: 'REFUGE', inPlaceSince: '2026-09-19', place: 'Hollin House' },
  ],
});
