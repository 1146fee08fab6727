import {
  account,
  allegation,
  fact,
  hiddenMarker,
  hiddenPlace,
  hiddenStep,
  opinion,
} from '../../drafts.ts';
import type { Draft } from '../../drafts.ts';
import type { Stage } from '../../scene.ts';
import type { RefugeWords } from './words.ts';

/** What the police hold in 006. What everybody may read says nothing of a move. */
export function refugePolice(stage: Stage<RefugeWords>): Draft[] {
  const { V, P, home, w, on } = stage;
  return [
    fact('police.callouts', 'P', 29, {
      date: on(29),
      address: home,
      summary: `${P.first} reported to be breaking the door; gone when officers arrived.`,
      isDomestic: true,
    }),
    account('police.domesticIncidents', 'P', 38, {
      date: on(38),
      summary: w.incident,
      childPresent: true,
      injury: w.injury,
      outcome: 'Statement taken; arrest attempted twice.',
      place: home,
      protectedPlace: false,
    }),
    fact(
      'police.domesticIncidents',
      'P',
      10,
      {
        date: on(10),
        summary: w.nearMiss,
        childPresent: false,
        place: w.nearMissPlace,
        protectedPlace: true,
      },
      hiddenPlace,
    ),
    opinion('police.escalation', 'P', null, {
      trend: 'ESCALATING',
      basis: 'Each order has been followed by something worse within a week.',
      moreFrequent: true,
      moreSevere: true,
      incidentCount: 7,
      periodFrom: on(200),
      periodTo: on(29),
    }),
    allegation('police.domesticCrimes', 'P', 38, {
      offence: 'Inflicting grievous bodily harm',
      status: 'UNDER_INVESTIGATION',
      offenceDate: on(38),
      crimeReference: `ZZ/${stage.area.casePrefix}/0402`,
      sourceSystem: 'CRIS',
    }),
    fact('police.threatsToKill', 'C1', 28, {
      date: on(28),
      towards: 'CHILD',
      summary: w.threatToChild,
      believedByTarget: true,
      warningGiven: true,
    }),
    fact('police.injunctionBreaches', 'P', 29, {
      date: on(29),
      summary: w.breach,
      injunction: 'NON_MOLESTATION',
      powerOfArrest: true,
      outcome: 'NOT_YET_DEALT_WITH',
    }),
    fact('police.wanted', 'P', 27, {
      wanted: true,
      reason: w.wantedFor,
      since: on(27),
      lastKnownWhereabouts: w.lastSeen,
      enquiry: `Has any partner seen ${P.first} or been given another address since that day?`,
    }),
    fact('police.mappaStatus', 'P', null, {
      managed: true,
      level: 'LEVEL_2',
      eligibility: 'VIOLENT_OR_OTHER_SEXUAL_OFFENDER',
      leadAgency: 'Probation',
    }),
    fact(
      'police.firearmsLicence',
      'P',
      null,
      w.holdsLicence
        ? {
            held: true,
            certificate: 'SHOTGUN',
            expiresOn: on(-700),
            review: 'SUSPENDED',
            weaponsRemoved: true,
          }
        : { held: false },
    ),
    fact('police.suicideThreats', 'P', 28, {
      date: on(28),
      summary: `Sent a picture of a bridge and the words: you chose this. Sent to ${V.first}’s family as well.`,
      attempt: false,
      linkedToSeparation: true,
      healthServiceTold: true,
    }),
    fact(
      'police.markers',
      'C1',
      37,
      {
        marker: 'CHILD_ABUSE',
        placedOn: on(37),
        address: home,
        instruction: 'Tell children’s services of every attendance, whatever its severity.',
      },
      { audience: ['POLICE', 'CHILDREN'] },
    ),
    fact(
      'police.markers',
      'V',
      37,
      {
        marker: 'PROPERTY_SAFETY',
        placedOn: on(37),
        reviewOn: on(-140),
        address: home,
        instruction: `Repair visits in pairs; ${P.first} may be inside.`,
      },
      { audience: ['POLICE', 'HOUSING'] },
    ),
    fact(
      'police.markers',
      'V',
      10,
      {
        marker: 'ADDRESS_FLAG',
        placedOn: on(10),
        address: w.nearMissPlace,
        protectedPlace: true,
        instruction: 'Immediate response; never name the building on the air.',
      },
      hiddenMarker,
    ),
    fact(
      'police.actionsTaken',
      'V',
      10,
      {
        action: 'POLICE_WATCH',
        status: 'UNDER_WAY',
        date: on(10),
        detail: `Patrols past ${w.nearMissPlace} morning and evening.`,
        protectedPlace: true,
      },
      hiddenPlace,
    ),
    account(
      'police.vulnerabilityIncidents',
      'V',
      10,
      {
        date: on(10),
        summary: `${V.first} would not leave the building after a car like ${P.their} was seen.`,
        vulnerabilities: ['Fear'],
        place: w.nearMissPlace,
        protectedPlace: true,
      },
      hiddenStep,
    ),
    fact('police.protectionOrders', 'P', 31, {
      order: 'NON_MOLESTATION',
      status: 'IN_FORCE',
      conditions:
        'No contact by any means with the family; not to go to any place that the order names.',
      startsOn: on(31),
      expiresOn: on(-330),
      powerOfArrest: true,
      protectedPlace: false,
    }),
    fact('police.riskAssessments', 'V', 37, {
      tool: 'DASH',
      level: 'HIGH',
      completedOn: on(37),
      yesCount: 20,
      questionCount: stage.area.id === 'cleveland' ? 27 : 24,
      answers: 'Yes: serious injury; stalking; threats to the child; orders broken; weapons.',
      professionalJudgement: `${P.first} looks for ${V.them} with the help of others.`,
      sourceSystem: 'DOMESTIC_ABUSE_NOTEBOOK',
    }),
    fact('police.custodyStatus', 'P', null, { status: 'NOT_IN_CUSTODY', victimTold: true }),
  ];
}
