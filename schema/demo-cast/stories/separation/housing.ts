import { allegation, fact, opinion, report } from '../../drafts.ts';
import type { Draft } from '../../drafts.ts';
import type { Stage } from '../../scene.ts';
import type { SeparationWords } from './words.ts';

/** What the landlord holds in 001. */
export function separationHousing(stage: Stage<SeparationWords>): Draft[] {
  const { V, P, home, w, on } = stage;
  const landlord = (stage.area.agencies.housing ?? '').replace(' (demonstration)', '');
  return [
    fact('housing.vandalism', 'P', 28, {
      date: on(28),
      damage: 'Front door kicked in and the letter box torn off.',
      linkToAbuse: `Two days after ${V.first} changed the locks and told ${P.first} to stay away.`,
      suspected: 'SEEN_BY_WITNESS',
      crimeReference: `ZZ/${stage.area.casePrefix}/4471`,
      repairedOn: on(26),
      address: home,
    }),
    allegation(
      'housing.vandalism',
      'P',
      95,
      {
        date: on(95),
        damage: 'Two panes broken at the back.',
        linkToAbuse: 'Thought at the time to follow from an argument heard that night.',
        suspected: 'NOT_KNOWN',
        address: home,
      },
      { withdrawnBecause: 'Belongs to another home of the same landlord.' },
    ),
    report('Somebody who lives nearby', 'housing.neighbourComplaints', 'P', 26, {
      date: on(26),
      complaint: 'Shouting and banging after midnight, and a child crying for about an hour.',
      heardOrSeen: 'CHILDREN_DISTRESSED',
      responseTaken:
        'Call returned by phone; no visit and no letter, for the safety of the tenant.',
      complainantFearsReprisal: true,
      address: home,
    }),
    fact('housing.arrears', 'V', null, {
      amountPence: 41_260 + stage.area.storyShift * 7_315,
      weeks: 4 + stage.area.storyShift,
      possessionRisk: 'EARLY_ACTION',
      asAt: on(8),
      causedByAbuse: true,
      economicAbuse: w.money,
      repayment: 'Recovery held until after the conference.',
    }),
    fact('housing.tenancies', 'V', null, {
      address: home,
      protected: false,
      status: 'CURRENT',
      tenure: 'SECURE',
      holders: 'JOINT',
      startedOn: on(1400),
      household: 'Both adults and the children until the arrest.',
    }),
    fact(
      'housing.tenancies',
      'P',
      null,
      {
        address: `9 Old Ropewalk, ${stage.area.name} ZZ9 2RW`,
        protected: false,
        status: 'ENDED',
        tenure: 'ASSURED_SHORTHOLD',
        holders: 'SOLE',
        startedOn: on(2600),
        endedOn: on(1420),
      },
      { recordedAgo: 280, verifiedAgo: 275 },
    ),
    opinion('housing.options', 'V', 10, {
      option: 'REMOVE_PERPETRATOR_FROM_TENANCY',
      status: 'DISCUSSED',
      detail: `${V.first} wants to stay near the school if the home can be made safe.`,
      security: 'Notice by either joint tenant would end the tenancy for both.',
      nextStep: 'Legal advice before anybody gives notice.',
    }),
    fact('housing.landlord', 'V', null, {
      name: landlord,
      ownership: 'HOUSING_ASSOCIATION',
      phone: w.landlordPhone,
      email: 'tenancy-safety@landlord.invalid',
      safeToContact: true,
      protected: false,
    }),
    fact('housing.safetyMeasures', 'V', 20, {
      measure: 'FIREPROOF_LETTER_BOX',
      status: 'FITTED',
      detail: 'After the threat; a visit by the fire service has been asked for.',
      fittedOn: on(20),
      stillOutstanding: 'Smoke alarm on the upper floor.',
      address: home,
    }),
  ];
}

/** What a second landlord of the area holds in 001: its own tenants, not the home of the case. */
export function separationSecondLandlord(stage: Stage<SeparationWords>): Draft[] {
  const { P, w, on } = stage;
  return [
    fact('housing.tenancies', 'P', null, {
      address: w.bailAddress,
      protected: false,
      status: 'CURRENT',
      tenure: 'ASSURED',
      holders: 'OCCUPIER_ONLY',
      startedOn: on(12),
      household: `A relative holds the tenancy; ${P.first} is there by the bail conditions.`,
    }),
    allegation('housing.asb', 'P', 11, {
      date: on(11),
      behaviour: 'Threw bottles from the landing and threatened a caretaker.',
      linkToAbuse: `The caretaker had been asked by ${P.first} to carry a letter and had refused.`,
      enforcement: 'WARNING',
      actionAgainstVictim: false,
      address: w.bailAddress,
    }),
  ];
}
