import { account, fact, hiddenStep, opinion, report } from '../../drafts.ts';
import type { Draft } from '../../drafts.ts';
import { childOf } from '../../scene.ts';
import type { Stage } from '../../scene.ts';
import type { SeparationWords } from './words.ts';

/** What the domestic abuse service holds in 001. */
export function separationIdva(stage: Stage<SeparationWords>): Draft[] {
  const { V, P, w, on } = stage;
  const younger = childOf(stage, 1);
  return [
    account(
      'idva.victimViews',
      'V',
      17,
      {
        views: `${V.first} thinks that ${P.first} will not stop, whatever a court says.`,
        fears: w.fear,
        wishes: `To stay at home with the locks changed, and for ${P.first} to be kept away.`,
        forTheChildren: 'They should not be asked to carry messages any more.',
        askedOn: on(17),
        spokenToAlone: true,
      },
      // Narrower than the category by its owner's choice.
      { audience: ['IDVA_DA', 'CHAIR'] },
    ),
    fact('idva.engagement', 'V', 19, {
      willingness: 'ENGAGING',
      since: on(19),
      acceptsHelpWith: ['Safety planning', 'Support at court'],
      planningNote: 'Prefers one named worker; please route offers of help through the IDVA.',
    }),
    account('idva.unreportedIncidents', 'V', 75, {
      date: on(75),
      description: `${P.first} held a ${w.weapon.toLowerCase()} to the bathroom door while ${V.first} was behind it.`,
      place: 'The family home',
      injuries: 'None seen',
      weaponUsed: true,
      reasonNotReported: `${P.first} had taken the phone; later ${V.they} feared losing the children.`,
      victimToldPoliceMustRecord: true,
    }),
    report(
      'General practice',
      'idva.relayed',
      'V',
      30,
      {
        topic: 'HEALTH',
        content: 'The practice nurse saw finger-shaped bruises on both upper arms.',
        receivedOn: on(16),
        sourceAgreesToSharing: true,
        sourceConditions: 'Not to be put to the alleged perpetrator.',
      },
      { conditions: ['The practice is to be asked before anything is passed on.'] },
    ),
    fact('idva.civilOrders', 'P', 15, {
      order: 'NON_MOLESTATION',
      madeOn: on(15),
      expiresOn: on(-350),
      servedOn: on(14),
      terms: 'No contact by any means, no threats, not to come near the home or the school.',
      powerOfArrest: false,
      places: [stage.home, w.school],
      breaches: `Messages through ${w.goBetween} on the day after it was served.`,
    }),
    account('idva.contactDisputes', 'C2', 16, {
      summary: `${P.first} has asked for overnight contact and uses every handover to argue.`,
      arrangement: 'Saturdays ten to four, handover by a grandparent; stopped since the arrest.',
      handoverRisk: `Followed the grandparent’s car home from the last handover with ${younger.first}.`,
      proceedings: true,
      court: 'Family Court, hearing by video',
      nextHearingOn: on(-26),
    }),
    account('idva.protectiveActions', 'V', 50, {
      action: `Keeps a packed bag and copies of the children’s papers with ${w.safePerson}.`,
      since: on(50),
      stillInPlace: true,
      knownToPerpetrator: false,
      effect: 'Could leave within ten minutes.',
    }),
    account(
      'idva.protectiveActions',
      'V',
      20,
      {
        action: `Sleeps at the home of ${w.safePerson} from Friday to Sunday.`,
        since: on(20),
        stillInPlace: true,
        knownToPerpetrator: false,
        protected: true,
      },
      hiddenStep,
    ),
    account('idva.harassment', 'P', 11, {
      date: on(11),
      means: 'TRACKING',
      description: w.tracking,
      frequency: 'Three times in two weeks',
      evidenceKept: true,
      reportedToPolice: false,
    }),
    fact('idva.outreachContacts', 'V', 10, {
      date: on(10),
      means: 'IN_PERSON',
      summary: `Went through the safety plan; ${P.first} has begun to wait outside ${w.school} again.`,
      riskChanged: 'HIGHER',
      nextContactOn: on(-2),
      nextContactPlace: 'A room at the library',
    }),
    account(
      'idva.victimDisclosures',
      'V',
      17,
      {
        account: `${P.first} has said that an accident is easily arranged.`,
        toldOn: on(17),
        toldTo: 'Outreach worker',
        victimAgreesToSharing: true,
        notToBeSharedWith: [`The family of ${P.first}`, 'Employers'],
        dangerIfKnown: `${V.first} is the only one who could have told.`,
      },
      { confided: true },
    ),
    fact('idva.contactAttempts', 'V', 21, {
      date: on(21),
      by: 'SAFE_NUMBER',
      result: 'ANSWERED_BY_SOMEONE_ELSE',
      note: 'Said wrong number and rang off; no message left.',
      referrerToldOn: on(21),
    }),
    account('idva.safetyContext', 'V', 17, {
      priorities: [w.priority, 'A phone that nobody else can read'],
      afraidOf: [P.first, w.unsafePerson],
      safeToTalkTo: [w.safePerson],
      unsafeToTalkTo: [w.unsafePerson],
      unsafeTimes: 'Evenings, and all day on Sundays',
      askedOn: on(17),
    }),
    opinion('idva.mitigation', 'V', 20, {
      measure: 'TARGET_HARDENING',
      detail: 'New locks front and back, letter box sealed against fire.',
      inPlaceSince: on(20),
      reviewOn: on(-70),
      providedBy: 'The landlord',
      place: stage.home,
    }),
  ];
}
