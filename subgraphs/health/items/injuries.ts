import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/**
 * HEA-11, injuries and other evidence of abuse, FGM among them [L 4.1 l.488; L-B l.619].
 * For FGM in a girl under 18 the professional reports to the police in person; this item says that
 * it was done and does not stand in for it.
 */
export const injuries = itemKind({
  ref: 'HEA-11',
  category: 'health.injuries',
  type: 'HealthInjury',
  fields: {
    seenOn: date(),
    injury: oneOf('HealthInjuryKind', [
      'BRUISING',
      'FRACTURE',
      'BURN_OR_SCALD',
      'CUT_OR_STAB',
      'HEAD_INJURY',
      'STRANGULATION',
      'SEXUAL_INJURY',
      'FGM',
      'PREGNANCY_LOSS',
      'OTHER',
    ]),
    description: text(600),
    accountGiven: optional(text(400)),
    evidenceKept: optional(text(300)),
    underEighteen: optional(flag()),
    reportedToPoliceOn: optional(date()),
  },
  examples: [
    {
      seenOn: '2026-10-11',
      injury: 'STRANGULATION',
      description: 'Marks on both sides of the neck and pinpoint bleeding in the eyes.',
      accountGiven: 'Said that he held her by the throat until she could not see.',
      evidenceKept: 'Body map and photographs on the hospital record.',
      underEighteen: false,
    },
    {
      seenOn: '2026-05-19',
      injury: 'FGM',
      description: 'Seen at an examination for another reason; believed to be recent.',
      underEighteen: true,
      reportedToPoliceOn: '2026-05-19',
    },
  ],
});
