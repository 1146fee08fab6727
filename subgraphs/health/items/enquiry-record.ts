import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** HEA-15, routine enquiry about abuse and what was documented then [K-I1 l.527-529]. */
export const enquiryRecord = itemKind({
  ref: 'HEA-15',
  category: 'health.enquiryRecord',
  type: 'HealthEnquiryRecord',
  fields: {
    askedOn: date(),
    answer: oneOf('HealthEnquiryAnswer', [
      'ABUSE_DISCLOSED',
      'NO_ABUSE_DISCLOSED',
      'DID_NOT_ANSWER',
      'NOT_SAFE_TO_ASK',
    ]),
    askedAlone: optional(flag()),
    account: optional(text(600)),
    injuriesDocumented: optional(text(400)),
    /** True is a danger: notes she carries home are notes that he can read. */
    inHandHeldNotes: optional(flag()),
  },
  examples: [
    {
      askedOn: '2026-08-20',
      answer: 'ABUSE_DISCLOSED',
      askedAlone: true,
      account: 'Said that he hits her where it does not show and checks what she has told us.',
      injuriesDocumented: 'Bruising to the ribs, drawn on a body map in the hospital record.',
      inHandHeldNotes: false,
    },
  ],
});
