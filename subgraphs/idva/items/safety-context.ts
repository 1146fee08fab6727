import { date, optional, text, texts } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * IDV-16, the victim’s priorities, whom the victim fears, who is safe to talk to [B-D l.671-677;
 * C-A2 l.839-845; l.1118].
 */
export const safetyContext = itemKind({
  ref: 'IDV-16',
  category: 'idva.safetyContext',
  type: 'IdvaSafetyContext',
  fields: {
    priorities: texts(),
    afraidOf: optional(texts()),
    safeToTalkTo: optional(texts()),
    unsafeToTalkTo: optional(texts()),
    unsafeTimes: optional(text(300)),
    askedOn: optional(date()),
  },
  examples: [
    {
      priorities: ['That he is kept from the school gate', 'A phone he cannot read'],
      afraidOf: ['Him', 'His older brother, who drives past the house'],
      safeToTalkTo: ['Her aunt', 'The school secretary'],
      unsafeToTalkTo: ['Her mother-in-law', 'The neighbour at number nine'],
      unsafeTimes: 'Evenings and all day on Sundays',
      askedOn: '2026-09-21',
    },
  ],
});
