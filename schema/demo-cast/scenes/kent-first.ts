import { he, she } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { FamilyWords } from '../stories/family/words.ts';
import type { RestrictedWords } from '../stories/restricted/words.ts';
import type { SeparationWords } from '../stories/separation/words.ts';

/** Kent 001: a farm with guns in the house, and teenagers who know where the key is. */
export const separation: Scene<SeparationWords> = {
  victim: she('Felicity Nkemelu', 44, {
    aliases: ['Fliss Nkemelu'],
    safeContact: {
      number: '07700 900173',
      times: 'School hours',
      note: 'Ring the school office; she is the bursar.',
    },
    ethnicity: 'Black British, Nigerian',
    religion: 'Church of England',
    sexualOrientation: 'Heterosexual',
    needs: ['Large print'],
    needsDetail: 'Migraine with loss of sight, since a blow to the head.',
    firstLanguage: 'English',
    interpreterNeeded: false,
    description: 'Grey headscarf, reading glasses on a cord.',
    employment: 'Bursar of a school',
    finances: 'Her salary is paid into the farm’s account.',
    gp: 'Oast Lane Surgery',
    near: {
      name: 'Chidi Nkemelu',
      relation: 'Brother',
      concern: 'Has been warned off the lane with a gun.',
    },
  }),
  perpetrator: he('Rowland Sandling', 52, {
    lives: 'The Hopper’s Hut, Kent ZZ3 5SD',
    formerly: ['Cherry Tally Farm, Kent ZZ3 1HN', '9 Old Ropewalk, Kent ZZ9 2RW'],
    relation: 'Husband of the victim; separated since the arrest',
    ethnicity: 'White British',
    religion: 'Church of England',
    description: 'Big, red-faced, wax jacket, limps on the right.',
    images: ['IMG-KEN-00417'],
    employment: 'Fruit farmer; shotgun certificate under review',
    near: {
      name: 'Giles Sandling',
      relation: 'Cousin',
      concern: 'Keeps guns for him since the review.',
    },
  }),
  children: [
    he('Ambrose Sandling', 14, { school: 'Orchard Park School', relation: 'Child of both' }),
    she('Clemency Sandling', 4, { relation: 'Child of both' }),
  ],
  home: 'Cherry Tally Farm, Kent ZZ3 1HN',
  words: {
    argument: 'about who had opened the gun cabinet',
    alarmRaisedBy: 'their son rang from the barn',
    weapon: 'Pruning knife',
    threat:
      'Told the picking gang that one of the trees would have to come down, and looked at the house.',
    bailedTo: 'a hut on his cousin’s land',
    bailAddress: 'The Hopper’s Hut, Kent ZZ3 5SD',
    tracking: 'Trail cameras were found along the lane and one behind the school’s bins.',
    goBetween: 'his cousin Giles',
    childSaid:
      'He said that he has hidden the cartridges in the spray store and moves them every night.',
    childWish: 'Wants somebody else to be in charge of the key.',
    childNeed: 'Missed most of the spring term to be at home in the daytime.',
    hospital: 'Hopfield Hospital',
    school: 'Orchard Park School',
    nursery: 'Bramley Nursery',
    money: 'Her salary has gone to the farm for years; the rent of the house has been left to her.',
    priority: 'That the guns are gone before the harvest',
    safePerson: 'the school’s head teacher',
    unsafePerson: 'Giles, his cousin',
    fear: 'That Ambrose will stand between them.',
    earlierOffence: 'Possession of a firearm with intent to cause fear',
    pregnant: false,
    court: 'Magistrates’ Court, Kent',
    landlordPhone: '01632 960808',
    streetNearby: 'Windfall Lane, Kent',
    leavesOut: [
      'police.callouts',
      'police.bailBreaches',
      'police.media',
      'police.mappaStatus',
      'police.asb',
      'health.ambulanceContacts',
      'health.childDevelopment',
      'childrensServices.needs',
      'idva.outreachContacts',
      'idva.contactDisputes',
    ],
  },
};

/** Kent 002: he sits at the desk where her records pass. */
export const restricted: Scene<RestrictedWords> = {
  victim: she('Ottilie Brandreth', 29, {
    safeContact: {
      number: '07700 900909',
      times: 'Sunday evenings',
      note: 'Her flatmate’s phone.',
    },
    ethnicity: 'White British',
    needs: ['Sign language interpreter by video'],
    needsDetail: 'Deaf since birth.',
    firstLanguage: 'British Sign Language',
    interpreterNeeded: true,
    employment: 'Archivist',
    gp: 'Oast Lane Surgery',
  }),
  perpetrator: he('Gareth Pluckley', 34, {
    lives: '46 Kiln Bank, Kent ZZ3 8TR',
    relation: 'Former partner of the victim',
    ethnicity: 'White British',
    employment: 'Ward clerk, Hopfield Health Trust',
  }),
  children: [
    he('Rufus Brandreth', 8, { school: 'Wealdside Primary', relation: 'Child of the victim' }),
  ],
  home: '12 Malthouse Rise, Kent ZZ3 6WC',
  words: {
    trigger: 'PARTNER_EMPLOYEE',
    reason:
      'The alleged perpetrator is a ward clerk of the health trust and can open the record of any patient.',
    leak: 'He has read her appointments at work and been there before her.',
    form: 'STALKING',
    control: 'She signs that he interprets for her to others, and says what he likes.',
    incident:
      'He stood behind the interpreter at her appointment and signed the answers before she could.',
    earlierIncident:
      'Took the flashing bulb from her doorbell, so that she did not know who had come in.',
    threat: 'Signed across the canteen that she would not hear him coming.',
    order: 'STALKING_PROTECTION',
    terms: 'Not to approach her, her home or the archive, nor to open any record of hers.',
    concern: 'DISABILITY',
    need: 'An interpreter who has never met either of them, by video.',
    harassment: 'Video messages in sign language from accounts with other people’s faces.',
    means: 'MESSAGES',
    childSaid: 'He signed that Gareth can talk without moving his mouth and tells lies with it.',
    plan: 'A post at an archive at the other end of the country.',
    wish: 'That her own record is closed to him before she sees a doctor again',
    helper: 'Her flatmate',
    danger: 'He knows each place she has to go to, and the hour.',
    intelligence:
      'Believed to have asked a colleague to open a record for him under another login.',
    employer: 'health',
  },
};

/** Kent 003: a father and the son of whom the village is afraid. */
export const family: Scene<FamilyWords> = {
  victim: he('Percival Tapsell', 73, {
    safeContact: {
      number: '01632 960459',
      times: 'Market day',
      note: 'At the stall of his late wife’s friend.',
    },
    ethnicity: 'White British',
    needs: ['Oxygen at home'],
    needsDetail: 'Lung disease; cannot walk fifty metres.',
    firstLanguage: 'English',
    finances: 'A cottage, a small pension and what the orchard brings.',
    gp: 'Oast Lane Surgery',
    near: { name: 'Hilda Foord', relation: 'Friend of his late wife' },
  }),
  perpetrator: he('Dale Tapsell', 46, {
    relation: 'Son of the victim',
    ethnicity: 'White British',
    employment: 'Lorry driver, licence suspended',
  }),
  children: [
    she('Poppy Tapsell', 14, {
      school: 'Orchard Park School',
      relation: 'Grandchild of the victim',
    }),
  ],
  home: 'Gallows Oak Cottage, Kent ZZ3 4VD',
  words: {
    incident:
      'He turned the oxygen off at the bottle and sat down to wait until the deeds were found.',
    earlier: 'He ran the lorry’s engine against the kitchen window for an hour.',
    substance: 'drinking since the licence went',
    conviction: 'Affray',
    court: 'Magistrates’ Court, Kent',
    money: 'Timber was felled and sold from the orchard, and nothing of it came to the house.',
    need: 'Cannot be away from the oxygen for longer than an hour.',
    views: 'He says that he would rather die there than be told when to have tea.',
    wish: 'To have the locks done and the boy elsewhere',
    childSaid: 'She said that she set an alarm on her watch for when the oxygen runs out.',
    childNeed: 'Has not been with her friends outside school for a year.',
    helper: 'Hilda, at the market',
    neighbour: 'The pub across the green',
    custodyWords: 'Said that nature would have done it anyway.',
    centre: 'Downland Young Carers',
  },
};
