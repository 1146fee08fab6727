import { he, she } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { CounterWords } from '../stories/counter/words.ts';
import type { RefugeWords } from '../stories/refuge/words.ts';

/** Bexley 004 and 005: two parents, two accounts. */
export const counter: Scene<CounterWords> = {
  victim: he('Oisin Farrelly', 29, {
    ethnicity: 'White Irish',
    firstLanguage: 'English',
    safeContact: {
      number: '07700 900561',
      times: 'Lunch breaks',
      note: 'At work; leave no message.',
    },
    employment: 'Bus driver',
    gp: 'Quillon Road Surgery',
    needs: ['Contact outside early shifts'],
  }),
  perpetrator: she('Jessamy Coyle', 32, {
    relation: 'Partner of the victim',
    ethnicity: 'White British',
    employment: 'Swimming teacher',
    description: 'Short, athletic, red hair.',
  }),
  children: [he('Finbar Farrelly', 3, { relation: 'Child of both' })],
  home: '8 Wharfinger House, Bexley ZZ1 8PW',
  words: {
    evening: 'Oisin says that she threw a pan at him for coming home late and blocked the door.',
    otherEvening:
      'Jessamy says that he pinned her to the door and that she threw the pan to get free.',
    injury: 'Burn to the left forearm, bruise over the ear.',
    otherInjury: 'Grip marks on both wrists, photographed.',
    pattern: 'He has to send a picture of where he is each hour of his shift, or there is a scene.',
    otherPattern:
      'She says that he held the car keys and would not let her drive to her father’s funeral.',
    weapon: 'Cast-iron pan',
    vulnerable: 'Found asleep in the bus garage; said that it was quieter there than at home.',
    street: 'Wharfinger Yard, Bexley',
    mind: 'Angry outbursts that she herself finds frightening; asks for help with them.',
    medicine: 'Mood stabiliser, daily',
    medicineRisk: 'Leaves it out before competitions; the worst evenings fall then.',
    hospital: 'Arrowbank Hospital',
    nuisance: 'Threw clothes and a games console into the courtyard at two in the morning.',
    complaint: 'Two people shouting for an hour, then something heavy falling.',
    worksWithChildren: 'Teaches swimming to under-tens',
    setting: 'Little Lighters Nursery',
    childSaid: 'He said that the kitchen was loud and that both of them cried.',
    views: 'He thinks that nobody will believe a man of his size.',
    otherViews: 'She thinks that the first to ring is the one who is believed.',
    wish: 'To see Finbar without being filmed',
    otherWish: 'To keep the flat for herself and Finbar',
    harassment:
      'Posted his shift pattern in a parents’ group with the words: guess where he is really.',
    helper: 'His depot manager',
    court: 'Magistrates’ Court, Bexley',
    judgement: 'The pattern of control points one way; the marks of that evening point both ways.',
  },
};

/** Bexley 006: Marshgate Homes has a flat for them; Larkrise, her old landlord, does not know of it. */
export const refuge: Scene<RefugeWords> = {
  victim: she('Samira Haidari', 27, {
    protectedAt: 'Hollin House, 3 Weavers’ Close ZZ6 2QT',
    safeContact: {
      number: '07700 900118',
      times: 'Any time by text',
      note: 'Through her support worker only.',
    },
    ethnicity: 'Afghan',
    religion: 'Muslim',
    sexualOrientation: 'Heterosexual',
    firstLanguage: 'Dari',
    interpreterNeeded: true,
    immigrationStatus: 'Partner visa; his sponsorship ends with the marriage',
    needs: ['Woman interpreter from outside the area'],
    needsDetail: 'Headaches and poor balance since the injury.',
    finances: 'No money of her own; no recourse to public funds until her status is settled.',
    gp: 'Conduit Street Practice',
    near: {
      name: 'Gulnaz Haidari',
      relation: 'Aunt',
      concern: 'Is rung every day and asked where she is.',
    },
  }),
  perpetrator: he('Rustam Karimov', 35, {
    lives: '12 Quarry Steps, Bexley ZZ1 2NB',
    relation: 'Husband of the victim',
    ethnicity: 'Uzbek',
    firstLanguage: 'Uzbek',
    employment: 'Minicab driver; helps at a boys’ wrestling club',
    description: 'Stocky, broken nose, drives a silver estate car.',
    images: ['IMG-BEX-00630'],
  }),
  children: [
    she('Laleh Karimova', 4, {
      protectedAt: 'Hollin House, 3 Weavers’ Close ZZ6 2QT',
      relation: 'Child of both',
      school: 'Not on a school roll that may be shared',
    }),
  ],
  home: '41 Larkrise Court, Bexley ZZ1 4AA',
  words: {
    incident:
      'He struck her head against the sink because supper was late; Laleh opened the door to the neighbours.',
    injury: 'Fracture of the cheekbone and concussion.',
    threatToChild: 'Wrote that Laleh would fly to his mother and that nobody would ever find her.',
    nearMiss: 'A silver estate car drove past the building three times within ten minutes.',
    nearMissPlace: '3 Weavers’ Close ZZ6 2QT',
    breach:
      'Shouted through the letter box for twenty minutes, on the day after the order was served.',
    wantedFor: 'Inflicting grievous bodily harm, and failing to attend.',
    lastSeen: 'Said to be sleeping in his car near Quarry Steps, Bexley.',
    hospital: 'Arrowbank Hospital',
    otherHospital: 'Quillmere Infirmary',
    mind: 'Believes that she was taken from him by officials and must be brought back.',
    medicine: 'Antipsychotic tablets, daily',
    medicineRisk: 'Collected none since the spring; earlier violence followed such a gap.',
    oldSchool: 'Teasel Children’s Centre',
    newSetting: 'Playroom at Hollin House',
    childSaid: 'She said that Baba made Mama’s face blue and that she has to whisper now.',
    worksWithChildren: 'Helps at a wrestling club for boys',
    refuge: 'Hollin House',
    formerRefuge: 'The Alders',
    newHome: '17 Tansy Row, Marshgate ZZ6 9QQ',
    newLandlord: 'Marshgate Homes',
    newLandlordPhone: '01632 960882',
    need: 'Speaks little English; the usual interpreter knows his family.',
    concern: 'LANGUAGE',
    relatedForm: 'SEXUAL',
    related: 'Pressed into what she did not want on nights when he had been refused anything.',
    views: 'She says that he will look until he finds her.',
    wish: 'A door that locks and a school where nobody asks',
    helper: 'Her English teacher',
    holdsLicence: false,
  },
};
