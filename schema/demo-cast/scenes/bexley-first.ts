import { he, she } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { FamilyWords } from '../stories/family/words.ts';
import type { RestrictedWords } from '../stories/restricted/words.ts';
import type { SeparationWords } from '../stories/separation/words.ts';

/** Bexley 001: two small children and a third on the way. */
export const separation: Scene<SeparationWords> = {
  victim: she('Adaeze Marlowe', 31, {
    aliases: ['Ada Marlowe'],
    safeContact: {
      number: '07700 900214',
      times: 'Weekdays ten to noon',
      note: 'A friend’s phone; ask for Ada.',
    },
    ethnicity: 'Black British, Nigerian',
    religion: 'Christian',
    sexualOrientation: 'Heterosexual',
    needs: ['Step-free access while pregnant'],
    needsDetail: 'Pelvic pain in late pregnancy; cannot manage stairs with the pushchair.',
    firstLanguage: 'English',
    interpreterNeeded: false,
    immigrationStatus: 'British citizen',
    description: 'Tall, short natural hair, green winter coat.',
    employment: 'Teaching assistant, on maternity leave from next month',
    finances: 'Child benefit goes to an account that only the alleged perpetrator can use.',
    gp: 'Conduit Street Practice',
    pregnancy: 'Twenty-five weeks',
    near: {
      name: 'Ngozi Marlowe',
      relation: 'Sister',
      concern: 'Has been followed home after visits.',
    },
  }),
  perpetrator: he('Kieran Stroud', 34, {
    lives: '31 Tanner’s Rise, Bexley ZZ1 7LD',
    formerly: ['4 Larkrise Court, Bexley ZZ1 4AA', '9 Old Ropewalk, Bexley ZZ9 2RW'],
    relation: 'Partner of the victim until the arrest; father of the children',
    ethnicity: 'White British',
    religion: 'None',
    firstLanguage: 'English',
    description:
      'Broad, shaved head, scar through the left eyebrow, tattoo of a swift on the neck.',
    images: ['IMG-BEX-00417'],
    employment: 'Scaffolder, works across south-east London',
    near: { name: 'Liam Stroud', relation: 'Brother', concern: 'Carries messages to the victim.' },
  }),
  children: [
    he('Tobias Stroud', 7, { school: 'Foxglove Primary', relation: 'Child of both' }),
    she('Ifeoma Stroud', 2.5, {
      relation: 'Child of both',
      ethnicity: 'Mixed, White and Black African',
    }),
  ],
  home: '4 Larkrise Court, Bexley ZZ1 4AA',
  words: {
    argument: 'about money for the children’s shoes',
    alarmRaisedBy: 'a neighbour rang 999 on hearing her scream',
    weapon: 'Kitchen knife',
    threat: 'Voice message: she would not see the baby born if she went to court.',
    bailedTo: 'his brother’s flat',
    bailAddress: '31 Tanner’s Rise, Bexley ZZ1 7LD',
    tracking: 'A tracker was found in the pushchair after he turned up at three places in a week.',
    goBetween: 'his brother Liam',
    childSaid: 'He said that he listens out at night so that he can ring Auntie Ngozi.',
    childWish: 'Does not want to go in the van on Saturdays.',
    childNeed: 'Stammers, and goes silent with strangers.',
    hospital: 'Arrowbank Hospital',
    school: 'Foxglove Primary',
    nursery: 'Conker Lane Nursery',
    money: 'He takes her wages on pay day; the rent has gone unpaid since he moved in.',
    priority: 'That he is kept from the school gate',
    safePerson: 'her sister Ngozi',
    unsafePerson: 'Liam, his brother',
    fear: 'That he will take Ifeoma when she is in hospital for the birth.',
    earlierOffence: 'Assault occasioning actual bodily harm',
    pregnant: true,
    court: 'Magistrates’ Court, Bexley',
    landlordPhone: '01632 960417',
    streetNearby: 'Millpond Lane, Bexley',
    leavesOut: [
      'police.custodyImage',
      'police.asb',
      'police.mappaStatus',
      'police.media',
      'police.officerObservations',
      'health.perpetratorAttendances',
      'health.teamInvolvement',
      'health.childDevelopment',
      'childrensServices.childMentalHealth',
      'childrensServices.lado',
      'idva.contactDisputes',
    ],
  },
};

/** Bexley 002: he works for the landlord of half the borough. */
export const restricted: Scene<RestrictedWords> = {
  victim: she('Hanneke Visser', 42, {
    safeContact: {
      number: '07700 900377',
      times: 'Tuesdays after six',
      note: 'Text first: "choir tonight?"',
    },
    ethnicity: 'White, Dutch',
    firstLanguage: 'Dutch',
    interpreterNeeded: false,
    immigrationStatus: 'Settled status',
    employment: 'Physiotherapist in private practice',
    gp: 'Quillon Road Surgery',
    needs: ['Letters by hand only'],
  }),
  perpetrator: he('Darren Pickering', 45, {
    lives: '58 Cobbler’s Walk, Bexley ZZ1 3TN',
    relation: 'Former partner of the victim',
    ethnicity: 'White British',
    employment: 'Repairs supervisor, Larkrise Housing Association',
    description: 'Grey beard, works van with the association’s badge.',
  }),
  children: [
    she('Femke Visser', 12, { school: 'Hollowgate Academy', relation: 'Child of the victim' }),
  ],
  home: '22 Plover Gardens, Bexley ZZ1 5HE',
  words: {
    trigger: 'PARTNER_EMPLOYEE',
    reason:
      'The alleged perpetrator supervises repairs for a housing association of the conference and can look up tenants.',
    leak: 'He has keys, van routes and the tenancy system of the association at hand.',
    form: 'STALKING',
    control: 'She says that he knows each day where she has been, and tells her so.',
    incident:
      'He was in her kitchen when she came home; he said that the boiler was due and that he had let himself in.',
    earlierIncident: 'Parked the works van outside her practice on four days running.',
    threat: 'Told her that a gas leak is nobody’s fault.',
    order: 'STALKING_PROTECTION',
    terms: 'Not to go near her home or practice, nor to use any work system to look for her.',
    concern: 'OTHER',
    need: 'An appointment book that nobody at the practice can see.',
    harassment:
      'Reviews of her practice under invented names, each with a detail only he could know.',
    means: 'SOCIAL_MEDIA',
    childSaid: 'She said that Darren knew her new password before she had told anybody.',
    plan: 'To leave the borough for her cousin’s in the spring, with Femke.',
    wish: 'That nobody at his work hears of this',
    helper: 'Marijke, from the choir',
    danger:
      'He has the means to enter any home that the association looks after, and hers is next door to one.',
    intelligence: 'Believed to have asked a locksmith for blanks of a tenants’ master key.',
    employer: 'housing',
  },
};

/** Bexley 003: a mother and the son who came back. */
export const family: Scene<FamilyWords> = {
  victim: she('Doreen Castellane', 71, {
    safeContact: {
      number: '01632 960233',
      times: 'Thursday mornings',
      note: 'Lunch club; ask for her by first name.',
    },
    ethnicity: 'White, Italian',
    religion: 'Roman Catholic',
    firstLanguage: 'English',
    interpreterNeeded: false,
    needs: ['Hearing loop', 'Large print'],
    needsDetail: 'Hearing loss in both ears and early cataracts.',
    finances: 'State pension and a small savings book.',
    gp: 'Conduit Street Practice',
    near: { name: 'Maud Ellery', relation: 'Neighbour of thirty years' },
  }),
  perpetrator: he('Anthony Castellane', 39, {
    aliases: ['Tony'],
    relation: 'Son of the victim',
    ethnicity: 'White, Italian',
    employment: 'None since last year; before that a kitchen fitter',
    description: 'Thin, grey parka, walks with a limp.',
  }),
  children: [
    she('Bianca Castellane', 13, {
      school: 'Hollowgate Academy',
      relation: 'Grandchild of the victim',
    }),
  ],
  home: '17 Sorrel Row, Bexley ZZ1 6AB',
  words: {
    incident:
      'He pulled her from her chair by the arm because she would not tell him where her pension was.',
    earlier:
      'He turned the furniture over looking for a savings book; she put it back before anybody came.',
    substance: 'withdrawing from tablets bought on the street',
    conviction: 'Theft from a dwelling',
    court: 'Magistrates’ Court, Bexley',
    money: 'He has had nine hundred pounds of her savings since Easter, always as a loan.',
    need: 'Does not hear the doorbell; takes her hearing aids out when he shouts.',
    views: 'She says that he is poorly and not bad, and that she is tired.',
    wish: 'That he gets help and lives somewhere else',
    childSaid:
      'She said that she hides the purse in her school bag so that Nan does not have to lie.',
    childNeed: 'Cooks, cleans and keeps the medicine chart for her grandmother.',
    helper: 'Maud next door',
    neighbour: 'Mrs Ellery next door',
    custodyWords:
      'Said that the house would be his in any case and that she was only making it slow.',
    centre: 'Thornbush Young Carers',
  },
};
