import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';
import { narrowWhenProtected } from '../../shared/research/protected-location.ts';

/**
 * HOU-02, complaints by neighbours that point to abuse [D-A2 l.202; B-K l.1280-1281].
 * Never the neighbour's name or door: whoever complained lives beside the perpetrator.
 */
export const neighbourComplaints = itemKind({
  ref: 'HOU-02',
  category: 'housing.neighbourComplaints',
  type: 'HousingNeighbourComplaint',
  fields: {
    date: date(),
    complaint: text(600),
    heardOrSeen: optional(
      oneOf('HousingComplaintKind', [
        'SHOUTING',
        'VIOLENCE',
        'CHILDREN_DISTRESSED',
        'DAMAGE',
        'UNWANTED_VISITOR',
        'OTHER',
      ]),
    ),
    responseTaken: optional(text(400)),
    complainantFearsReprisal: optional(flag()),
    address: optional(text(200)),
    protected: optional(flag()),
  },
  narrow: narrowWhenProtected,
  examples: [
    {
      date: '2026-09-13',
      complaint: 'A man shouting and banging after midnight, a child crying for about an hour.',
      heardOrSeen: 'CHILDREN_DISTRESSED',
      responseTaken:
        'Call returned by phone; no visit and no letter, for the safety of the tenant.',
      complainantFearsReprisal: true,
      address: '4 Larkrise Court, Bexley ZZ1 4AA',
    },
  ],
});
