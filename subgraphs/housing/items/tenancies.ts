import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/** HOU-05, tenancies and addresses of victim and perpetrator [D-A2 l.202; B-K l.1282]. */
export const tenancies = itemKind({
  ref: 'HOU-05',
  category: 'housing.tenancies',
  type: 'HousingTenancy',
  fields: {
    address: text(200),
    /** Required: an address about which nobody said whether it is safe to share is not accepted. */
    protected: flag(),
    status: oneOf('HousingTenancyStatus', ['CURRENT', 'NOTICE_GIVEN', 'ENDED', 'ABANDONED']),
    tenure: optional(
      oneOf('HousingTenure', [
        'SECURE',
        'ASSURED',
        'ASSURED_SHORTHOLD',
        'INTRODUCTORY_OR_STARTER',
        'LICENCE',
        'OTHER',
      ]),
    ),
    holders: optional(oneOf('HousingTenancyHolders', ['SOLE', 'JOINT', 'OCCUPIER_ONLY'])),
    startedOn: optional(date()),
    endedOn: optional(date()),
    household: optional(text(300)),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      address: '4 Larkrise Court, Bexley ZZ1 4AA',
      protected: false,
      status: 'NOTICE_GIVEN',
      tenure: 'SECURE',
      holders: 'JOINT',
      startedOn: '2021-04-12',
      household: 'Both parties and two children until September.',
    },
    {
      address: '17 Quillback Lane, Kent ZZ3 7AB',
      protected: true,
      status: 'CURRENT',
      tenure: 'INTRODUCTORY_OR_STARTER',
      holders: 'SOLE',
      startedOn: '2026-10-26',
    },
  ],
});
