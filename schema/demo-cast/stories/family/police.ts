import { account, allegation, fact, opinion } from '../../drafts.ts';
import type { Draft } from '../../drafts.ts';
import { childOf } from '../../scene.ts';
import type { Stage } from '../../scene.ts';
import type { FamilyWords } from './words.ts';

/** What the police hold in 003. */
export function familyPolice(stage: Stage<FamilyWords>): Draft[] {
  const { V, P, home, w, on } = stage;
  const child = childOf(stage, 0);
  return [
    fact('police.callouts', 'P', 140, {
      date: on(140),
      address: home,
      summary: `${w.neighbour} reported shouting; ${V.first} said that it was the television.`,
      isDomestic: true,
    }),
    fact('police.callouts', 'V', 33, {
      date: on(33),
      address: home,
      summary: `Call ended by somebody else; officers found ${V.first} outside without shoes.`,
      isDomestic: true,
    }),
    allegation('police.domesticIncidents', 'P', 33, {
      date: on(33),
      summary: w.incident,
      childPresent: true,
      injury: 'Skin tear to the forearm, dressed by the crew.',
      outcome: `${P.first} arrested, released under investigation.`,
      place: home,
      protectedPlace: false,
    }),
    account('police.domesticIncidents', 'P', 98, {
      date: on(98),
      summary: w.earlier,
      childPresent: false,
      outcome: `${V.first} did not wish to make a statement.`,
      place: home,
      protectedPlace: false,
    }),
    opinion('police.escalation', 'P', null, {
      trend: 'ESCALATING',
      basis: `From demands for money to hands on ${V.first} in five months, always after ${w.substance}.`,
      moreFrequent: true,
      moreSevere: true,
      incidentCount: 4,
      periodFrom: on(140),
      periodTo: on(33),
    }),
    allegation('police.domesticCrimes', 'P', 33, {
      offence: 'Assault occasioning actual bodily harm',
      status: 'UNDER_INVESTIGATION',
      offenceDate: on(33),
      summary: 'Photographs taken; no statement so far.',
      crimeReference: `ZZ/${stage.area.casePrefix}/0391`,
      sourceSystem: 'CRIS',
    }),
    fact('police.convictions', 'P', 900, {
      offence: w.conviction,
      convictedOn: on(900),
      court: w.court,
      sentence: 'A community order with a treatment requirement.',
      domesticAbuseRelated: false,
      spent: false,
      relevance: 'Committed to pay for what is paid for at home now.',
      sourceSystem: 'PNC',
    }),
    opinion('police.convictionRelevance', 'P', null, {
      summary: 'Takes from those close by when in want; violence is new.',
      againstPartners: false,
      violent: false,
      breachedOrders: true,
      staffAdvice: `Ring before a visit; leave when ${P.first} comes home unwell.`,
    }),
    fact('police.violenceToOfficers', 'P', 33, {
      date: on(33),
      signal: 'VIOLENT_RESISTANCE',
      summary: 'Had to be held on the ground on arrest; nobody hurt.',
      staffAdvice: 'Two officers, or none.',
    }),
    fact('police.custodyRecord', 'P', 33, {
      necessity: `What was said in custody bears on what happens when ${P.first} goes home.`,
      extract: w.custodyWords,
      detainedOn: on(33),
      releasedOn: on(32),
      healthConcern: `Seen by a nurse; ${w.substance}.`,
      recordReference: `CUS-${stage.area.casePrefix}-1183`,
    }),
    fact('police.riskAssessments', 'V', 32, {
      tool: stage.area.id === 'kent' ? 'SPECSS_PLUS' : 'DASH',
      level: 'HIGH',
      completedOn: on(32),
      answers: `Yes: hurt; ${V.their} money is taken; somebody in the house depends on ${V.them}.`,
      professionalJudgement: 'Counted answers do not fit abuse by a grown child; judged high.',
      sourceSystem: 'DOMESTIC_ABUSE_NOTEBOOK',
    }),
    fact('police.merlinReports', 'C1', 33, {
      date: on(33),
      about: 'CHILD_COMING_TO_NOTICE',
      summary: `${child.first} let officers in and had been looking after ${V.first}.`,
      concerns: ['Carries an adult’s duties', 'Kept from school that week'],
      childVoice: w.childSaid,
      sourceSystem: 'MERLIN',
    }),
    fact('police.custodyStatus', 'P', 32, {
      status: 'RELEASED_UNDER_INVESTIGATION',
      since: on(32),
      victimTold: true,
    }),
    fact('police.wanted', 'P', null, { wanted: false }),
    fact('police.actionsTaken', 'V', 30, {
      action: 'NEIGHBOUR_WATCH',
      status: 'DONE',
      date: on(30),
      detail: `${w.neighbour} has agreed to ring if the curtains stay closed.`,
      protectedPlace: false,
    }),
  ];
}
