import { he, she } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { CounterWords } from '../stories/counter/words.ts';
import type { RefugeWords } from '../stories/refuge/words.ts';

/** London 004 and 005: two people of the same profession, who both know what to say. */
export const counter: Scene<CounterWords> = {
  victim: she('Ruxandra Vlad', 30, {
    safeContact: {
      number: '07700 900077',
      times: 'Between rehearsals',
      note: 'Stage door; ask for wardrobe.',
    },
    ethnicity: 'White, Romanian',
    firstLanguage: 'Romanian',
    interpreterNeeded: false,
    employment: 'Dancer',
    gp: 'Ropemaker Street Practice',
  }),
  perpetrator: he('Callixtus Ogden', 33, {
    relation: 'Partner of the victim',
    ethnicity: 'Black British, Ghanaian',
    employment: 'Dance teacher in schools',
  }),
  children: [she('Ilinca Ogden', 4, { relation: 'Child of both' })],
  home: '114 Lantern Buildings, London ZZ4 5GK',
  words: {
    evening:
      'Ruxandra says that he stood on her foot with his whole weight, knowing what it would cost her.',
    otherEvening: 'Callixtus says that she leapt at him and came down badly.',
    injury: 'Two broken bones of the left foot.',
    otherInjury: 'Scratches to the face and neck.',
    pattern: 'He weighs her food, and weighs her.',
    otherPattern: 'He says that she cut up his competition clothes the night before.',
    weapon: 'Shears from the wardrobe',
    vulnerable: 'Collapsed on a platform; had not eaten for two days.',
    street: 'Organ Loft Passage, London',
    mind: 'Perfectionism that he calls love; has asked a therapist how to stop.',
    medicine: 'Stimulant, prescribed for concentration',
    medicineRisk: 'Takes double before a show, and is up for nights.',
    hospital: 'Vintner’s Cross Hospital',
    nuisance: 'Played one piece of music at full volume from midnight to four.',
    complaint: 'Feet running, a fall, a child counting aloud.',
    worksWithChildren: 'Teaches dance in nine primary schools',
    setting: 'Ropemakers’ Nursery School',
    childSaid: 'She said that she counts so that they keep time and stop.',
    views: 'She thinks that nobody will cast her while this is talked of.',
    otherViews: 'He thinks that people see a black man and a foot in plaster and stop looking.',
    wish: 'To dance again by the autumn',
    otherWish: 'To keep his work in schools',
    harassment: 'Sends her weight of the year before, each morning, without a word.',
    helper: 'The company’s pianist',
    court: 'Magistrates’ Court, London',
    judgement:
      'Control of food and body over years; an assessor from outside should look for bias as well.',
  },
};

/** London 006: a couple who had a child together, of whom one has gone. */
export const refuge: Scene<RefugeWords> = {
  victim: she('Bernadette Sykes', 33, {
    protectedAt: 'Plover House, 11 Tidegate ZZ8 4DN',
    safeContact: { number: '07700 900520', times: 'Afternoons', note: 'Text a full stop first.' },
    ethnicity: 'White British',
    sexualOrientation: 'Lesbian',
    needs: ['Ground floor while her leg heals'],
    needsDetail: 'Pins in the left shin.',
    firstLanguage: 'English',
    finances: 'Sick pay; the joint account has been emptied.',
    gp: 'Ropemaker Street Practice',
    near: {
      name: 'Una Sykes',
      relation: 'Sister',
      concern: 'Her child minds the same nursery list.',
    },
  }),
  perpetrator: she('Paulette Mordaunt', 36, {
    lives: 'Unit 4, Ferrier’s Arches, London ZZ4 8LB',
    relation: 'Civil partner of the victim',
    ethnicity: 'Black British, Caribbean',
    employment: 'Locksmith; coaches a girls’ football team',
    description: 'Stocky, gold tooth, white van without a name.',
  }),
  children: [
    he('Jude Sykes', 2, {
      protectedAt: 'Plover House, 11 Tidegate ZZ8 4DN',
      relation: 'Child of both',
    }),
  ],
  home: '9 Sextant House, London ZZ4 3WQ',
  words: {
    incident: 'She was pushed down the service stairs with Jude’s buggy behind her.',
    injury: 'Open fracture of the left shin.',
    threatToChild: 'Said that half of him is hers and that she would have that half.',
    nearMiss: 'A white van without a name stood across the road until the porter went out to it.',
    nearMissPlace: '11 Tidegate ZZ8 4DN',
    breach: 'Changed the lock of the flat and posted the old cylinder through the letter box.',
    wantedFor: 'Inflicting grievous bodily harm.',
    lastSeen: 'Said to sleep at the workshop near Sextant House, London.',
    hospital: 'Vintner’s Cross Hospital',
    otherHospital: 'Tidegate Infirmary',
    mind: 'Grief after a lost pregnancy that has turned into a search for somebody to pay for it.',
    medicine: 'Antidepressant, daily',
    medicineRisk: 'Stopped in one day; has not slept more than three hours since.',
    oldSchool: 'Glassmakers’ Nursery',
    newSetting: 'Crèche at Plover House',
    childSaid: 'He pointed at the stairs of the doll’s house and said: Mumma bang.',
    worksWithChildren: 'Coaches a girls’ football team',
    refuge: 'Plover House',
    formerRefuge: 'The Rookery',
    newHome: '27 Marram Street, Tidegate ZZ8 9BE',
    newLandlord: 'Tidegate Housing Trust',
    newLandlordPhone: '01632 960065',
    need: 'Services that do not ask where the husband is.',
    concern: 'SEXUAL_ORIENTATION',
    relatedForm: 'ECONOMIC',
    related: 'The joint savings went to a workshop of which she holds no share.',
    views: 'She says that there is no lock that Paulette cannot open.',
    wish: 'A bolt on the inside',
    helper: 'A nurse on the fracture ward',
    holdsLicence: false,
  },
};
