import { he, she } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { FamilyWords } from '../stories/family/words.ts';
import type { RestrictedWords } from '../stories/restricted/words.ts';
import type { SeparationWords } from '../stories/separation/words.ts';

/** Cleveland 001: very young, and three times back. */
export const separation: Scene<SeparationWords> = {
  victim: she('Kayleigh Thwaite', 23, {
    safeContact: {
      number: '07700 900019',
      times: 'Playgroup, Monday and Thursday',
      note: 'Ask for the play leader.',
    },
    ethnicity: 'White British',
    sexualOrientation: 'Heterosexual',
    needs: ['Plain words, nothing to read'],
    needsDetail: 'Reads with great difficulty and hides it.',
    firstLanguage: 'English',
    interpreterNeeded: false,
    immigrationStatus: 'British citizen',
    description: 'Small, dyed blue hair, pushchair with a broken wheel.',
    employment: 'None; cleaned offices until the second child',
    finances: 'Benefits on a card that she does not hold.',
    gp: 'Foundry Road Practice',
    pregnancy: 'Twenty-five weeks, and a child of sixteen months',
    near: { name: 'Shannon Thwaite', relation: 'Sister', concern: 'Lives with a friend of his.' },
  }),
  perpetrator: he('Brandon Eston', 28, {
    aliases: ['Bran'],
    lives: '203 Puddler Street, Cleveland ZZ5 3FX',
    formerly: ['18 Smelter Close, Cleveland ZZ5 1DG', '9 Old Ropewalk, Cleveland ZZ9 2RW'],
    relation: 'Partner of the victim until the arrest; father of the children',
    ethnicity: 'White British',
    description: 'Tall, thin, football tattoo on the calf, electric motorbike.',
    images: ['IMG-CLE-00417'],
    employment: 'Casual work at the docks',
    near: { name: 'Lee Eston', relation: 'Uncle', concern: 'Known for violence; owed favours.' },
  }),
  children: [
    he('Kai Thwaite', 4, { school: 'Ironworks Nursery School', relation: 'Child of both' }),
    she('Lacey Thwaite', 1.3, { relation: 'Child of both' }),
  ],
  home: '18 Smelter Close, Cleveland ZZ5 1DG',
  words: {
    argument: 'about her blue hair',
    alarmRaisedBy: 'a child of the next house came over the fence and knocked',
    weapon: 'Wheel brace',
    threat: 'Filmed himself at the quay, saying that the tide takes what it is given.',
    bailedTo: 'his uncle’s house',
    bailAddress: '203 Puddler Street, Cleveland ZZ5 3FX',
    tracking: 'He rides the motorbike past the playgroup at the minute it ends, each time.',
    goBetween: 'her sister’s boyfriend',
    childSaid: 'He said that Daddy put Mammy to sleep with his arm and she went purple.',
    childWish: 'Wants the motorbike to be broken.',
    childNeed: 'Speaks in single words and bites when a door bangs.',
    hospital: 'Ironstone Hospital',
    school: 'Ironworks Nursery School',
    nursery: 'Slagheap Hill Playgroup',
    money: 'He holds the card; she is given a ten-pound note on Fridays and asked for the change.',
    priority: 'A card of her own',
    safePerson: 'the play leader',
    unsafePerson: 'her own sister, at present',
    fear: 'That they take the children because she went back twice.',
    earlierOffence: 'Assault on a former girlfriend',
    pregnant: true,
    court: 'Magistrates’ Court, Cleveland',
    landlordPhone: '01632 960155',
    streetNearby: 'Ladle Row, Cleveland',
    leavesOut: [
      'police.custodyImage',
      'police.prosecution',
      'police.officerObservations',
      'police.actionsTaken',
      'health.gpSummary',
      'health.victimMentalHealth',
      'housing.landlord',
      'childrensServices.childMentalHealth',
      'idva.civilOrders',
      'idva.contactDisputes',
    ],
  },
};

/** Cleveland 002: a ticket has been bought. */
export const restricted: Scene<RestrictedWords> = {
  victim: she('Zuleikha Barzani', 19, {
    safeContact: {
      number: '07700 900601',
      times: 'College break, ten past eleven',
      note: 'Through the college nurse.',
    },
    ethnicity: 'Kurdish',
    religion: 'Muslim',
    firstLanguage: 'Kurmanji',
    interpreterNeeded: false,
    immigrationStatus: 'Refugee with leave to remain',
    employment: 'Student of nursing care',
    gp: 'Foundry Road Practice',
    near: {
      name: 'Rojin Barzani',
      relation: 'Aunt in another country',
      concern: 'The house to which she would be sent.',
    },
  }),
  perpetrator: he('Sherko Barzani', 48, {
    relation: 'Uncle of the victim and head of the household',
    ethnicity: 'Kurdish',
    firstLanguage: 'Kurmanji',
    employment: 'Owns a car wash; interprets for public services',
  }),
  children: [
    she('Berivan Barzani', 14, {
      school: 'Bloomery Road School',
      relation: 'Cousin of the victim',
    }),
  ],
  home: '51 Bessemer Terrace, Cleveland ZZ5 6RK',
  words: {
    trigger: 'HONOUR_BASED_ABUSE',
    reason:
      'The alleged perpetrator interprets for services of the area and would hear of it in the course of a day’s work.',
    leak: 'He is on the list of interpreters of three agencies.',
    form: 'FORCED_MARRIAGE',
    control: 'She says that her wedding has a date and that she learned it from a dressmaker.',
    incident:
      'Her passport was taken, and she was made to speak to a man on the screen before the family.',
    earlierIncident: 'Kept from college for three weeks until the bruise had gone.',
    threat: 'Told her that girls have been sent home in a box for less.',
    order: 'FORCED_MARRIAGE_PROTECTION',
    terms: 'Not to take her from the country, nor to hold her papers, nor to speak for her.',
    concern: 'ETHNICITY_OR_CULTURE',
    need: 'An adviser who knows such families and is not of this one.',
    harassment: 'Four cousins take turns at the college gate and answer her phone.',
    means: 'IN_PERSON',
    childSaid:
      'She said that when Zuleikha is gone it will be her, and that she has seen the second dress.',
    plan: 'A bed in another city on the day that she is next at college.',
    wish: 'To finish her course',
    helper: 'The college nurse',
    danger:
      'A flight is booked, and the one who would be asked to interpret is the one who booked it.',
    intelligence: 'Believed that two tickets one way were paid for in cash.',
  },
};

/** Cleveland 003: a mother in a wheelchair and a son who is paid to look after her. */
export const family: Scene<FamilyWords> = {
  victim: she('Jacqueline Maddison', 64, {
    safeContact: {
      number: '01632 960921',
      times: 'Hospital transport days',
      note: 'The driver passes the phone to her.',
    },
    ethnicity: 'White British',
    needs: ['Wheelchair', 'Hoist'],
    needsDetail: 'Multiple sclerosis; needs help to wash and to go to bed.',
    firstLanguage: 'English',
    finances: 'Direct payments for her care, which he receives.',
    gp: 'Foundry Road Practice',
    near: { name: 'Brenda Cowpen', relation: 'Driver who has known her for years' },
  }),
  perpetrator: he('Scott Maddison', 33, {
    relation: 'Son of the victim and her paid carer',
    ethnicity: 'White British',
    employment: 'His mother’s carer',
  }),
  children: [
    he('Alfie Maddison', 9, { school: 'Ironworks Primary', relation: 'Grandchild of the victim' }),
  ],
  home: '7 Tuyere Gardens, Cleveland ZZ5 8MH',
  words: {
    incident:
      'She was left in the hoist for two hours because she had told the nurse about the money.',
    earlier: 'He put the wheelchair in the yard in the rain and her in front of the television.',
    substance: 'using what he calls spice',
    conviction: 'Supplying drugs',
    court: 'Magistrates’ Court, Cleveland',
    money: 'He is paid for thirty hours of care and gives two.',
    need: 'Cannot leave her bed by herself, and the alarm is out of reach.',
    views: 'She says that if he goes she goes into a home.',
    wish: 'Another carer, and him as a son again',
    childSaid: 'He said that he turns Nana at night because Dad does not hear her.',
    childNeed: 'Lifts more than a child should; has a sore back.',
    helper: 'Brenda who drives her to hospital',
    neighbour: 'The woman at number nine',
    custodyWords: 'Said that she could try it without him and see.',
    centre: 'Slipway Young Carers',
  },
};
