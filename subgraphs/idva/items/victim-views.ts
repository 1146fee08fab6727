import { date, flag, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * IDV-01, the victim’s views, fears, wishes and feelings, for self and children [D-A2 l.204; l.209;
 * B-K l.1263; B-A l.492].
 */
export const victimViews = itemKind({
  ref: 'IDV-01',
  category: 'idva.victimViews',
  type: 'IdvaVictimView',
  fields: {
    views: text(1500),
    fears: optional(text(1000)),
    wishes: optional(text(1000)),
    forTheChildren: optional(text(1000)),
    askedOn: optional(date()),
    // Talking to the victim alone and with an independent interpreter decides what the words weigh.
    spokenToAlone: optional(flag()),
  },
  examples: [
    {
      views: 'She thinks that he will not stop, whatever a court says.',
      fears: 'That he will take the younger child when she is at work.',
      wishes: 'To stay in her home with the locks changed, and for him to be kept away.',
      forTheChildren: 'They should not be asked to carry messages any more.',
      askedOn: '2026-09-21',
      spokenToAlone: true,
    },
  ],
});
