import { allegation, fact, hiddenByOwner, hiddenPlace, opinion, report } from '../../drafts.ts';
import type { Draft } from '../../drafts.ts';
import type { Stage } from '../../scene.ts';
import type { RestrictedWords } from './words.ts';

/** What the police hold in 002. */
export function restrictedPolice(stage: Stage<RestrictedWords>): Draft[] {
  const { V, P, home, w, on } = stage;
  const closed = { conditions: ['Restricted case: for the named list only.'] };
  return [
    fact(
      'police.callouts',
      'V',
      31,
      {
        date: on(31),
        address: home,
        summary: `Silent call; ${V.first} rang back from another number and asked that nobody come in uniform.`,
        isDomestic: true,
      },
      closed,
    ),
    allegation(
      'police.domesticIncidents',
      'P',
      27,
      {
        date: on(27),
        summary: w.incident,
        childPresent: true,
        outcome: `Statement taken away from home; ${P.first} has not been spoken to yet.`,
        protectedPlace: false,
      },
      closed,
    ),
    allegation('police.domesticIncidents', 'P', 130, {
      date: on(130),
      summary: w.earlierIncident,
      childPresent: false,
      outcome: 'No complaint made at the time.',
      protectedPlace: false,
    }),
    opinion('police.escalation', 'P', null, {
      trend: 'ESCALATING',
      basis: 'From words to plans in five months; the people drawn in are more each time.',
      moreFrequent: true,
      moreSevere: true,
      incidentCount: 3,
      periodFrom: on(130),
      periodTo: on(27),
    }),
    allegation(
      'police.threatsToKill',
      'V',
      27,
      {
        date: on(27),
        towards: 'VICTIM',
        summary: w.threat,
        believedByTarget: true,
        warningGiven: false,
      },
      closed,
    ),
    allegation('police.domesticCrimes', 'P', 26, {
      offence: 'Controlling or coercive behaviour',
      status: 'UNDER_INVESTIGATION',
      offenceDate: on(130),
      summary: 'Course of conduct; recorded under a restricted reference.',
      crimeReference: `ZZ/${stage.area.casePrefix}/R-02`,
      sourceSystem: 'CRIS',
    }),
    fact('police.riskAssessments', 'V', 26, {
      tool: 'DASH',
      level: 'HIGH',
      completedOn: on(26),
      yesCount: 15,
      questionCount: stage.area.id === 'cleveland' ? 27 : 24,
      answers: 'Yes: frightened; isolated; followed; threats believed; others take part.',
      professionalJudgement: w.danger,
      sourceSystem: 'DOMESTIC_ABUSE_NOTEBOOK',
    }),
    report('A caller whose name is kept', 'police.intelligence', 'P', 20, {
      summary: w.intelligence,
      redacted: true,
      reportedOn: on(20),
      sourceEvaluation: 'UNTESTED',
      assessment: 'KNOWN_INDIRECTLY',
    }),
    report(
      'A named contact of the police',
      'police.intelligence',
      'P',
      17,
      {
        summary: `An acquaintance of ${P.first} says that a name was looked up on request and passed on.`,
        redacted: false,
        reportedOn: on(17),
        sourceEvaluation: 'RELIABLE',
        assessment: 'KNOWN_DIRECTLY',
        sourceSystem: 'CRIMINT',
      },
      hiddenByOwner,
    ),
    fact(
      'police.markers',
      'V',
      25,
      {
        marker: 'SPECIAL_SITUATION',
        placedOn: on(25),
        reviewOn: on(-150),
        address: home,
        instruction: `Speak to ${V.first} alone and away from the door; no relative and no colleague interprets.`,
      },
      { audience: ['POLICE'] },
    ),
    fact(
      'police.protectionOrders',
      'P',
      19,
      {
        order: w.order,
        status: 'IN_FORCE',
        conditions: w.terms,
        startsOn: on(19),
        expiresOn: on(-340),
        powerOfArrest: true,
        protectedPlace: false,
      },
      closed,
    ),
    fact('police.dvds', 'P', 18, {
      status: 'UNDER_CONSIDERATION',
      route: 'RIGHT_TO_KNOW',
      reason: 'An earlier complaint by somebody else; wording not yet agreed.',
    }),
    fact(
      'police.actionsTaken',
      'V',
      24,
      {
        action: 'ALARM',
        status: 'DONE',
        date: on(24),
        detail: 'Personal alarm handed over at a place of her own choosing.'.replace(
          'her',
          V.their,
        ),
        protectedPlace: true,
      },
      hiddenPlace,
    ),
    fact('police.custodyStatus', 'P', null, { status: 'NOT_IN_CUSTODY', victimTold: true }),
    fact('police.firearmsLicence', 'P', null, { held: false }),
  ];
}
