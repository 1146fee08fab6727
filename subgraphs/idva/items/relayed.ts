import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * IDV-04, information from agencies that do not attend [D-A2 l.209; B-K l.1265-1266]. Who first
 * said it is the envelope’s `originalSource`, whose view on sharing counts too.
 */
export const relayed = itemKind({
  ref: 'IDV-04',
  category: 'idva.relayed',
  type: 'IdvaRelayedItem',
  needsOriginalSource: true,
  fields: {
    topic: oneOf('IdvaRelayedTopic', [
      'HEALTH',
      'CHILDREN',
      'HOUSING',
      'EMPLOYMENT',
      'IMMIGRATION',
      'OFFENDING',
      'SAFETY',
      'OTHER',
    ]),
    content: text(1000),
    receivedOn: optional(date()),
    sourceAgreesToSharing: optional(flag()),
    sourceConditions: optional(text(500)),
  },
  examples: [
    {
      topic: 'HEALTH',
      content: 'The practice nurse saw finger-shaped bruises on both upper arms.',
      receivedOn: '2026-09-17',
      sourceAgreesToSharing: true,
      sourceConditions: 'Not to be put to the alleged perpetrator.',
    },
  ],
});
