import { oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-11, diverse needs that support has to fit [D-A2 l.209; B-K l.1268]. */
export const diverseNeeds = itemKind({
  ref: 'IDV-11',
  category: 'idva.diverseNeeds',
  type: 'IdvaDiverseNeed',
  fields: {
    concerns: oneOf('IdvaDiverseNeedKind', [
      'DISABILITY',
      'MENTAL_HEALTH',
      'ETHNICITY_OR_CULTURE',
      'LANGUAGE',
      'FAITH',
      'SEXUAL_ORIENTATION',
      'GENDER_IDENTITY',
      'AGE',
      'IMMIGRATION',
      'OTHER',
    ]),
    need: text(1000),
    supportWanted: optional(text(500)),
    specialistService: optional(text(200)),
    barrierToHelp: optional(text(500)),
  },
  examples: [
    {
      concerns: 'LANGUAGE',
      need: 'Speaks little English; the usual interpreter knows his family.',
      supportWanted: 'A woman interpreter by phone from outside the area.',
      barrierToHelp: 'Has ended two calls when she recognised the voice.',
    },
    { concerns: 'FAITH', need: 'Would like advice from somebody who knows religious divorce.' },
  ],
});
