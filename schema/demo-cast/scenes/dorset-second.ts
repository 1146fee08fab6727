import { he, she } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { CounterWords } from '../stories/counter/words.ts';
import type { RefugeWords } from '../stories/refuge/words.ts';

/** Dorset 004 and 005: two women, one evening. */
export const counter: Scene<CounterWords> = {
  victim: she('Morwenna Keast', 34, {
    safeContact: {
      number: '07700 900288',
      times: 'After the milking',
      note: 'Ring the dairy, not the house.',
    },
    ethnicity: 'White British',
    sexualOrientation: 'Lesbian',
    employment: 'Herd manager on a dairy farm',
    gp: 'Stile Lane Practice',
    firstLanguage: 'English',
  }),
  perpetrator: she('Brigitta Oakley', 36, {
    relation: 'Civil partner of the victim',
    ethnicity: 'White, German',
    employment: 'Runs a holiday camp for children',
    sexualOrientation: 'Lesbian',
  }),
  children: [she('Tegan Keast', 2, { relation: 'Child of both' })],
  home: '1 Hayrick Cottages, Dorset ZZ2 8LM',
  words: {
    evening:
      'Morwenna says that Brigitta pulled her from the tractor by the hair and shut the dogs on her.',
    otherEvening:
      'Brigitta says that Morwenna drove the tractor at her and that she jumped up to stop it.',
    injury: 'Hair torn from the scalp, bite to the calf.',
    otherInjury: 'Bruising across both shins.',
    pattern: 'She may use the car only when Brigitta has written the kilometres down.',
    otherPattern: 'She says that Morwenna locked her out on a night of frost.',
    weapon: 'Two farm dogs',
    vulnerable:
      'Sat in a field gateway with the hazard lights on; said that she was waiting to be allowed home.',
    street: 'Cuckoo Drove, Dorset',
    mind: 'Treated for panic since a burglary; certain that she will be left.',
    medicine: 'Sedative, as needed',
    medicineRisk: 'Taken with wine; remembers little of those evenings.',
    hospital: 'Stile Lane Minor Injuries Unit',
    nuisance: 'Set off bird scarers beside the cottages before dawn.',
    complaint: 'Dogs, an engine, two women screaming each other’s names.',
    worksWithChildren: 'Runs a summer camp for eight-year-olds',
    setting: 'Haywain Pre-school',
    childSaid: 'She said that Mutti was under the big wheel and then was not.',
    views: 'She thinks that a small village takes sides before it asks.',
    otherViews: 'She thinks that a foreigner is always the one who did it.',
    wish: 'To milk in peace and have Tegan with her',
    otherWish: 'To be able to stay in the country with Tegan',
    harassment: 'Sends her the mileage of the car each evening, with one word: explain.',
    helper: 'The vet’s nurse',
    court: 'Magistrates’ Court, Dorset',
    judgement:
      'Years of accounting for every mile weigh more than one evening; the dogs weigh as well.',
  },
};

/** Dorset 006: a father and his small son in a place for men. */
export const refuge: Scene<RefugeWords> = {
  victim: he('Tadeusz Brandt', 36, {
    protectedAt: 'Curlew House, 5 Osier Lane ZZ7 3LP',
    safeContact: {
      number: '07700 900455',
      times: 'Evenings, after eight',
      note: 'Through the night worker.',
    },
    ethnicity: 'White, Polish',
    religion: 'Orthodox',
    firstLanguage: 'Polish',
    interpreterNeeded: false,
    immigrationStatus: 'Settled status',
    needs: ['Reads slowly in English'],
    finances: 'Savings of his own that she does not know of.',
    gp: 'Limekiln Surgery',
    near: {
      name: 'Danuta Brandt',
      relation: 'Mother',
      concern: 'Was visited by two strangers who asked for his letters.',
    },
  }),
  perpetrator: she('Sabine Leclair', 40, {
    lives: '7 Mill Copse, Dorset ZZ2 7HN',
    relation: 'Wife of the victim',
    ethnicity: 'White, French',
    employment: 'Private investigator; leads a scout troop',
    description: 'Very tall, motorcycle jacket, drives a black hatchback.',
  }),
  children: [
    he('Ignacy Brandt', 4, {
      protectedAt: 'Curlew House, 5 Osier Lane ZZ7 3LP',
      relation: 'Child of both',
    }),
  ],
  home: '19 Gorse Rise, Dorset ZZ2 3QD',
  words: {
    incident: 'She drove at him in the yard and then at the shed that he had run into with Ignacy.',
    injury: 'Two broken ribs and a cut to the scalp.',
    threatToChild: 'Left a drawing of a very small coffin in the pram.',
    nearMiss:
      'A black hatchback was parked at the end of the lane with nobody in it and the engine warm.',
    nearMissPlace: '5 Osier Lane ZZ7 3LP',
    breach: 'Sent forty messages from a number that she had bought that morning.',
    wantedFor: 'Causing serious injury with a vehicle.',
    lastSeen: 'Said to use a caravan on a friend’s field near Gorse Rise, Dorset.',
    hospital: 'Limekiln General Hospital',
    otherHospital: 'Fernbank Infirmary',
    mind: 'Certain that he has been turned against her by a cult; keeps a file on it.',
    medicine: 'Mood stabiliser, twice daily',
    medicineRisk: 'Says that it blunts her and that she needs to be sharp for the search.',
    oldSchool: 'Winkle Bay Nursery',
    newSetting: 'Kindergarten at Curlew House',
    childSaid: 'He said that Maman can see through walls because it is her job.',
    worksWithChildren: 'Leads a scout troop',
    refuge: 'Curlew House',
    formerRefuge: 'The Dovecote',
    newHome: '2 Bargeman’s Row, Fernbank ZZ7 8RC',
    newLandlord: 'Fernbank Homes',
    newLandlordPhone: '01632 960190',
    need: 'Wants to keep the fasts and to speak to a priest of his own church.',
    concern: 'FAITH',
    relatedForm: 'IMAGE_BASED',
    related:
      'She has pictures of him that he never agreed to and has shown two of them to his foreman.',
    views: 'He says that she finds people for a living.',
    wish: 'A name on the door that is not his',
    helper: 'A deacon in another county',
    holdsLicence: true,
  },
};
