import { account, allegation, fact, hiddenByOwner, opinion, report } from '../../drafts.ts';
import type { Draft } from '../../drafts.ts';
import { childOf } from '../../scene.ts';
import type { Stage } from '../../scene.ts';
import { offences } from './police-offences.ts';
import type { SeparationWords } from './words.ts';

/** What the police hold in 001: incidents and what they mean. */
export function separationPolice(stage: Stage<SeparationWords>): Draft[] {
  const { V, P, home, w, on } = stage;
  const child = childOf(stage, 0);
  return [
    fact('police.callouts', 'V', 9, {
      date: on(9),
      address: home,
      summary: `${P.first} reported at the door after dark; gone when officers arrived. ${V.first} seen, safe and well.`,
      isDomestic: true,
    }),
    // The correction of what follows it: the first version left the child out.
    fact(
      'police.domesticIncidents',
      'P',
      24,
      {
        date: on(24),
        summary: `${P.first} held ${V.first} by the throat during an argument ${w.argument}; ${w.alarmRaisedBy}.`,
        childPresent: true,
        injury: 'Redness on both sides of the neck, hoarse voice; declined an ambulance.',
        outcome: `${P.first} arrested and released on bail with conditions.`,
        place: home,
        protectedPlace: false,
        sourceSystem: 'CASE_FILE',
      },
      { key: 'index-incident', corrects: 'index-incident-first' },
    ),
    fact(
      'police.domesticIncidents',
      'P',
      24,
      {
        date: on(24),
        summary: `Argument ${w.argument} between ${V.first} and ${P.first}; ${w.alarmRaisedBy}.`,
        childPresent: false,
        outcome: `${P.first} arrested.`,
        place: home,
        protectedPlace: false,
      },
      { key: 'index-incident-first' },
    ),
    fact('police.escalation', 'P', null, {
      trend: 'ESCALATING',
      basis: `Four call-outs since ${V.first} asked ${P.first} to leave, after one in the year before; first use of strangulation.`,
      moreFrequent: true,
      moreSevere: true,
      incidentCount: 4,
      periodFrom: on(70),
      periodTo: on(9),
    }),
    fact('police.suicideThreats', 'P', 23, {
      date: on(23),
      summary: `Told the custody sergeant that there was nothing left to live for without ${V.first}.`,
      attempt: false,
      linkedToSeparation: true,
      healthServiceTold: true,
    }),
    fact('police.merlinReports', 'C1', 24, {
      date: on(24),
      about: 'CHILD_COMING_TO_NOTICE',
      summary: `${child.first} found awake on the stairs during the incident and had heard all of it.`,
      concerns: ['Heard the assault', 'Does not sleep through the night'],
      childVoice: w.childSaid,
      wholeReport: `Officers found ${child.first} on the stairs in night clothes. ${child.They} had put a chair against the door of the smaller bedroom.`,
      sourceSystem: 'MERLIN',
    }),
    report(
      'A caller who does not wish to be known',
      'police.intelligence',
      'P',
      16,
      {
        summary: `Believed to have asked an acquaintance to find out when ${V.first} is at home alone.`,
        redacted: true,
        reportedOn: on(16),
        sourceEvaluation: 'UNTESTED',
        assessment: 'KNOWN_INDIRECTLY',
      },
      { conditions: ['Not to be put to either party.'] },
    ),
    report(
      'A named contact of the police',
      'police.intelligence',
      'P',
      14,
      {
        summary: `A workmate says that ${P.first} keeps a spare key cut from the child’s and talks of using it.`,
        redacted: false,
        reportedOn: on(14),
        sourceEvaluation: 'RELIABLE',
        assessment: 'KNOWN_DIRECTLY',
        sourceSystem: 'CRIMINT',
      },
      hiddenByOwner,
    ),
    fact('police.riskAssessments', 'V', 23, {
      tool: stage.area.id === 'kent' ? 'SPECSS_PLUS' : 'DASH',
      level: 'HIGH',
      completedOn: on(23),
      ...(stage.area.id === 'kent'
        ? {}
        : { yesCount: 17, questionCount: stage.area.id === 'cleveland' ? 27 : 24 }),
      answers: `Yes: ${V.they} is frightened; they have separated; strangulation; threats to kill that ${V.they} believes.`,
      professionalJudgement: 'Strangulation so soon after separation puts this above any count.',
      sourceSystem: 'DOMESTIC_ABUSE_NOTEBOOK',
    }),
    opinion('police.officerObservations', 'P', 24, {
      behaviour: 'DENIAL_OR_MINIMISING',
      detail: `${P.first} described the assault as a cuddle that went wrong and ${V.first} as unwell.`,
      observedOn: on(24),
      childAffected: true,
    }),
    fact('police.protectionOrders', 'P', 22, {
      order: 'PROTECTION_ORDER',
      status: 'IN_FORCE',
      conditions: `Not to contact ${V.them} by any means, nor to come within a hundred metres of the home.`,
      startsOn: on(22),
      expiresOn: on(-6),
      powerOfArrest: true,
      protectedPlace: false,
    }),
    fact('police.actionsTaken', 'V', 21, {
      action: 'ADDRESS_MARKER',
      status: 'DONE',
      date: on(21),
      detail: 'Immediate response marker on the home; control room knows of the strangulation.',
      reviewOn: on(-160),
      protectedPlace: false,
    }),
    account('police.vulnerabilityIncidents', 'V', 60, {
      date: on(60),
      summary: `${V.first} rang from ${w.streetNearby} late in the evening, in tears, and said that ${V.they} could not go home.`,
      vulnerabilities: ['Low mood', 'Cut off from family'],
      childPresent: false,
      referredTo: ['General practitioner'],
      place: w.streetNearby,
      protectedPlace: false,
    }),
    allegation('police.asb', 'P', 40, {
      date: on(40),
      summary: `Sounding a car horn below the windows for half an hour, at one in the morning.`,
      behaviour: 'NUISANCE',
      action: 'Words of advice; the landlord told.',
      place: w.streetNearby,
      protectedPlace: false,
    }),
    ...offences(stage),
  ];
}
