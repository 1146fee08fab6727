import { account, allegation, declined, fact, items, opinion, report } from '../../drafts.ts';
import type { Answers, Draft } from '../../drafts.ts';
import type { Stage } from '../../scene.ts';
import type { CounterWords } from './words.ts';

function police(stage: Stage<CounterWords>): Draft[] {
  const { V, P, home, w, on } = stage;
  return [
    fact('police.callouts', 'V', 36, {
      date: on(36),
      address: home,
      summary: `${V.first} rang second and asked for an ambulance; seen apart.`,
      isDomestic: true,
    }),
    account('police.domesticIncidents', 'P', 36, {
      date: on(36),
      summary: w.otherEvening,
      childPresent: true,
      injury: w.otherInjury,
      outcome: `${P.first} interviewed as a suspect and as a witness, on different days.`,
      place: home,
      protectedPlace: false,
    }),
    allegation('police.domesticIncidents', 'P', 260, {
      date: on(260),
      summary: w.otherPattern,
      childPresent: false,
      outcome: 'Reported for the first time after the arrest.',
      place: home,
      protectedPlace: false,
    }),
    opinion('police.escalation', 'P', null, {
      trend: 'NOT_ASSESSABLE',
      basis: 'All reports but one were made after the other side’s.',
      incidentCount: 2,
      periodFrom: on(260),
      periodTo: on(36),
    }),
    allegation('police.domesticCrimes', 'P', 36, {
      offence: 'Assault by beating',
      status: 'UNDER_INVESTIGATION',
      offenceDate: on(36),
      crimeReference: `ZZ/${stage.area.casePrefix}/0416`,
      sourceSystem: 'CRIS',
    }),
    allegation('police.crimeReports', 'P', 34, {
      offence: 'Assault by beating',
      details: w.otherEvening,
      reportedOn: on(34),
      offenceDate: on(36),
      status: 'UNDER_INVESTIGATION',
      reportedBy: V.first,
      crimeReference: `ZZ/${stage.area.casePrefix}/0416`,
    }),
    fact('police.riskAssessments', 'V', 33, {
      tool: 'PART_2',
      level: 'MEDIUM',
      completedOn: on(33),
      answers: `Yes: hurt once, shouted at. No: afraid, followed, kept from money.`,
      professionalJudgement: w.judgement,
      sourceSystem: 'PART_2_ASSESSMENT',
    }),
    opinion('police.officerObservations', 'P', 36, {
      behaviour: 'THREAT_TO_SELF_OR_OTHERS',
      detail: `${P.first} had a grip mark on the upper arm and said that ${P.they} had pushed to get past.`,
      observedOn: on(36),
      childAffected: true,
    }),
    fact('police.prosecution', 'P', 20, {
      stage: 'INVESTIGATION',
      offences: ['Assault by beating'],
      victimSupports: true,
      court: w.court,
    }),
    fact('police.weapons', 'P', null, { access: 'NO_KNOWN_ACCESS' }),
    fact('police.dvds', 'P', null, { status: 'NOT_CONSIDERED' }),
    fact('police.custodyStatus', 'P', null, { status: 'NOT_IN_CUSTODY' }),
  ];
}

function housing({ V, home, w, on }: Stage<CounterWords>): Draft[] {
  return [
    fact('housing.tenancies', 'V', null, {
      address: home,
      protected: false,
      status: 'CURRENT',
      tenure: 'ASSURED',
      holders: 'JOINT',
      startedOn: on(1100),
    }),
    opinion('housing.options', 'V', 14, {
      option: 'TRANSFER',
      status: 'POSSIBLE',
      detail: `${V.first} has asked to be housed alone with the child at weekends.`,
    }),
    report('Somebody who lives nearby', 'housing.neighbourComplaints', 'P', 36, {
      date: on(36),
      complaint: w.complaint,
      heardOrSeen: 'SHOUTING',
      complainantFearsReprisal: false,
      address: home,
    }),
  ];
}

function children({ V, w, on }: Stage<CounterWords>): Draft[] {
  return [
    fact('childrensServices.status', 'C1', 30, { status: 'EARLY_HELP', since: on(30) }),
    account('childrensServices.childVoice', 'C1', 16, {
      account: w.childSaid,
      witnessed: 'HEARD',
      incidentOn: on(36),
      concernFor: 'Both',
      feelsAtRiskNow: false,
      toldTo: 'A nursery worker',
    }),
    fact('childrensServices.safeguardingReferrals', 'C1', null, {
      made: false,
      reasonNotMade: `Already open to early help; ${V.first} knows of it.`,
    }),
  ];
}

function idva({ P, w, on }: Stage<CounterWords>): Draft[] {
  return [
    account('idva.victimViews', 'V', 13, {
      views: w.otherViews,
      wishes: w.otherWish,
      askedOn: on(13),
      spokenToAlone: true,
    }),
    fact('idva.engagement', 'V', 13, {
      willingness: 'WILLING',
      since: on(13),
      acceptsHelpWith: ['Advice about the tenancy'],
      planningNote: 'Seen by an adviser who has met neither before.',
    }),
    fact('idva.contactAttempts', 'V', 14, { date: on(14), by: 'SAFE_NUMBER', result: 'REACHED' }),
    account('idva.unreportedIncidents', 'V', 260, {
      date: on(260),
      description: w.otherPattern,
      place: 'At home',
      weaponUsed: false,
      reasonNotReported: 'Did not think that anybody would believe it.',
      victimToldPoliceMustRecord: true,
    }),
    account('idva.safetyContext', 'V', 13, {
      priorities: [w.otherWish],
      afraidOf: ['Losing the child'],
      unsafeToTalkTo: [`Friends of ${P.first}`],
      askedOn: on(13),
    }),
  ];
}

/** 005: the same evening from the other side, kept apart from 004. Health declines, with its reason. */
export function counterclaim(stage: Stage<CounterWords>): Answers {
  return {
    police: items(...police(stage)),
    health: declined('Both are patients; advice is being taken before anything is said of either.'),
    housing: items(...housing(stage)),
    childrens: items(...children(stage)),
    idva: items(...idva(stage)),
  };
}
