import { date, narrower, oneOf, optional, text, texts } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/** POL-15, Merlin reports; the youth offending service receives the whole report [L 4.1 l.502]. */
export const merlinReports = policeItem({
  ref: 'POL-15',
  category: 'police.merlinReports',
  type: 'PoliceMerlinReport',
  fields: {
    date: date(),
    about: oneOf('PoliceMerlinKind', [
      'CHILD_COMING_TO_NOTICE',
      'ADULT_COMING_TO_NOTICE',
      'MISSING_PERSON',
    ]),
    summary: text(1000),
    concerns: optional(texts(150)),
    childVoice: optional(text(600)),
    wholeReport: optional(narrower('police.merlinWholeReport', text(6000))),
  },
  examples: [
    {
      date: '2026-08-30',
      about: 'CHILD_COMING_TO_NOTICE',
      summary: 'Child of seven found awake on the stairs during the incident.',
      concerns: ['Heard the assault', 'Says he cannot sleep'],
      childVoice: 'Said he listens out so that he can ring for help.',
      wholeReport: 'Officers found the child on the stairs. He had telephoned a grandparent first.',
      sourceSystem: 'MERLIN',
    },
  ],
});
