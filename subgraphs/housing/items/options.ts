import { flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/** HOU-06, the tenancy agreement, its security and what can be offered [B-K l.1305-1306]. */
export const options = itemKind({
  ref: 'HOU-06',
  category: 'housing.options',
  type: 'HousingOption',
  fields: {
    option: oneOf('HousingOptionKind', [
      'STAY_WITH_SECURITY',
      'REMOVE_PERPETRATOR_FROM_TENANCY',
      'TRANSFER',
      'MANAGED_MOVE',
      'HOMELESSNESS_APPLICATION',
      'PRIVATE_RENTING',
      'OTHER',
    ]),
    status: oneOf('HousingOptionStatus', [
      'POSSIBLE',
      'DISCUSSED',
      'ACCEPTED',
      'DECLINED',
      'NOT_AVAILABLE',
    ]),
    detail: text(600),
    /** Security of tenure: what she would lose by leaving, and what notice by one joint tenant ends. */
    security: optional(text(400)),
    nextStep: optional(text(300)),
    protected: optional(flag()),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      option: 'REMOVE_PERPETRATOR_FROM_TENANCY',
      status: 'DISCUSSED',
      detail: 'Joint tenancy; she wants to stay near the school if it can be made safe.',
      security: 'Notice by either tenant would end the tenancy for both.',
      nextStep: 'Legal advice before anybody gives notice.',
    },
    {
      option: 'MANAGED_MOVE',
      status: 'ACCEPTED',
      detail: 'Like-for-like move with a landlord in another district agreed.',
      protected: true,
    },
  ],
});
