import { he, she } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { FamilyWords } from '../stories/family/words.ts';
import type { RestrictedWords } from '../stories/restricted/words.ts';
import type { SeparationWords } from '../stories/separation/words.ts';

/** London 001: two mothers of two children. */
export const separation: Scene<SeparationWords> = {
  victim: she('Yewande Costa', 33, {
    safeContact: {
      number: '07700 900836',
      times: 'On the train, eight to nine',
      note: 'Voice only if she picks up at once.',
    },
    ethnicity: 'Mixed, Black African and Portuguese',
    religion: 'Christian',
    sexualOrientation: 'Bisexual',
    needs: ['Quiet waiting room'],
    needsDetail: 'Hearing is poor on the left since an injury.',
    firstLanguage: 'Portuguese',
    interpreterNeeded: false,
    immigrationStatus: 'British citizen',
    description: 'Locs tied back, yellow bicycle helmet.',
    employment: 'Night editor at a news agency',
    finances: 'Two loans in her name that she did not ask for.',
    gp: 'Bellfounder Street Practice',
    pregnancy: 'Twenty-five weeks',
    near: {
      name: 'Inês Costa',
      relation: 'Mother',
      concern: 'Depends on her for shopping and could be used to reach her.',
    },
  }),
  perpetrator: she('Thora Lindqvist', 36, {
    lives: '77 Chandlery Wharf, London ZZ4 7BN',
    formerly: ['Flat 12, Cooperage Yard, London ZZ4 2EJ', '9 Old Ropewalk, London ZZ9 2RW'],
    relation: 'Spouse of the victim; other mother of the children',
    ethnicity: 'White, Swedish',
    sexualOrientation: 'Lesbian',
    description: 'Cropped grey hair, boxer’s shoulders, scar through the left eyebrow.',
    images: ['IMG-LON-00417'],
    employment: 'Runs a boxing gym',
    near: {
      name: 'Perry Vance',
      relation: 'Business partner',
      concern: 'Lends her his car to follow with.',
    },
  }),
  children: [
    he('Rafael Costa', 6, { school: 'Vintner’s Row Primary', relation: 'Child of both' }),
    she('Alma Costa', 1.5, { relation: 'Child of both' }),
  ],
  home: 'Flat 12, Cooperage Yard, London ZZ4 2EJ',
  words: {
    argument: 'about the night shifts',
    alarmRaisedBy: 'a delivery rider heard it through the door and rang 999',
    weapon: 'Dumb-bell',
    threat: 'Said on the stairs, before a witness, that two go in the ground or none.',
    bailedTo: 'a room above the gym',
    bailAddress: '77 Chandlery Wharf, London ZZ4 7BN',
    tracking:
      'Her bicycle lock had a tag in it; Thora was at the railings at three in the morning.',
    goBetween: 'Perry from the gym',
    childSaid:
      'He said that Mor squeezes the air out of people and that it is a game he does not like.',
    childWish: 'Would like to sleep at his grandmother’s on fight nights.',
    childNeed: 'Learns in two languages and goes quiet in both.',
    hospital: 'Vintner’s Cross Hospital',
    school: 'Vintner’s Row Primary',
    nursery: 'Glassmakers’ Nursery',
    money: 'Loans were taken in her name for the gym; the rent went to pay them.',
    priority: 'That her shifts are known to nobody',
    safePerson: 'the picture editor',
    unsafePerson: 'Perry, who owns half the gym',
    fear: 'That a court will see two mothers and split the children between them.',
    earlierOffence: 'Assault by beating of a former partner',
    pregnant: true,
    court: 'Magistrates’ Court, London',
    landlordPhone: '01632 960731',
    streetNearby: 'Tallow Steps, London',
    leavesOut: [
      'police.asb',
      'police.escalation',
      'police.suicideThreats',
      'police.custodyImage',
      'police.vulnerabilityIncidents',
      'health.homeDamage',
      'housing.options',
      'childrensServices.settings',
      'childrensServices.lado',
      'idva.harassment',
      'idva.contactAttempts',
    ],
  },
};

/** London 002: half the country knows her face. */
export const restricted: Scene<RestrictedWords> = {
  victim: she('Marguerite Delacroix-Hale', 38, {
    aliases: ['Margot Hale'],
    safeContact: {
      number: '07700 900999',
      times: 'Through her solicitor’s evening line',
      note: 'No name in any message.',
    },
    ethnicity: 'Black British, Caribbean',
    employment: 'Presents a breakfast programme',
    gp: 'Bellfounder Street Practice',
    firstLanguage: 'English',
  }),
  perpetrator: he('Anselm Royce', 43, {
    lives: '5 Regnal Court, London ZZ4 9XA',
    relation: 'Former partner of the victim',
    ethnicity: 'White British',
    employment: 'Sports agent',
    near: { name: 'Kit Royce', relation: 'Brother', concern: 'Sells pictures to the press.' },
  }),
  children: [
    she('Odette Hale', 9, {
      school: 'A school that is not to be named',
      relation: 'Child of the victim',
    }),
  ],
  home: '30 Orangery Walk, London ZZ4 1UV',
  words: {
    trigger: 'HIGH_PROFILE_VICTIM',
    reason: 'A name in any of these records would be worth money to a newspaper, and he sells.',
    leak: 'Three of her hospital visits were in print before she was home.',
    form: 'STALKING',
    control: 'She says that he writes her day down and lets her read it in the papers.',
    incident: 'He was in the back of the studio car and told the driver to go on driving.',
    earlierIncident: 'A wreath with her own face was delivered to the studio gate.',
    threat: 'Wrote that her last programme would be the one that everybody watched.',
    order: 'STALKING_PROTECTION',
    terms: 'Not to contact her, publish about her, or be within five hundred metres of the studio.',
    concern: 'OTHER',
    need: 'Every appointment under a name that she chooses on the day.',
    harassment: 'Photographers are told where she will be an hour before she is there.',
    means: 'THROUGH_OTHERS',
    childSaid:
      'She said that Anselm asked her to wear the red coat so that he could see her better.',
    plan: 'Half a year of work from another city, announced as something else.',
    wish: 'That Odette’s school is never printed',
    helper: 'Her floor manager',
    danger: 'He profits from her fear, and a crowd can be gathered round her in minutes.',
    intelligence: 'Believed to pay somebody in a booking office for her movements.',
  },
};

/** London 003: a mother and the daughter who lost her flat. */
export const family: Scene<FamilyWords> = {
  victim: she('Constantia Petrou', 66, {
    safeContact: {
      number: '01632 960344',
      times: 'Saturday after church',
      note: 'In the hall, not at home.',
    },
    ethnicity: 'Greek Cypriot',
    religion: 'Greek Orthodox',
    needs: ['Insulin in the fridge of any place she stays'],
    needsDetail: 'Diabetes; sight failing in one eye.',
    firstLanguage: 'Greek',
    interpreterNeeded: true,
    finances: 'Owns the flat above the shop that she used to run.',
    gp: 'Bellfounder Street Practice',
    near: { name: 'Androulla Mina', relation: 'Godmother of the grandchild' },
  }),
  perpetrator: she('Despina Petrou', 37, {
    relation: 'Daughter of the victim',
    ethnicity: 'Greek Cypriot',
    employment: 'Agency chef, seldom called',
  }),
  children: [
    he('Leonidas Petrou', 10, {
      school: 'Vintner’s Row Primary',
      relation: 'Grandchild of the victim',
    }),
  ],
  home: '3a Halfpenny Row, London ZZ4 6PY',
  words: {
    incident:
      'Her insulin was poured into the sink while she watched, and her hand held in the drawer when she reached for it.',
    earlier: 'Plates were broken one by one until she signed for a loan.',
    substance: 'two days awake on powder',
    conviction: 'Burglary of a restaurant',
    court: 'Magistrates’ Court, London',
    money: 'A charge on the flat was registered with her signature, which is not her hand.',
    need: 'Cannot inject herself with the bad eye; will not let a stranger do it.',
    views: 'She says that a mother who sends her child away has none.',
    wish: 'To choose who has the key',
    childSaid: 'He said that he keeps one insulin pen in his pencil case for Yiayia.',
    childNeed: 'Translates for his grandmother at every appointment.',
    helper: 'Androulla from the church',
    neighbour: 'The barber downstairs',
    custodyWords: 'Said that old women fall and that nobody asks why.',
    centre: 'Cross Street Boxing for Schools',
  },
};
