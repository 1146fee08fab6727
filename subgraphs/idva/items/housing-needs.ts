import { flag, oneOf, optional, text, texts } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** IDV-10, the victim’s housing needs [D-A2 l.209; B-K l.1268]. */
export const housingNeeds = itemKind({
  ref: 'IDV-10',
  category: 'idva.housingNeeds',
  type: 'IdvaHousingNeed',
  fields: {
    need: text(1000),
    urgency: optional(oneOf('IdvaHousingUrgency', ['TODAY', 'WITHIN_A_WEEK', 'PLANNED'])),
    wantsToStay: optional(flag()),
    household: optional(text(200)),
    areasToAvoid: optional(texts()),
    areasWanted: optional(texts()),
    protected: optional(flag()),
  },
  // where she means to go is her next address. The owner may name a landlord all the same.
  narrow: ({ protected: isProtected }) =>
    isProtected === true ? { audience: ['IDVA_DA'], existenceProtected: true } : null,
  examples: [
    {
      need: 'Stronger doors and a spy-hole; the back gate does not lock.',
      urgency: 'WITHIN_A_WEEK',
      wantsToStay: true,
      household: 'Herself and two children under ten',
    },
    {
      need: 'A move out of the borough, ground floor for the pram.',
      urgency: 'TODAY',
      wantsToStay: false,
      areasToAvoid: ['Anywhere near his brothers'],
      areasWanted: ['Near her aunt'],
      protected: true,
    },
  ],
});
