import { allegation, fact, opinion } from '../../drafts.ts';
import type { Draft } from '../../drafts.ts';
import type { Stage } from '../../scene.ts';
import type { SeparationWords } from './words.ts';

/** What the police hold in 001 of offences, orders broken and the case at court. */
export function offences(stage: Stage<SeparationWords>): Draft[] {
  const { V, P, w, on } = stage;
  return [
    allegation('police.domesticCrimes', 'P', 24, {
      offence: 'Intentional strangulation',
      status: 'CHARGED',
      offenceDate: on(24),
      summary: `First account given by ${V.first}; body-worn video shows the marks.`,
      crimeReference: `ZZ/${stage.area.casePrefix}/0420`,
      sourceSystem: 'CRIS',
    }),
    fact('police.convictions', 'P', 1700, {
      offence: w.earlierOffence,
      convictedOn: on(1700),
      court: w.court,
      sentence: 'Ten months, suspended for eighteen months, with a programme requirement.',
      domesticAbuseRelated: true,
      spent: false,
      relevance: 'An earlier partner; the same pattern of assault once the relationship ended.',
      sourceSystem: 'PNC',
    }),
    opinion('police.convictionRelevance', 'P', null, {
      summary:
        'Violence towards partners that grows when a relationship ends; orders have been broken before.',
      againstPartners: true,
      violent: true,
      breachedOrders: true,
      staffAdvice: `Visit in pairs; do not visit while ${P.first} may be at the address.`,
    }),
    fact('police.weapons', 'P', 24, {
      access: 'THREATENED',
      weapon: w.weapon,
      lastKnownOn: on(24),
      detail: 'Picked up while shouting, put down when somebody knocked at the door.',
      staffAdvice: 'Do not visit alone; meet at an office where that is possible.',
    }),
    fact('police.threatsToKill', 'V', 18, {
      date: on(18),
      towards: 'VICTIM',
      summary: w.threat,
      means: `None named; ${w.weapon.toLowerCase()} at the last incident.`,
      believedByTarget: true,
      warningGiven: true,
    }),
    fact('police.bailBreaches', 'P', 13, {
      date: on(13),
      summary: `Eleven messages in one evening, sent through ${w.goBetween}, asking ${V.first} to drop the case.`,
      condition: 'No contact with the victim, directly or through others.',
      bailType: 'POST_CHARGE',
      outcome: 'ARRESTED',
    }),
    allegation(
      'police.crimeReports',
      'P',
      410,
      {
        offence: 'Criminal damage',
        details: 'Telephone thrown against a wall while the caller was ringing for help.',
        reportedOn: on(409),
        offenceDate: on(410),
        status: 'NO_FURTHER_ACTION',
        reportedBy: 'A neighbour',
        crimeReference: `ZZ/${stage.area.casePrefix}/0377`,
      },
      {
        uncertainBecause: 'Same surname and year of birth, another first name and another address.',
      },
    ),
    fact('police.prosecution', 'P', 12, {
      stage: 'CHARGED',
      offences: ['Intentional strangulation', 'Threats to kill'],
      victimSupports: true,
      nextHearingOn: on(-19),
      court: w.court,
      specialMeasures: 'Screen and separate entrance asked for.',
    }),
    fact('police.custodyStatus', 'P', 12, {
      status: 'RELEASED_ON_BAIL',
      since: on(12),
      conditions: `No contact with ${V.them}; to live and sleep at ${w.bailedTo}.`,
      victimTold: true,
    }),
    fact('police.custodyImage', 'P', 24, {
      imageReference: `IMG-${stage.area.casePrefix}-00417`,
      takenOn: on(24),
      goodLikeness: true,
      distinguishingFeatures: 'Scar through the left eyebrow.',
    }),
    fact('police.mappaStatus', 'P', null, { managed: false }),
    fact('police.media', 'V', 24, {
      medium: 'BODY_WORN_VIDEO',
      description: 'First account in the kitchen; marks to the neck can be seen.',
      capturedOn: on(24),
      exhibitReference: `EXH-${stage.area.casePrefix}-04`,
      evidential: true,
    }),
  ];
}
