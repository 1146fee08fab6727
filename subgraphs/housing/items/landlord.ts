import { flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/** HOU-07, who owns or lets the home and how to reach them [B-H l.1044]. */
export const landlord = itemKind({
  ref: 'HOU-07',
  category: 'housing.landlord',
  type: 'HousingLandlord',
  fields: {
    name: text(150),
    ownership: oneOf('HousingOwnership', [
      'COUNCIL',
      'HOUSING_ASSOCIATION',
      'PRIVATE_LANDLORD',
      'OWNED_BY_VICTIM',
      'OWNED_BY_PERPETRATOR',
      'OWNED_JOINTLY',
      'FAMILY_OR_FRIEND',
    ]),
    phone: optional(text(40)),
    email: optional(text(120)),
    /** A landlord who tells the perpetrator undoes the plan: ask before anybody rings. */
    safeToContact: optional(flag()),
    linkToPerpetrator: optional(text(300)),
    /** Required, as in a tenancy: whoever can ring the new landlord can find the tenant. */
    protected: flag(),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      name: 'Orla Pennywhistle',
      ownership: 'PRIVATE_LANDLORD',
      phone: '01632 960417',
      email: 'lettings@pennywhistle-homes.invalid',
      safeToContact: false,
      linkToPerpetrator: 'Works with his brother.',
      protected: false,
    },
    {
      name: 'Hollowmoor Homes',
      ownership: 'HOUSING_ASSOCIATION',
      phone: '01632 960882',
      safeToContact: true,
      protected: true,
    },
  ],
});
