import { account, fact, opinion } from '../../drafts.ts';
import type { Draft } from '../../drafts.ts';
import { childOf } from '../../scene.ts';
import type { Stage } from '../../scene.ts';
import type { SeparationWords } from './words.ts';

/** What health holds in 001. */
export function separationHealth(stage: Stage<SeparationWords>): Draft[] {
  const { V, P, home, w, on } = stage;
  const [child, younger] = [childOf(stage, 0), childOf(stage, 1)];
  return [
    fact('health.victimAttendances', 'V', 55, {
      date: on(55),
      presentation: 'Broken left wrist, with older bruising to both upper arms.',
      explanationGiven: 'Said to be a slip on the stairs while carrying washing.',
      explanationConsistent: false,
      outcome: 'DISCHARGED',
      injuries: ['fracture of the left wrist', 'finger-shaped bruises of different ages'],
      accompaniedBy: `${P.first}, who answered for ${V.them} and would not leave the cubicle`,
      hospital: w.hospital,
    }),
    fact('health.perpetratorAttendances', 'P', 24, {
      date: on(24),
      presentation: 'Cuts to the knuckles of the right hand.',
      explanationGiven: `Said that a window had been punched during an argument ${w.argument}.`,
      explanationConsistent: true,
      outcome: 'LEFT_BEFORE_TREATMENT_ENDED',
      riskRelevance: 'The evening of the incident; angry with the partner at home while waiting.',
      intoxicated: true,
      threatsMade: `Told the nurse that ${V.first} would be sorry for ringing anybody.`,
    }),
    account(
      'health.gpSummary',
      'V',
      null,
      {
        summary: `Three visits this year for poor sleep and headaches; ${V.they} spoke of being afraid at home.`,
        abuseDisclosed: true,
        lastSeenOn: on(30),
        seenAlone: true,
        consultationsInLastYear: 3,
        concerns: 'Asked that no letter or text message be sent, as post and phone are looked at.',
      },
      { conditions: ['Not to be mentioned to any member of the household.'] },
    ),
    fact('health.partnerAttendance', 'P', 48, {
      date: on(48),
      appointment: w.pregnant ? 'MATERNITY' : 'GP',
      behaviour: `${P.first} answered every question for ${V.them} and read the notes before giving them back.`,
      seenAlone: false,
      effectOnPatient: `Silent; looked at ${P.them} before each answer.`,
    }),
    opinion('health.victimMentalHealth', 'V', null, {
      effectOnSafety: `Low mood and little sleep since the separation; ${V.they} finds decisions hard.`,
      currentSupport: true,
      suicideRisk: 'PAST',
      selfHarm: false,
      howToEngage: 'Short contacts in the morning, one worker throughout.',
      assessedOn: on(27),
    }),
    opinion('health.childDevelopment', 'C2', 35, {
      note: `${younger.first} has fewer words than at the last review and clings when a voice is raised.`,
      concern: 'EMERGING',
      ageInMonths: younger.months,
      lastSeenOn: on(35),
      effectOfAbuse: 'Wakes at night since the incident.',
      contactsMissed: 2,
    }),
    fact('health.homeDamage', 'V', 35, {
      seenOn: on(35),
      damage: 'Bathroom door split round the lock; hole at head height in the hall wall.',
      explanationGiven: 'Said that the children had been playing.',
      childrenPresent: true,
      unsafeToStay: false,
      address: home,
    }),
    fact('health.injuries', 'V', 22, {
      seenOn: on(22),
      injury: 'STRANGULATION',
      description:
        'Marks on both sides of the neck, pinpoint bleeding in the eyes, pain on swallowing.',
      accountGiven: `${V.first} said that ${P.first} held on until ${V.they} could not see.`,
      evidenceKept: 'Body map and photographs on the hospital record.',
      underEighteen: false,
    }),
    fact('health.childAttendances', 'C1', 90, {
      date: on(90),
      presentation: 'Bruise to the forehead; in the room when a chair was thrown.',
      explanationGiven: `${child.first} was said to have run into a door.`,
      explanationConsistent: false,
      outcome: 'REFERRED_ON',
      injuries: ['bruise to the forehead'],
      ageInMonths: child.months - 3,
      accompaniedBy: 'Both adults of the household',
      safeguardingReferralMade: true,
      hospital: w.hospital,
    }),
    account(
      'health.enquiryRecord',
      'V',
      30,
      {
        askedOn: on(30),
        answer: 'ABUSE_DISCLOSED',
        askedAlone: true,
        account: `Said that ${P.first} hits where it does not show and asks afterwards what was said here.`,
        injuriesDocumented: 'Bruising to the ribs, drawn on a body map in the record.',
        inHandHeldNotes: false,
      },
      {
        confided: true,
        conditions: [`Told in confidence: nothing of this to ${P.first}, nor to relatives.`],
      },
    ),
    ...(w.pregnant
      ? [
          fact('health.missedAppointments', 'V', 33, {
            date: on(33),
            appointment: 'SCAN',
            weeksPregnant: 20,
            missedInThisPregnancy: 3,
            reasonGiven: `${P.first} rang to say that ${V.they} was busy.`,
            followUp: 'Midwife to see the patient alone at the next check and to ask again.',
            nextAppointmentOn: on(-11),
          }),
        ]
      : [
          fact('health.ambulanceContacts', 'V', 55, {
            date: on(55),
            reason: 'Call from a neighbour: somebody hurt on the stairs.',
            outcome: 'CONVEYED',
            crewObservations: `${P.first} told the crew more than once that they were not needed.`,
            policeAtScene: false,
            location: home,
          }),
        ]),
    fact('health.teamInvolvement', 'C2', null, {
      team: 'HEALTH_VISITING',
      status: 'ACTIVE',
      involvement: `Visits every fortnight for ${younger.first}.`,
      startedOn: on(210),
      lastContactOn: on(35),
    }),
  ];
}
