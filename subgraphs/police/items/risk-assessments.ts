import { count, date, narrower, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

const answer = 'police.riskAnswers';

/** POL-20, risk assessment with DASH, Part 2 or SPECSS+ [L-D l.679; K l.258; C 7.4.1]. */
export const riskAssessments = policeItem({
  ref: 'POL-20',
  category: 'police.riskAssessments',
  type: 'PoliceRiskAssessment',
  fields: {
    tool: oneOf('PoliceRiskTool', ['DASH', 'PART_2', 'SPECSS_PLUS']),
    level: oneOf('PoliceRiskLevel', ['STANDARD', 'MEDIUM', 'HIGH']),
    completedOn: optional(date()),
    yesCount: optional(narrower(answer, count())),
    // Decision 10: the checklist has 24 or 27 questions, so a count says little without its length.
    questionCount: optional(narrower(answer, count())),
    answers: optional(narrower(answer, text(4000))),
    professionalJudgement: optional(narrower(answer, text(1000))),
  },
  examples: [
    {
      tool: 'DASH',
      level: 'HIGH',
      completedOn: '2026-08-31',
      yesCount: 17,
      questionCount: 24,
      answers: 'Yes: frightened; separated in the past year; strangled; threats to kill believed.',
      professionalJudgement: 'Strangulation and separation together put this above its count.',
      sourceSystem: 'DOMESTIC_ABUSE_NOTEBOOK',
    },
  ],
});
