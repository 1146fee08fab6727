import { account, fact, opinion } from '../../drafts.ts';
import type { Draft } from '../../drafts.ts';
import { childOf } from '../../scene.ts';
import type { Stage } from '../../scene.ts';
import type { SeparationWords } from './words.ts';

/** What children's services hold in 001. */
export function separationChildren(stage: Stage<SeparationWords>): Draft[] {
  const { V, P, w, on } = stage;
  const [child, younger] = [childOf(stage, 0), childOf(stage, 1)];
  return [
    fact('childrensServices.status', 'C1', 80, {
      status: 'IN_NEED',
      since: on(80),
      referralReceived: true,
      referralReceivedOn: on(88),
    }),
    opinion(
      'childrensServices.assessments',
      'C1',
      62,
      {
        contact: 'CHILD_AND_FAMILY_ASSESSMENT',
        date: on(62),
        summary: `The children are at risk of emotional harm while the abuse goes on; ${V.first} protects them.`,
        detail: `${P.first} undoes routines and questions the children about visitors to the home.`,
        factors: ['Domestic abuse towards a parent', 'Alcohol misuse by the other adult'],
        outcome: 'CHILD_IN_NEED',
      },
      { disputed: true },
    ),
    account(
      'childrensServices.childVoice',
      'C1',
      19,
      {
        account: w.childSaid,
        witnessed: 'HEARD',
        incidentOn: on(24),
        concernFor: younger.first,
        wishes: w.childWish,
        feelsAtRiskNow: true,
        toldTo: 'A social worker, alone at school',
      },
      { conditions: [`Never to be repeated to ${P.first} as coming from ${child.first}.`] },
    ),
    fact('childrensServices.safeguardingReferrals', 'C1', 88, {
      made: true,
      madeOn: on(88),
      madeBy: 'The emergency department',
    }),
    fact('childrensServices.settings', 'C2', null, {
      setting: 'NURSERY',
      name: w.nursery,
      attendance: 'Four mornings a week, eleven absences in the last term.',
      collection: `${V.first} or a grandparent only; a password is agreed with the staff.`,
      since: on(300),
    }),
    fact('childrensServices.needs', 'C1', null, {
      need: w.childNeed,
      support: `A named adult at ${w.school} every morning.`,
      effectOnSafetyPlan: `The plan has to be gone through with ${child.first} by somebody ${child.they} knows.`,
      reviewedOn: on(45),
    }),
    opinion('childrensServices.childMentalHealth', 'C1', 45, {
      summary: 'Nightmares, and panic when a door slams.',
      since: on(100),
      riskToSelf: false,
      specialistHelp: 'WAITING',
      linkToAbuse: 'Began after the first assault that the child heard.',
    }),
    fact('childrensServices.lado', 'P', 21, { considered: false }),
  ];
}
