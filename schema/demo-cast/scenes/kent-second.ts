import { he, she } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { CounterWords } from '../stories/counter/words.ts';
import type { RefugeWords } from '../stories/refuge/words.ts';

/** Kent 004 and 005: two retired from the same service. */
export const counter: Scene<CounterWords> = {
  victim: he('Laurence Hythe', 58, {
    safeContact: {
      number: '07700 900384',
      times: 'Bell practice, Fridays',
      note: 'Through the tower captain.',
    },
    ethnicity: 'White British',
    employment: 'Retired firefighter',
    gp: 'Mill Pond Practice',
    needs: ['Cannot hear high voices'],
    firstLanguage: 'English',
  }),
  perpetrator: she('Magdalena Ruiz-Hythe', 49, {
    relation: 'Wife of the victim',
    ethnicity: 'White, Spanish',
    firstLanguage: 'Spanish',
    employment: 'Foster carer, at present of one child',
  }),
  children: [he('Santiago Hythe', 5, { relation: 'Adopted child of both' })],
  home: '2 Toll Cottages, Kent ZZ3 7AB',
  words: {
    evening: 'Laurence says that she struck him with the poker while he was asleep in the chair.',
    otherEvening:
      'Magdalena says that he had her by the collar and that the poker was the nearest thing.',
    injury: 'Broken collarbone.',
    otherInjury: 'Graze round the neck from the collar of a dress.',
    pattern: 'He may not ring the bells, see his brother or answer the telephone.',
    otherPattern:
      'She says that he follows her round the house and turns the lights off behind her.',
    weapon: 'Poker',
    vulnerable:
      'Walked along the sea wall in his dressing gown; said that he was looking for the door.',
    street: 'Sluice Road, Kent',
    mind: 'Dread since childhood of being left; worse since a friend died.',
    medicine: 'Sleeping tablets',
    medicineRisk: 'Gives them to him as well, in his tea, by her own account.',
    hospital: 'Hopfield Hospital',
    nuisance: 'Burned his books in the front garden on a dry evening.',
    complaint: 'A woman shouting in another language, then a man calling for help.',
    worksWithChildren: 'Foster carer',
    setting: 'Saltings Pre-school',
    childSaid: 'He said that Papa sleeps with his shoes on now.',
    views: 'He thinks that a man who carried people out of fires cannot say this aloud.',
    otherViews: 'She thinks that everybody in the village was carried out of something by him.',
    wish: 'To ring again and to sleep',
    otherWish: 'To go on fostering',
    harassment: 'Leaves forty silent calls a night on the tower’s answering machine.',
    helper: 'The tower captain',
    court: 'Magistrates’ Court, Kent',
    judgement:
      'His memory is failing and hers is exact; neither fact decides who is afraid of whom.',
  },
};

/** Kent 006: a mother who cannot hear the door. */
export const refuge: Scene<RefugeWords> = {
  victim: she('Verena Stonestreet', 39, {
    protectedAt: 'Larch House, 8 Bellringer Hill ZZ7 5MF',
    safeContact: {
      number: '07700 900266',
      times: 'Video only, weekdays',
      note: 'Sign language; no relative interprets.',
    },
    ethnicity: 'White British',
    religion: 'Quaker',
    needs: ['Flashing alarm', 'Sign language interpreter'],
    needsDetail: 'Deaf; a shouted warning does not reach her.',
    firstLanguage: 'British Sign Language',
    interpreterNeeded: true,
    finances: 'A disability benefit that was paid to him.',
    gp: 'Mill Pond Practice',
    near: {
      name: 'Edith Stonestreet',
      relation: 'Grandmother',
      concern: 'Lives on the route that he drives.',
    },
  }),
  perpetrator: he('Craig Wychling', 44, {
    lives: '70 Brickfield Way, Kent ZZ3 2LS',
    relation: 'Former partner of the victim',
    ethnicity: 'White British',
    employment: 'Delivery driver; referee of youth football',
    description: 'Lean, cropped ginger hair, grey courier’s van.',
    images: ['IMG-KEN-00630'],
  }),
  children: [
    she('Linnet Stonestreet', 4.5, {
      protectedAt: 'Larch House, 8 Bellringer Hill ZZ7 5MF',
      relation: 'Child of the victim',
    }),
  ],
  home: '31 Malthouse Lane, Kent ZZ3 9DJ',
  words: {
    incident:
      'He came in without lights and struck her from behind with a parcel cutter in his hand.',
    injury: 'Deep cut from the ear to the jaw.',
    threatToChild: 'Signed to her, in front of Linnet, that small ones are easy to lose.',
    nearMiss: 'A courier asked at the door for a name that only he uses for her.',
    nearMissPlace: '8 Bellringer Hill ZZ7 5MF',
    breach: 'Delivered forty empty parcels to the house in one week, each with her name.',
    wantedFor: 'Wounding, and breach of an order.',
    lastSeen: 'Said to park overnight behind the depot near Brickfield Way, Kent.',
    hospital: 'Hopfield Hospital',
    otherHospital: 'Bellringer Hill Hospital',
    mind: 'Believes that silence is contempt, and that she is silent on purpose.',
    medicine: 'Steroids, bought and not prescribed',
    medicineRisk: 'Rages in the second week; he has written the dates down himself.',
    oldSchool: 'Bramley Nursery',
    newSetting: 'Signing nursery on Bellringer Hill',
    childSaid: 'She signed that she watches the door for Mummy because Mummy cannot hear it.',
    worksWithChildren: 'Referees under-elevens at football',
    refuge: 'Larch House',
    formerRefuge: 'The Hopyard',
    newHome: '4 Sundial Court, Bellringer Hill ZZ7 7GT',
    newLandlord: 'Bellringer Homes',
    newLandlordPhone: '01632 960377',
    need: 'A visual alarm, and an interpreter who is booked by name.',
    concern: 'DISABILITY',
    relatedForm: 'ECONOMIC',
    related: 'Her benefit went to his account for six years, as her carer.',
    views: 'She signs that every van is his until it has passed.',
    wish: 'A bell that flashes and a street without deliveries',
    helper: 'A teacher at the deaf club',
    holdsLicence: true,
  },
};
