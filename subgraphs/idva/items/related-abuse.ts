import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-05, related abuse, sexual abuse for one [D-A2 l.209; B-K l.1266]. */
export const relatedAbuse = itemKind({
  ref: 'IDV-05',
  category: 'idva.relatedAbuse',
  type: 'IdvaRelatedAbuse',
  fields: {
    form: oneOf('IdvaAbuseForm', [
      'SEXUAL',
      'STALKING',
      'ECONOMIC',
      'COERCIVE_CONTROL',
      'HONOUR_BASED',
      'FORCED_MARRIAGE',
      'FGM',
      'TRAFFICKING',
      'IMAGE_BASED',
      'OTHER',
    ]),
    description: text(1000),
    firstKnownOn: optional(date()),
    continuing: optional(flag()),
    byWhom: optional(text(200)),
    specialistSupport: optional(text(300)),
  },
  examples: [
    {
      form: 'SEXUAL',
      description: 'Pressed into sex after arguments; she calls it the price of a quiet night.',
      continuing: true,
      byWhom: 'The alleged perpetrator',
      specialistSupport: 'Wants to meet an ISVA, has not yet.',
    },
  ],
});
