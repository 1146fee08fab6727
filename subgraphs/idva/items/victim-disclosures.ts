import { date, flag, optional, text, texts } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-14, information directly from the victim [D-A2 l.204; B-K l.1270-1271]. */
export const victimDisclosures = itemKind({
  ref: 'IDV-14',
  category: 'idva.victimDisclosures',
  type: 'IdvaVictimDisclosure',
  fields: {
    account: text(1500),
    toldOn: optional(date()),
    toldTo: optional(text(200)),
    victimAgreesToSharing: optional(flag()),
    notToBeSharedWith: optional(texts()),
    dangerIfKnown: optional(text(500)),
  },
  examples: [
    {
      account: 'He has said that he knows how to make it look like an accident.',
      toldOn: '2026-09-22',
      toldTo: 'Outreach worker',
      victimAgreesToSharing: true,
      notToBeSharedWith: ['His family', 'Her employer'],
      dangerIfKnown: 'She is the only one who could have told.',
    },
  ],
});
