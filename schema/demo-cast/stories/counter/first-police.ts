import { account, allegation, fact, opinion } from '../../drafts.ts';
import type { Draft } from '../../drafts.ts';
import type { Stage } from '../../scene.ts';
import type { CounterWords } from './words.ts';

/** What the police hold in 004. */
export function counterPolice(stage: Stage<CounterWords>): Draft[] {
  const { V, P, home, w, on } = stage;
  return [
    fact('police.callouts', 'V', 36, {
      date: on(36),
      address: home,
      summary: `Both rang within four minutes of each other; each was seen apart. ${V.first} was shaking.`,
      isDomestic: true,
    }),
    account('police.domesticIncidents', 'P', 36, {
      date: on(36),
      summary: w.evening,
      childPresent: true,
      injury: w.injury,
      outcome: `${P.first} arrested and released on bail; counter-allegation recorded apart.`,
      place: home,
      protectedPlace: false,
    }),
    allegation('police.domesticIncidents', 'P', 180, {
      date: on(180),
      summary: w.pattern,
      childPresent: false,
      outcome: 'Words of advice to both.',
      place: home,
      protectedPlace: false,
    }),
    opinion('police.escalation', 'P', null, {
      trend: 'ESCALATING',
      basis: `More calls by ${V.first} in three months than in the three years before.`,
      moreFrequent: true,
      moreSevere: false,
      incidentCount: 6,
      periodFrom: on(120),
      periodTo: on(36),
    }),
    allegation('police.domesticCrimes', 'P', 36, {
      offence: 'Assault by beating',
      status: 'UNDER_INVESTIGATION',
      offenceDate: on(36),
      crimeReference: `ZZ/${stage.area.casePrefix}/0415`,
      sourceSystem: 'CRIS',
    }),
    allegation('police.crimeReports', 'P', 35, {
      offence: 'Assault by beating',
      details: w.evening,
      reportedOn: on(36),
      offenceDate: on(36),
      status: 'UNDER_INVESTIGATION',
      reportedBy: V.first,
      crimeReference: `ZZ/${stage.area.casePrefix}/0415`,
    }),
    fact('police.weapons', 'P', 36, {
      access: 'HAS_ACCESS',
      weapon: w.weapon,
      lastKnownOn: on(36),
      detail: 'Seen in the home and left there.',
      staffAdvice: 'Sit near the door.',
    }),
    fact('police.bailBreaches', 'P', 21, {
      date: on(21),
      summary: w.harassment,
      condition: 'No contact except about the child, through a solicitor.',
      bailType: 'PRE_CHARGE',
      outcome: 'NO_FURTHER_ACTION',
    }),
    fact('police.riskAssessments', 'V', 34, {
      tool: 'PART_2',
      level: 'HIGH',
      completedOn: on(34),
      answers: `Yes: hurt, watched, belittled; a child in the home; ${V.they} thinks that it will get worse.`,
      professionalJudgement: w.judgement,
      sourceSystem: 'PART_2_ASSESSMENT',
    }),
    opinion('police.officerObservations', 'P', 36, {
      behaviour: 'DOMINANCE_OR_NO_WISH_TO_CHANGE',
      detail: `${P.first} answered for ${V.first} twice and had to be asked to wait in another room.`,
      observedOn: on(36),
      childAffected: true,
    }),
    fact('police.media', 'V', 36, {
      medium: 'BODY_WORN_VIDEO',
      description: 'Both first accounts, in different rooms.',
      capturedOn: on(36),
      exhibitReference: `EXH-${stage.area.casePrefix}-09`,
      evidential: true,
    }),
    fact('police.mappaStatus', 'P', null, { managed: false }),
    fact('police.custodyImage', 'P', 36, {
      imageReference: `IMG-${stage.area.casePrefix}-00502`,
      takenOn: on(36),
      goodLikeness: true,
    }),
    fact('police.asb', 'P', 66, {
      date: on(66),
      summary: w.nuisance,
      behaviour: 'NUISANCE',
      action: 'The landlord told.',
      place: home,
      protectedPlace: false,
    }),
    account('police.vulnerabilityIncidents', 'V', 50, {
      date: on(50),
      summary: w.vulnerable,
      vulnerabilities: ['Cut off from friends', 'Little sleep'],
      childPresent: false,
      referredTo: ['General practitioner'],
      place: w.street,
      protectedPlace: false,
    }),
  ];
}
