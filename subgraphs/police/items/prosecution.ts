import { date, flag, oneOf, optional, text, texts } from '../../shared/research/item-field.ts';
import { policeItem } from '../police-item.ts';

/**
 * POL-26, current investigation or prosecution, and whether the victim supports it
 * [B-ISA 1.6 l.723; K l.446; B-L l.1338].
 */
export const prosecution = policeItem({
  ref: 'POL-26',
  category: 'police.prosecution',
  type: 'PoliceProsecution',
  fields: {
    stage: oneOf('PoliceProsecutionStage', [
      'INVESTIGATION',
      'WITH_PROSECUTOR',
      'CHARGED',
      'TRIAL_LISTED',
      'SENTENCED',
      'DISCONTINUED',
    ]),
    offences: optional(texts(150)),
    victimSupports: optional(flag()),
    nextHearingOn: optional(date()),
    court: optional(text(120)),
    specialMeasures: optional(text(300)),
  },
  examples: [
    {
      stage: 'CHARGED',
      offences: ['Intentional strangulation', 'Threats to kill'],
      victimSupports: true,
      nextHearingOn: '2026-10-19',
      court: 'Magistrates’ Court, Bexley',
      specialMeasures: 'Screen and separate entrance asked for.',
    },
  ],
});
