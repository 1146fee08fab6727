import { fact, hiddenPlace, items } from '../../drafts.ts';
import type { Answers, Draft } from '../../drafts.ts';
import type { Stage } from '../../scene.ts';
import type { RefugeWords } from './words.ts';

/** The home that was left. */
function oldHome({ V, home, on }: Stage<RefugeWords>): Draft[] {
  return [
    fact('housing.tenancies', 'V', null, {
      address: home,
      protected: false,
      status: 'CURRENT',
      tenure: 'SECURE',
      holders: 'SOLE',
      startedOn: on(2100),
    }),
    fact('housing.vandalism', 'P', 29, {
      date: on(29),
      damage: 'Front door broken from its frame.',
      linkToAbuse: `The tenant’s former partner was seen at the door; ${V.first} has an order against it.`,
      suspected: 'SEEN_BY_WITNESS',
      address: home,
    }),
    fact('housing.arrears', 'V', null, {
      amountPence: 96_400,
      weeks: 7,
      possessionRisk: 'EARLY_ACTION',
      asAt: on(9),
      causedByAbuse: true,
      repayment: 'Recovery held.',
    }),
    fact('housing.rehousing', 'V', 35, {
      stage: 'APPLICATION_MADE',
      appliedOn: on(35),
      needs: 'Two bedrooms, on the ground floor.',
      areasToAvoid: 'Anywhere near the family of the alleged perpetrator.',
      perpetratorMayKnow: false,
    }),
  ];
}

/** The home that waits. */
function newHome({ V, w, on }: Stage<RefugeWords>): Draft[] {
  return [
    fact(
      'housing.tenancies',
      'V',
      null,
      {
        address: w.newHome,
        protected: true,
        status: 'CURRENT',
        tenure: 'INTRODUCTORY_OR_STARTER',
        holders: 'SOLE',
        startedOn: on(9),
      },
      hiddenPlace,
    ),
    fact(
      'housing.rehousing',
      'V',
      9,
      {
        stage: 'PLACED',
        appliedOn: on(35),
        placement: 'A flat of the association in another district.',
        placementAddress: w.newHome,
        movesOn: on(-9),
        perpetratorMayKnow: false,
      },
      hiddenPlace,
    ),
    fact(
      'housing.landlord',
      'V',
      null,
      {
        name: w.newLandlord,
        ownership: 'HOUSING_ASSOCIATION',
        phone: w.newLandlordPhone,
        safeToContact: true,
        protected: true,
      },
      hiddenPlace,
    ),
    fact(
      'housing.safetyMeasures',
      'V',
      9,
      {
        measure: 'SANCTUARY_ROOM',
        status: 'BOOKED',
        detail: `To be ready before ${V.first} moves in.`,
        dueOn: on(-8),
        address: w.newHome,
        protected: true,
      },
      hiddenPlace,
    ),
  ];
}

/** Where an area has a second landlord, the new home is with it, and the first does not hear of it. */
export function refugeHousing(stage: Stage<RefugeWords>): Answers {
  return stage.area.agencies.housing2 === undefined
    ? { housing: items(...oldHome(stage), ...newHome(stage)) }
    : { housing: items(...oldHome(stage)), housing2: items(...newHome(stage)) };
}
