import {
  account,
  fact,
  hiddenByOwner,
  hiddenPlace,
  hiddenStep,
  hiddenWish,
  items,
  opinion,
} from '../drafts.ts';
import type { Answers, Draft } from '../drafts.ts';
import { childOf } from '../scene.ts';
import type { Stage } from '../scene.ts';
import { refugeHousing } from './refuge/housing.ts';
import { refugePolice } from './refuge/police.ts';
import type { RefugeWords } from './refuge/words.ts';

function health(stage: Stage<RefugeWords>): Draft[] {
  const { V, w, on } = stage;
  const child = childOf(stage, 0);
  return [
    fact('health.victimAttendances', 'V', 38, {
      date: on(38),
      presentation: w.injury,
      explanationConsistent: true,
      outcome: 'ADMITTED',
      injuries: [w.injury],
      accompaniedBy: 'A police officer',
      hospital: w.hospital,
    }),
    fact(
      'health.victimAttendances',
      'V',
      12,
      {
        date: on(12),
        presentation: 'Wound check; healing.',
        outcome: 'DISCHARGED',
        accompaniedBy: 'A support worker',
        hospital: w.otherHospital,
        protected: true,
      },
      hiddenPlace,
    ),
    fact('health.childAttendances', 'C1', 38, {
      date: on(38),
      presentation: 'Unhurt; seen because of what happened in the home.',
      outcome: 'REFERRED_ON',
      ageInMonths: child.months - 1,
      accompaniedBy: V.first,
      safeguardingReferralMade: true,
      hospital: w.hospital,
    }),
    opinion('health.perpetratorMentalHealth', 'P', 45, {
      riskSummary: w.mind,
      riskToOthers: 'HIGH',
      thoughtsAboutVictim: `Spoke of finding ${V.first} as a task with a date.`,
      careSetting: 'DISCHARGED',
      engagesWithTreatment: false,
      assessedOn: on(45),
    }),
    opinion('health.medication', 'P', null, {
      medicine: w.medicine,
      riskNote: w.medicineRisk,
      taken: 'STOPPED',
      effectOfStopping: 'Does not sleep; certain of things that are not so.',
    }),
    fact('health.injuries', 'V', 38, {
      seenOn: on(38),
      injury: 'HEAD_INJURY',
      description: w.injury,
      evidenceKept: 'Photographs and a scan on the hospital record.',
      underEighteen: false,
    }),
    fact('health.teamInvolvement', 'C1', null, {
      team: 'HEALTH_VISITING',
      status: 'ACTIVE',
      involvement: `Contact by telephone with ${V.first}.`,
      lastContactOn: on(14),
    }),
  ];
}

function children({ P, w, on }: Stage<RefugeWords>): Draft[] {
  return [
    fact('childrensServices.protectionPlans', 'C1', 30, {
      step: 'PROTECTION_PLAN',
      date: on(30),
      abuseCategory: 'PHYSICAL',
      concerns: `${P.first} has threatened the child in writing.`,
      safetyExpectations: [`No contact with ${P.first}`, 'The plan is sent to one parent only'],
      nextReviewOn: on(-50),
      separateAttendance: true,
    }),
    fact('childrensServices.status', 'C1', 30, {
      status: 'CHILD_PROTECTION_PLAN',
      since: on(30),
      referralReceived: true,
      referralReceivedOn: on(37),
    }),
    fact(
      'childrensServices.settings',
      'C1',
      11,
      {
        setting: 'OTHER',
        name: w.newSetting,
        attendance: 'Every day since the start.',
        since: on(11),
        protected: true,
      },
      hiddenByOwner,
    ),
    account('childrensServices.childVoice', 'C1', 20, {
      account: w.childSaid,
      witnessed: 'SAW',
      incidentOn: on(38),
      feelsAtRiskNow: true,
      toldTo: 'A social worker',
    }),
    fact('childrensServices.lado', 'P', 33, {
      considered: true,
      date: on(33),
      workWithChildren: w.worksWithChildren,
      employerInformed: true,
      outcome: 'ALLEGATION_MEETING',
    }),
    fact('childrensServices.safeguardingReferrals', 'C1', 37, {
      made: true,
      madeOn: on(37),
      madeBy: 'The emergency department',
    }),
  ];
}

function idva({ V, P, home, w, on }: Stage<RefugeWords>): Draft[] {
  return [
    account('idva.victimViews', 'V', 16, {
      views: w.views,
      wishes: w.wish,
      askedOn: on(16),
      spokenToAlone: true,
    }),
    fact('idva.engagement', 'V', 16, {
      willingness: 'ENGAGING',
      since: on(36),
      acceptsHelpWith: ['Everything offered'],
    }),
    fact(
      'idva.refugeAdmissions',
      'V',
      36,
      {
        stage: 'CURRENT',
        refuge: w.refuge,
        admittedOn: on(36),
        children: 1,
        locationCompromised: false,
      },
      { existenceProtected: true },
    ),
    fact(
      'idva.refugeAdmissions',
      'V',
      800,
      {
        stage: 'LEFT',
        refuge: w.formerRefuge,
        admittedOn: on(800),
        leftOn: on(705),
        children: 1,
        reasonForLeaving: `${P.first} waited outside twice.`,
        locationCompromised: true,
      },
      { existenceProtected: true },
    ),
    account(
      'idva.housingNeeds',
      'V',
      16,
      {
        need: `A home of ${V.their} own near a bus, with a door that locks twice.`,
        urgency: 'PLANNED',
        wantsToStay: false,
        areasWanted: ['Near a station, away from the coast road'],
        protected: true,
      },
      hiddenWish,
    ),
    fact(
      'idva.mitigation',
      'V',
      36,
      {
        measure: 'REFUGE',
        inPlaceSince: on(36),
        reviewOn: on(-5),
        place: w.refuge,
      },
      hiddenStep,
    ),
    account(
      'idva.relatedAbuse',
      'V',
      16,
      {
        form: w.relatedForm,
        description: w.related,
        continuing: false,
        byWhom: P.first,
      },
      { confided: true },
    ),
    fact('idva.civilOrders', 'P', 31, {
      order: 'NON_MOLESTATION',
      madeOn: on(31),
      expiresOn: on(-330),
      servedOn: on(30),
      terms: 'No contact by any means; not to go to any place that the order names.',
      powerOfArrest: true,
      places: [home, w.oldSchool],
      breaches: 'Once, on the day before the arrest was tried.',
    }),
    account('idva.diverseNeeds', 'V', 16, { concerns: w.concern, need: w.need }),
    account(
      'idva.protectiveActions',
      'V',
      36,
      {
        action: `Left with one bag on the day that ${P.first} was at work; one person was told: ${w.helper}.`,
        since: on(36),
        stillInPlace: true,
        knownToPerpetrator: false,
        protected: true,
      },
      hiddenStep,
    ),
    account('idva.safetyContext', 'V', 16, {
      priorities: ['That the child’s name is spoken to nobody'],
      afraidOf: [P.first, 'Anybody who drives the same car'],
      safeToTalkTo: [w.helper],
      askedOn: on(16),
    }),
    fact('idva.contactAttempts', 'V', 37, { date: on(37), by: 'SAFE_NUMBER', result: 'REACHED' }),
  ];
}

/** 006: a person who has gone to safety. Those who need not know read of an ordinary case at the old address. */
export function refuge(stage: Stage<RefugeWords>): Answers {
  return {
    police: items(...refugePolice(stage)),
    health: items(...health(stage)),
    ...refugeHousing(stage),
    childrens: items(...children(stage)),
    idva: items(...idva(stage)),
  };
}
