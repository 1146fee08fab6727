import { account, fact, items, nothingHeld, opinion, report } from '../drafts.ts';
import type { Answers, Draft } from '../drafts.ts';
import { childOf } from '../scene.ts';
import type { Stage } from '../scene.ts';
import { familyPolice } from './family/police.ts';
import type { FamilyWords } from './family/words.ts';

function children(stage: Stage<FamilyWords>): Draft[] {
  const { V, P, w, on } = stage;
  const child = childOf(stage, 0);
  return [
    fact('childrensServices.status', 'C1', 70, {
      status: 'EARLY_HELP',
      since: on(70),
      referralReceived: true,
      referralReceivedOn: on(33),
    }),
    fact('childrensServices.needs', 'C1', null, {
      need: w.childNeed,
      isDisability: false,
      support: 'A young carers’ group once a week.',
      effectOnSafetyPlan: `${child.first} will not leave the house while ${V.first} is in it.`,
      reviewedOn: on(40),
    }),
    opinion('childrensServices.assessments', 'C1', 28, {
      contact: 'EARLY_HELP_ASSESSMENT',
      date: on(28),
      summary: `${child.first} has become the one who keeps the peace between ${P.first} and ${V.first}.`,
      detail: `${P.first} is not seen as a parent by the child; ${V.first} is.`,
      factors: ['Domestic abuse towards a relative', 'Substance misuse by a parent'],
      outcome: 'EARLY_HELP',
    }),
    account('childrensServices.childVoice', 'C1', 26, {
      account: w.childSaid,
      witnessed: 'SAW',
      incidentOn: on(33),
      concernFor: V.first,
      wishes: `To stay with ${V.first}, whatever happens.`,
      feelsAtRiskNow: false,
      toldTo: 'A youth worker',
    }),
    opinion('childrensServices.childMentalHealth', 'C1', 40, {
      summary: 'Worries by day, stomach aches before school.',
      since: on(150),
      riskToSelf: false,
      specialistHelp: 'REFERRED',
      linkToAbuse: `Began when ${P.first} moved in.`,
    }),
    fact('childrensServices.settings', 'C1', null, {
      setting: 'OTHER',
      name: w.centre,
      attendance: 'Tuesday evenings, never missed.',
      since: on(70),
    }),
    fact('childrensServices.safeguardingReferrals', 'C1', 33, {
      made: true,
      madeOn: on(33),
      madeBy: 'The police',
    }),
  ];
}

function idva(stage: Stage<FamilyWords>): Draft[] {
  const { V, P, w, on } = stage;
  return [
    account('idva.victimViews', 'V', 20, {
      views: w.views,
      fears: `That ${P.first} ends up on the street, and that the child is taken away.`,
      wishes: w.wish,
      forTheChildren: 'That school goes on as before.',
      askedOn: on(20),
      spokenToAlone: true,
    }),
    fact('idva.engagement', 'V', 20, {
      willingness: 'UNDECIDED',
      since: on(24),
      acceptsHelpWith: ['Talking', 'Help with the bank'],
      planningNote: `Slow steps; the word abuse closes the door with ${V.them}.`,
    }),
    account('idva.unreportedIncidents', 'V', 60, {
      period: 'Each week that money comes in, since the spring',
      description: `${P.first} stands in the doorway until the money is handed over.`,
      place: 'The kitchen',
      weaponUsed: false,
      reasonNotReported: `${V.first} says that family is not reported.`,
      victimToldPoliceMustRecord: true,
    }),
    account('idva.relatedAbuse', 'V', 20, {
      form: 'ECONOMIC',
      description: w.money,
      continuing: true,
      byWhom: P.first,
      specialistSupport: 'The bank’s own team for customers at risk, if agreed.',
    }),
    account('idva.diverseNeeds', 'V', 20, {
      concerns: 'AGE',
      need: w.need,
      supportWanted: 'Visits in daylight, and large print.',
      barrierToHelp: 'Thinks that these services are for younger people.',
    }),
    account('idva.safetyContext', 'V', 20, {
      priorities: [w.wish, 'To keep the house'],
      afraidOf: [`The people ${P.first} owes money to`],
      safeToTalkTo: [w.helper],
      unsafeToTalkTo: ['The telephone in the hall'],
      unsafeTimes: 'The days after money comes in',
      askedOn: on(20),
    }),
    account('idva.protectiveActions', 'V', 45, {
      action: `Keeps the bank card with ${w.helper}.`,
      since: on(45),
      stillInPlace: true,
      knownToPerpetrator: false,
      effect: 'Two quiet weeks so far.',
    }),
    report('Lunch club', 'idva.relayed', 'V', 25, {
      topic: 'SAFETY',
      content: `Came with a bruised arm and would not take the coat off; ${V.their} card was refused at the till.`,
      receivedOn: on(22),
      sourceAgreesToSharing: true,
      sourceConditions: 'The club is not to be named to the family.',
    }),
    fact('idva.contactAttempts', 'V', 24, { date: on(24), by: 'VISIT', result: 'REACHED' }),
    fact('idva.outreachContacts', 'V', 12, {
      date: on(12),
      means: 'IN_PERSON',
      summary: `${V.first} rang of ${V.their} own accord for the first time.`,
      riskChanged: 'SAME',
      nextContactOn: on(-1),
    }),
    opinion('idva.mitigation', 'V', 12, {
      measure: 'SAFETY_PLAN',
      detail: 'Neighbour, spare key and a bag at the back door.',
      inPlaceSince: on(12),
      reviewOn: on(-30),
    }),
  ];
}

/** 003: health was asked and has not answered; housing searched and holds nothing, as the home is owned. */
export function family(stage: Stage<FamilyWords>): Answers {
  return {
    police: items(...familyPolice(stage)),
    housing: nothingHeld,
    childrens: items(...children(stage)),
    idva: items(...idva(stage)),
  };
}
