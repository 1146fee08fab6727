import { he, she } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { CounterWords } from '../stories/counter/words.ts';
import type { RefugeWords } from '../stories/refuge/words.ts';

/** Cleveland 004 and 005: two men and the daughter of one of them. */
export const counter: Scene<CounterWords> = {
  victim: he('Dominik Hrubý', 31, {
    safeContact: {
      number: '07700 900740',
      times: 'Night shift breaks',
      note: 'The canteen’s phone.',
    },
    ethnicity: 'White, Czech',
    sexualOrientation: 'Gay',
    firstLanguage: 'Czech',
    interpreterNeeded: false,
    employment: 'Chemical process operator',
    gp: 'Quay Road Practice',
  }),
  perpetrator: he('Nathaniel Greatham', 35, {
    relation: 'Husband of the victim',
    ethnicity: 'Mixed, White and Asian',
    sexualOrientation: 'Gay',
    employment: 'Youth worker',
  }),
  children: [
    she('Freya Greatham', 4, {
      relation: 'Child of the alleged perpetrator of 004; brought up by both',
    }),
  ],
  home: '66 Rolling Mill House, Cleveland ZZ5 4LY',
  words: {
    evening: 'Dominik says that a kettle was thrown at him when he spoke Czech on the telephone.',
    otherEvening:
      'Nathaniel says that the kettle was knocked over when he was shoved against the cooker.',
    injury: 'Scald to the chest and one hand.',
    otherInjury: 'Bruise the shape of a cooker knob, low on the back.',
    pattern: 'He is told which language to speak, which shirt to wear and when he is tired.',
    otherPattern: 'He says that Dominik took the battery out of the smoke alarm and the car.',
    weapon: 'Boiling water',
    vulnerable: 'Slept two nights in the works’ changing room in his boots.',
    street: 'Coke Oven Road, Cleveland',
    mind: 'Jealousy that he writes poems about and is ashamed of.',
    medicine: 'Antidepressant, daily',
    medicineRisk: 'Doubles it before visits of his parents.',
    hospital: 'Ironstone Hospital',
    nuisance: 'Rang every bell of the house at three in the morning, looking for him.',
    complaint: 'Two men, a crash, a small girl at the window.',
    worksWithChildren: 'Youth worker in two clubs',
    setting: 'Blast Hill Nursery',
    childSaid: 'She said that Domi was shiny and wet and that Daddy said sorry to the cooker.',
    views: 'He thinks that at the works they would laugh.',
    otherViews: 'He thinks that they will take his daughter because of what he is.',
    wish: 'To speak with his mother without permission',
    otherWish: 'That Freya never sees a policeman in the kitchen again',
    harassment: 'Sends the works’ gate camera’s view of him, with the hour written on it.',
    helper: 'His shift leader',
    court: 'Magistrates’ Court, Cleveland',
    judgement:
      'Rules about language and clothes make a pattern; the marks on the back need a second look.',
  },
};

/** Cleveland 006: brought to the country for work that was not what she was told. */
export const refuge: Scene<RefugeWords> = {
  victim: she('Thu Trang Pham', 24, {
    protectedAt: 'Heron House, 2 Ropery Garth ZZ8 1TJ',
    safeContact: {
      number: '07700 900895',
      times: 'Only by appointment',
      note: 'Through the caseworker; woman interpreter.',
    },
    ethnicity: 'Vietnamese',
    religion: 'Buddhist',
    firstLanguage: 'Vietnamese',
    interpreterNeeded: true,
    immigrationStatus: 'Claim as a victim of trafficking; decision awaited',
    needs: ['Interpreter from outside the region'],
    finances: 'A debt that he says she owes him.',
    gp: 'Quay Road Practice',
    near: {
      name: 'Pham Thi Hoa',
      relation: 'Mother abroad',
      concern: 'Is rung and asked for repayment.',
    },
  }),
  perpetrator: he('Raymond Stillington', 50, {
    lives: '5 Alum House Lane, Cleveland ZZ5 7CV',
    relation: 'Calls himself the victim’s fiancé',
    ethnicity: 'White British',
    employment: 'Owns nail bars; Father Christmas at a garden centre',
    description: 'White beard, gold bracelet, maroon saloon car.',
  }),
  children: [
    he('Minh Pham', 1.2, {
      protectedAt: 'Heron House, 2 Ropery Garth ZZ8 1TJ',
      relation: 'Child of both',
    }),
  ],
  home: '44 Netherby Row, Cleveland ZZ5 9QP',
  words: {
    incident:
      'He held her hand under the lamp of the nail bar until she agreed to the next month’s hours.',
    injury: 'Burns to the fingers of the right hand, and a broken tooth.',
    threatToChild: 'Said that Minh has no papers and can be anybody’s.',
    nearMiss:
      'A maroon saloon stopped, and a woman got out to ask at the door for a Vietnamese girl.',
    nearMissPlace: '2 Ropery Garth ZZ8 1TJ',
    breach: 'Sent a lawyer’s letter with a photograph of the child in it.',
    wantedFor: 'Causing grievous bodily harm, and arranging travel for exploitation.',
    lastSeen: 'Said to be at one of his shops near Alum House Lane, Cleveland, after closing.',
    hospital: 'Ironstone Hospital',
    otherHospital: 'Ropery Garth Infirmary',
    mind: 'Calm, correct and without doubt that she is his property.',
    medicine: 'Tablets for sleep',
    medicineRisk: 'Took them to the end of the box last month; rings people at all hours since.',
    oldSchool: 'Slagheap Hill Playgroup',
    newSetting: 'Baby room at Heron House',
    childSaid: 'He covers his ears when he smells acetone, and has no words for why.',
    worksWithChildren: 'Is Father Christmas at a garden centre',
    refuge: 'Heron House',
    formerRefuge: 'The Staithe',
    newHome: '31 Netmender Street, Ropery Garth ZZ8 6HA',
    newLandlord: 'Ropery Garth Homes',
    newLandlordPhone: '01632 960700',
    need: 'Fears officials; must hear from her own lawyer that she may speak.',
    concern: 'IMMIGRATION',
    relatedForm: 'TRAFFICKING',
    related: 'Brought for a job in a kitchen; worked in nail bars for two years without pay.',
    views: 'She says that he bought her, and that she has seen the paper.',
    wish: 'That her mother is left alone',
    helper: 'A customer who asked about her hands',
    holdsLicence: false,
  },
};
