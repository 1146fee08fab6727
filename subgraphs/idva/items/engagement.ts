import { date, oneOf, optional, text, texts } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-02, how willing the victim is to engage [D-A2 l.209; B-K l.1264]. */
export const engagement = itemKind({
  ref: 'IDV-02',
  category: 'idva.engagement',
  type: 'IdvaEngagement',
  fields: {
    willingness: oneOf('IdvaWillingness', [
      'ENGAGING',
      'WILLING',
      'UNDECIDED',
      'RELUCTANT',
      'DECLINED',
      'NOT_REACHED',
    ]),
    since: optional(date()),
    acceptsHelpWith: optional(texts()),
    planningNote: optional(text(500)),
  },
  examples: [
    {
      willingness: 'ENGAGING',
      since: '2026-09-16',
      acceptsHelpWith: ['Safety planning', 'Support at court'],
      planningNote: 'Prefers one named worker; please route offers of help through the IDVA.',
    },
    { willingness: 'NOT_REACHED' },
  ],
});
