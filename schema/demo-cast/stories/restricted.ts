import { account, fact, hiddenStep, hiddenWish, items, opinion } from '../drafts.ts';
import type { Answers, Draft } from '../drafts.ts';
import { childOf } from '../scene.ts';
import type { Stage } from '../scene.ts';
import { restrictedPolice } from './restricted/police.ts';
import type { RestrictedWords } from './restricted/words.ts';

function children(stage: Stage<RestrictedWords>): Draft[] {
  const { V, w, on } = stage;
  const child = childOf(stage, 0);
  return [
    fact('childrensServices.status', 'C1', 22, {
      status: 'IN_NEED',
      since: on(22),
      referralReceived: true,
      referralReceivedOn: on(25),
    }),
    opinion('childrensServices.assessments', 'C1', 15, {
      contact: 'SECTION_47_ENQUIRY',
      date: on(15),
      summary: `${child.first} could be used to put pressure on ${V.first}; no visit home for the present.`,
      detail: w.leak,
      outcome: 'IN_PROGRESS',
    }),
    fact('childrensServices.protectionPlans', 'C1', 21, {
      step: 'STRATEGY_DISCUSSION',
      date: on(21),
      abuseCategory: 'EMOTIONAL',
      concerns: 'Who in the wider circle can be told anything at all.',
      separateAttendance: true,
    }),
    account(
      'childrensServices.childVoice',
      'C1',
      16,
      {
        account: w.childSaid,
        witnessed: 'HEARD',
        incidentOn: on(27),
        concernFor: V.first,
        feelsAtRiskNow: true,
        toldTo: 'A social worker, alone',
      },
      { conditions: ['Never to be put to any relative.'] },
    ),
    fact('childrensServices.safeguardingReferrals', 'C1', 25, {
      made: true,
      madeOn: on(25),
      madeBy: 'The domestic abuse service',
    }),
  ];
}

function idva(stage: Stage<RestrictedWords>): Draft[] {
  const { P, w, on } = stage;
  return [
    account(
      'idva.victimViews',
      'V',
      23,
      {
        views: w.control,
        fears: w.danger,
        wishes: w.wish,
        askedOn: on(23),
        spokenToAlone: true,
      },
      { confided: true },
    ),
    fact('idva.engagement', 'V', 23, {
      willingness: 'WILLING',
      since: on(28),
      acceptsHelpWith: ['Safety planning', 'Legal advice'],
      planningNote: 'Every contact goes through one named adviser.',
    }),
    account('idva.relatedAbuse', 'V', 23, {
      form: w.form,
      description: w.control,
      continuing: true,
      byWhom: `${P.first} and others`,
      specialistSupport:
        'A specialist service outside the area has been spoken to, without a name.',
    }),
    account('idva.diverseNeeds', 'V', 23, {
      concerns: w.concern,
      need: w.need,
      supportWanted: 'Somebody from outside the area and outside the circle.',
      barrierToHelp: w.leak,
    }),
    account('idva.harassment', 'P', 20, {
      date: on(20),
      means: w.means,
      description: w.harassment,
      evidenceKept: true,
      reportedToPolice: true,
    }),
    account('idva.safetyContext', 'V', 23, {
      priorities: [w.wish],
      afraidOf: [P.first, 'Everybody who could be asked where they are'],
      safeToTalkTo: [w.helper],
      unsafeToTalkTo: ['Any relative', 'Any colleague'],
      unsafeTimes: 'Whenever the call comes to the home number',
      askedOn: on(23),
    }),
    fact('idva.contactAttempts', 'V', 26, {
      date: on(26),
      by: 'THROUGH_OTHERS',
      result: 'REACHED',
    }),
    account(
      'idva.housingNeeds',
      'V',
      18,
      {
        need: w.plan,
        urgency: 'WITHIN_A_WEEK',
        wantsToStay: false,
        areasToAvoid: [`Anywhere that ${P.first} has people`],
        protected: true,
      },
      hiddenWish,
    ),
    account(
      'idva.protectiveActions',
      'V',
      18,
      {
        action: `Passport and papers are with somebody safe: ${w.helper}.`,
        since: on(18),
        stillInPlace: true,
        knownToPerpetrator: false,
        protected: true,
      },
      hiddenStep,
    ),
    account(
      'idva.victimDisclosures',
      'V',
      23,
      {
        account: w.plan,
        toldOn: on(23),
        toldTo: 'Adviser',
        victimAgreesToSharing: true,
        notToBeSharedWith: ['Anybody who is not named on the list'],
        dangerIfKnown: w.danger,
      },
      { confided: true },
    ),
    opinion('idva.mitigation', 'V', 18, {
      measure: 'SAFETY_PLAN',
      detail: 'A word for the phone that means: send somebody now.',
      inPlaceSince: on(18),
      reviewOn: on(-14),
      providedBy: 'The adviser',
    }),
  ];
}

/** 002, the restricted case: three agencies and the people whom the chair has named. */
export function restricted(stage: Stage<RestrictedWords>): Answers {
  return {
    police: items(...restrictedPolice(stage)),
    childrens: items(...children(stage)),
    idva: items(...idva(stage)),
  };
}
