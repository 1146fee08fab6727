import { account, allegation, fact, items, opinion, report } from '../../drafts.ts';
import type { Answers, Draft } from '../../drafts.ts';
import type { Stage } from '../../scene.ts';
import { counterPolice } from './first-police.ts';
import type { CounterWords } from './words.ts';

function health({ V, P, w, on }: Stage<CounterWords>): Draft[] {
  return [
    fact('health.victimAttendances', 'V', 35, {
      date: on(35),
      presentation: w.injury,
      explanationConsistent: true,
      outcome: 'DISCHARGED',
      injuries: [w.injury],
      accompaniedBy: 'Nobody',
      hospital: w.hospital,
    }),
    account('health.gpSummary', 'V', null, {
      summary: `Sleeps badly since last winter; says that ${V.they} is never right about anything.`,
      abuseDisclosed: true,
      lastSeenOn: on(41),
      seenAlone: true,
      consultationsInLastYear: 5,
    }),
    opinion('health.perpetratorMentalHealth', 'P', 60, {
      riskSummary: w.mind,
      riskToOthers: 'MEDIUM',
      careSetting: 'COMMUNITY',
      engagesWithTreatment: true,
      assessedOn: on(60),
    }),
    opinion('health.medication', 'P', null, {
      medicine: w.medicine,
      riskNote: w.medicineRisk,
      taken: 'IRREGULARLY',
      stockAtHome: true,
    }),
    fact('health.repeatAbuseVisits', 'V', null, {
      visits: 2,
      periodFrom: on(365),
      periodTo: on(7),
      countedBecause: 'Injury that the patient put down to a partner.',
    }),
    fact('health.ambulanceContacts', 'P', 36, {
      date: on(36),
      reason: `Call by ${P.first}, who said that ${P.they} had been hit.`,
      outcome: 'TREATED_AT_SCENE',
      crewObservations: 'Two people with injuries, each with another account.',
      policeAtScene: true,
    }),
  ];
}

function housing({ V, home, w, on }: Stage<CounterWords>): Draft[] {
  return [
    fact('housing.asb', 'P', 66, {
      date: on(66),
      behaviour: w.nuisance,
      linkToAbuse: `${V.first} had gone out without saying where.`,
      enforcement: 'WARNING',
      actionAgainstVictim: true,
      address: home,
    }),
    report('Somebody who lives nearby', 'housing.neighbourComplaints', 'P', 36, {
      date: on(36),
      complaint: w.complaint,
      heardOrSeen: 'SHOUTING',
      complainantFearsReprisal: false,
      address: home,
    }),
    fact('housing.tenancies', 'V', null, {
      address: home,
      protected: false,
      status: 'CURRENT',
      tenure: 'ASSURED',
      holders: 'JOINT',
      startedOn: on(1100),
      household: 'Two adults and a child.',
    }),
    fact('housing.arrears', 'V', null, {
      amountPence: 23_900,
      weeks: 3,
      possessionRisk: 'NONE',
      asAt: on(9),
      repayment: 'Agreed by both, kept by one.',
    }),
  ];
}

function children({ V, P, w, on }: Stage<CounterWords>): Draft[] {
  return [
    fact('childrensServices.status', 'C1', 30, {
      status: 'EARLY_HELP',
      since: on(30),
      referralReceived: true,
      referralReceivedOn: on(35),
    }),
    fact('childrensServices.settings', 'C1', null, {
      setting: 'NURSERY',
      name: w.setting,
      attendance: 'Three days a week.',
      collection: 'Either parent, until a court says otherwise.',
    }),
    opinion(
      'childrensServices.assessments',
      'C1',
      18,
      {
        contact: 'CHILD_AND_FAMILY_ASSESSMENT',
        date: on(18),
        summary: `Two accounts of the same home; the child settles sooner with ${V.first}.`,
        detail: `${P.first} speaks of ${V.first} in front of the child as ill.`,
        outcome: 'IN_PROGRESS',
      },
      { disputed: true },
    ),
    fact('childrensServices.lado', 'P', 17, {
      considered: true,
      date: on(17),
      workWithChildren: w.worksWithChildren,
      employerInformed: false,
      outcome: 'PENDING',
      note: 'Nobody to be approached before the conference.',
    }),
  ];
}

function idva({ V, P, w, on }: Stage<CounterWords>): Draft[] {
  return [
    account('idva.victimViews', 'V', 19, {
      views: w.views,
      wishes: w.wish,
      askedOn: on(19),
      spokenToAlone: true,
    }),
    fact('idva.engagement', 'V', 19, {
      willingness: 'ENGAGING',
      since: on(30),
      acceptsHelpWith: ['Advice about contact'],
      planningNote: 'One named adviser throughout.',
    }),
    account('idva.relatedAbuse', 'V', 19, {
      form: 'COERCIVE_CONTROL',
      description: w.pattern,
      continuing: true,
      byWhom: P.first,
    }),
    allegation('idva.harassment', 'P', 21, {
      date: on(21),
      means: 'MESSAGES',
      description: w.harassment,
      frequency: 'Every few days',
      evidenceKept: true,
      reportedToPolice: true,
    }),
    account('idva.contactDisputes', 'C1', 15, {
      summary: 'Each has asked for the child to live with them.',
      handoverRisk: `${P.first} films every handover.`,
      proceedings: true,
      court: 'Family Court, hearing by video',
      nextHearingOn: on(-21),
    }),
    account('idva.safetyContext', 'V', 19, {
      priorities: [w.wish],
      afraidOf: [P.first],
      safeToTalkTo: [w.helper],
      unsafeTimes: 'The hour after a handover',
      askedOn: on(19),
    }),
    fact('idva.outreachContacts', 'V', 11, {
      date: on(11),
      means: 'VIDEO',
      summary: `Calmer; ${V.they} has slept at last and has written the evening down.`,
      riskChanged: 'LOWER',
    }),
  ];
}

/** 004: the victim here is the alleged perpetrator of 005. */
export function counter(stage: Stage<CounterWords>): Answers {
  return {
    police: items(...counterPolice(stage)),
    health: items(...health(stage)),
    housing: items(...housing(stage)),
    childrens: items(...children(stage)),
    idva: items(...idva(stage)),
  };
}
