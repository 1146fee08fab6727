import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-09, harassment of the victim [D-A2 l.209; B-K l.1268]. */
export const harassment = itemKind({
  ref: 'IDV-09',
  category: 'idva.harassment',
  type: 'IdvaHarassment',
  fields: {
    date: optional(date()),
    means: oneOf('IdvaHarassmentMeans', [
      'IN_PERSON',
      'PHONE',
      'MESSAGES',
      'SOCIAL_MEDIA',
      'TRACKING',
      'THROUGH_OTHERS',
      'AT_WORK',
      'OTHER',
    ]),
    description: text(1000),
    frequency: optional(text(200)),
    place: optional(text(200)),
    evidenceKept: optional(flag()),
    reportedToPolice: optional(flag()),
  },
  examples: [
    {
      date: '2026-09-09',
      means: 'TRACKING',
      description: 'A tracker was found under the child seat after he turned up at three places.',
      frequency: 'Three times in two weeks',
      place: 'Car park at her workplace',
      evidenceKept: true,
      reportedToPolice: false,
    },
  ],
});
