import { he, she } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { FamilyWords } from '../stories/family/words.ts';
import type { RestrictedWords } from '../stories/restricted/words.ts';
import type { SeparationWords } from '../stories/separation/words.ts';

/** Dorset 001: he is the one who was hurt. */
export const separation: Scene<SeparationWords> = {
  victim: he('Emrys Pascoe', 41, {
    safeContact: {
      number: '07700 900642',
      times: 'Mornings, from the boatyard',
      note: 'The yard’s phone; say it is about varnish.',
    },
    ethnicity: 'White British, Cornish',
    sexualOrientation: 'Heterosexual',
    needs: ['Left-handed splint: cannot write at present'],
    needsDetail: 'Wrist in plaster; old back injury from boat work.',
    firstLanguage: 'English',
    interpreterNeeded: false,
    description: 'Slight, sun-bleached hair, oilskin jacket.',
    employment: 'Boatbuilder, paid by the week',
    finances: 'Wages are paid into an account in her name.',
    gp: 'Limekiln Surgery',
    near: {
      name: 'Jory Pascoe',
      relation: 'Father',
      concern: 'Was pushed over when he came to the door.',
    },
  }),
  perpetrator: she('Celestine Harcombe', 39, {
    aliases: ['Tina Harcombe'],
    lives: '2 Sluice Cottages, Dorset ZZ2 4KD',
    formerly: ['6 Capstan Terrace, Dorset ZZ2 1WB', '9 Old Ropewalk, Dorset ZZ9 2RW'],
    relation: 'Wife of the victim; separated since the arrest',
    ethnicity: 'White British',
    description: 'Tall, long fair plait, speaks very quietly.',
    images: ['IMG-DOR-00417'],
    employment: 'Manager of a holiday park',
    near: {
      name: 'Hollis Harcombe',
      relation: 'Mother',
      concern: 'Rings the school in the victim’s name.',
    },
  }),
  children: [
    she('Demelza Pascoe', 9, { school: 'Saltern Primary', relation: 'Child of both' }),
    he('Petroc Pascoe', 3.5, { relation: 'Child of both' }),
  ],
  home: '6 Capstan Terrace, Dorset ZZ2 1WB',
  words: {
    argument: 'about a message on his phone',
    alarmRaisedBy: 'his father heard it over an open line and rang the police',
    weapon: 'Boat hook',
    threat: 'Wrote on the kitchen wall that he would be found under the slipway.',
    bailedTo: 'her mother’s cottage',
    bailAddress: '2 Sluice Cottages, Dorset ZZ2 4KD',
    tracking: 'His phone showed itself to hers the whole time; she named each shop he had been in.',
    goBetween: 'her mother Hollis',
    childSaid: 'She said that she counts to a hundred in the airing cupboard and then it is over.',
    childWish: 'Wants to walk to school with Grandad.',
    childNeed: 'Wears glasses that were broken twice this year and not replaced.',
    hospital: 'Limekiln General Hospital',
    school: 'Saltern Primary',
    nursery: 'Winkle Bay Nursery',
    money: 'She keeps his wages and gives him fuel money; he learned of the arrears from a letter.',
    priority: 'That the children stay in one house',
    safePerson: 'his father Jory',
    unsafePerson: 'Hollis, her mother',
    fear: 'That nobody will leave the children with a man who was hit by his wife.',
    earlierOffence: 'Wounding',
    pregnant: false,
    court: 'Magistrates’ Court, Dorset',
    landlordPhone: '01632 960522',
    streetNearby: 'Lobsterpot Lane, Dorset',
    leavesOut: [
      'police.suicideThreats',
      'police.merlinReports',
      'police.convictionRelevance',
      'police.bailBreaches',
      'police.vulnerabilityIncidents',
      'health.partnerAttendance',
      'health.childAttendances',
      'childrensServices.needs',
      'idva.contactAttempts',
      'idva.outreachContacts',
    ],
  },
};

/** Dorset 002: a son whose family must not learn where he is, nor that anybody asks. */
export const restricted: Scene<RestrictedWords> = {
  victim: he('Haroon Saleem', 22, {
    safeContact: {
      number: '07700 900703',
      times: 'Between lectures',
      note: 'Never by voice message.',
    },
    ethnicity: 'British Pakistani',
    religion: 'Muslim',
    sexualOrientation: 'Gay; known to two people',
    firstLanguage: 'English',
    interpreterNeeded: false,
    employment: 'Student of marine engineering',
    gp: 'Harbour College Practice',
  }),
  perpetrator: he('Tariq Saleem', 51, {
    relation: 'Father of the victim',
    ethnicity: 'British Pakistani',
    firstLanguage: 'Punjabi',
    employment: 'Owns two restaurants',
  }),
  children: [
    she('Iqra Saleem', 15, { school: 'Furze Vale School', relation: 'Sister of the victim' }),
  ],
  other: he('Nadeem Saleem', 47, {
    lives: '8 Cuttle Street, Dorset ZZ2 9NR',
    relation: 'Uncle of the victim; said to have promised to settle it',
    ethnicity: 'British Pakistani',
  }),
  home: '14 Samphire Road, Dorset ZZ2 6HJ',
  words: {
    trigger: 'HONOUR_BASED_ABUSE',
    reason:
      'Relatives work in several services of the county and a word to any of them would reach the family.',
    leak: 'A cousin works on a reception desk and an uncle drives for a hospital.',
    form: 'HONOUR_BASED',
    control: 'He says that he has been told to mend himself or be gone by the summer.',
    incident:
      'He was shut in the storeroom of the restaurant for a night while his phone was read aloud.',
    earlierIncident:
      'An uncle waited at the college gate and took him home in front of his friends.',
    threat: 'Told him that a son can be buried twice, and the second time nobody digs.',
    order: 'NON_MOLESTATION',
    terms: 'Not to contact him, nor to send others, nor to come to the college.',
    concern: 'SEXUAL_ORIENTATION',
    need: 'Somebody to talk to who knows both his faith and being gay.',
    harassment:
      'Cousins ask for him at every hall of residence with an invented story of a sick mother.',
    means: 'THROUGH_OTHERS',
    childSaid: 'She said that they took her phone as well, because she had laughed with him.',
    plan: 'A transfer to another college under another surname.',
    wish: 'That Iqra is not made to answer for him',
    helper: 'His tutor',
    danger: 'Several men have been told, and one of them has said that it falls to him.',
    intelligence: 'Believed that money has been collected for a ticket that he has not asked for.',
  },
};

/** Dorset 003: a father and the daughter who came for a weekend. */
export const family: Scene<FamilyWords> = {
  victim: he('Wilfred Amory', 76, {
    safeContact: {
      number: '01632 960611',
      times: 'Wednesday, bowls afternoon',
      note: 'Through the club secretary.',
    },
    ethnicity: 'White British',
    religion: 'Methodist',
    needs: ['Walking frame', 'Slow speech'],
    needsDetail: 'Stroke four years ago; tires in the afternoon.',
    firstLanguage: 'English',
    finances: 'A navy pension and the house.',
    gp: 'Limekiln Surgery',
    near: { name: 'Bert Toomer', relation: 'Shipmate who visits' },
  }),
  perpetrator: she('Lorraine Amory', 44, {
    relation: 'Daughter of the victim',
    ethnicity: 'White British',
    employment: 'None; formerly a croupier',
  }),
  children: [
    he('Casper Amory', 12, { school: 'Furze Vale School', relation: 'Grandchild of the victim' }),
  ],
  home: '33 Beacon Drove, Dorset ZZ2 2FT',
  words: {
    incident:
      'She took the frame away and left him on the bathroom floor until he told her the number of his card.',
    earlier: 'She threw his supper at the wall when the bank rang back.',
    substance: 'drinking spirits from the morning on',
    conviction: 'Fraud by abuse of position',
    court: 'Magistrates’ Court, Dorset',
    money: 'She has sold his medals and a car, and signs for his post.',
    need: 'Cannot get up from the floor; needs a second rail and a pendant alarm.',
    views: 'He says that she was her mother’s favourite and that he owes it to her.',
    wish: 'To see out his days in his own kitchen',
    childSaid: 'He said that he sleeps across Grandad’s door so that she has to step over him.',
    childNeed: 'Has changed school four times in three years; reads three years behind.',
    helper: 'Bert, from his old ship',
    neighbour: 'The bungalow opposite',
    custodyWords: 'Said that he was only a signature by now.',
    centre: 'Lifeboat Shed Youth Club',
  },
};
