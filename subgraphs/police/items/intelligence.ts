import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-17, criminal intelligence, redacted where appropriate [L 4.1 l.504; B 7.13]. */
export const intelligence = policeItem({
  ref: 'POL-17',
  category: 'police.intelligence',
  type: 'PoliceIntelligence',
  fields: {
    summary: text(800),
    redacted: flag(),
    reportedOn: optional(date()),
    sourceEvaluation: optional(
      oneOf('PoliceSourceEvaluation', ['RELIABLE', 'UNTESTED', 'NOT_RELIABLE']),
    ),
    assessment: optional(
      oneOf('PoliceIntelligenceAssessment', [
        'KNOWN_DIRECTLY',
        'KNOWN_INDIRECTLY_CORROBORATED',
        'KNOWN_INDIRECTLY',
        'NOT_KNOWN',
        'SUSPECTED_FALSE',
      ]),
    ),
  },
  // Text that still carries its source can cost an informant's life: only redacted text leaves.
  narrow: (values) =>
    values.redacted === true ? null : { audience: ['OWNER'], existenceProtected: true },
  examples: [
    {
      summary: 'Believed to be looking for a vehicle that the victim would not recognise.',
      redacted: true,
      reportedOn: '2026-09-10',
      sourceEvaluation: 'UNTESTED',
      assessment: 'KNOWN_INDIRECTLY',
    },
    {
      summary: 'A drinking companion says he has asked where a crossbow could be bought for cash.',
      redacted: false,
      reportedOn: '2026-09-12',
      sourceEvaluation: 'RELIABLE',
      assessment: 'KNOWN_DIRECTLY',
      sourceSystem: 'CRIMINT',
    },
  ],
});
