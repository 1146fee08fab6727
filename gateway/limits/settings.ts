/** One figure, what it is a figure of, and why it is this one and no other. */
interface Setting {
  readonly most: number;
  readonly of: string;
  readonly reason: string;
}

const setting = (most: number, of: string, reason: string): Setting => ({ most, of, reason });

/**
 * How much one caller may ask, at once and over time. Each figure with its reason; what exceeds it is
 * refused, never cut. docs/limits.md is printed from this table.
 */
export const limitSettings = {
  bodyBytes: setting(
    1_000_000,
    'bytes of a request',
    'An item takes about half a kilobyte: forty of each of the police’s 31 kinds, the most there can be (R-076), are 620 KB.',
  ),
  tokens: setting(
    6_000,
    'tokens of an operation text',
    'The whole picture and a pack, every field named, are 1,500 each.',
  ),
  depth: setting(
    10,
    'levels of nesting',
    'The deepest selection there is has six: casePicture → section → item → subject → address → line. Sectors to come have room.',
  ),
  selections: setting(
    4_000,
    'selections once every fragment is written out',
    'The whole picture, every field named, is 2,754, and one more sector of the size of the police’s has room. Fragments in fragments grow without it.',
  ),
  aliases: setting(
    80,
    'aliases',
    'A pack with every field named needs 54, and more with each sector, where kinds call different things the same. Aliases are how one request asks the same thing many times.',
  ),
  rootFields: setting(
    20,
    'root fields of a query',
    'An agenda’s worth of pictures, no more (R-047).',
  ),
  mutations: setting(1, 'changes an operation makes', 'Two could only be half refused.'),
  cost: setting(
    60_000,
    'cost: a selection is one, and what stands in a list counts ten times',
    'The whole picture, every field named, costs 28,000; twenty with what a meeting reads of each cost 18,000. Lists in lists cost more than they tell.',
  ),
  listItems: setting(
    100,
    'members of a list that a caller writes, in the text or in variables',
    'The longest that any part takes is 50: the items of one request for redisclosure.',
  ),
  operationsAtOncePerson: setting(
    6,
    'operations of one person under way at once',
    'A browser opens six connections to one place.',
  ),
  operationsAtOnceSystem: setting(
    10,
    'operations of one agency’s system under way at once',
    'An agenda’s research, in two goes.',
  ),
  requestsAMinutePerson: setting(
    120,
    'requests of one person a minute',
    'Two a second: an agenda of twenty cases opened one by one, with five questions about each, is 120.',
  ),
  requestsAMinuteSystem: setting(
    300,
    'requests of one agency’s system a minute',
    'Five a second: the answers to three agendas at once, each sent five times.',
  ),
  casesAnHourSlowed: setting(
    25,
    'different cases one person or system opens in an hour before being slowed',
    'One whole agenda: about 16 cases a meeting, sometimes more than 20. A case stands for its people, of whom it has four or so.',
  ),
  casesAnHourStopped: setting(
    50,
    'different cases one person or system opens in an hour',
    'Two whole agendas. Nobody reads one to the end in half an hour.',
  ),
  casesAnHourSlowedOffice: setting(
    50,
    'the same, for chairs and coordinators, before being slowed',
    'They prepare two agendas in one go, and hear them for every agency.',
  ),
  casesAnHourStoppedOffice: setting(
    100,
    'the same, for chairs and coordinators',
    'Four whole agendas: a month of meetings.',
  ),
  slowedMs: setting(
    2_000,
    'milliseconds a slowed caller waits for each case new to them, before the answer that opens it',
    'Noticed by whoever goes through a list, hardly by whoever prepares a long meeting; less than half of the time an operation may take.',
  ),
} as const satisfies Record<string, Setting>;

export type Limit = keyof typeof limitSettings;
export type Limits = Readonly<Record<Limit, number>>;

/** The figures alone, as the gateway runs with them. */
export const limits = Object.fromEntries(
  Object.entries(limitSettings).map(([name, { most }]) => [name, most]),
) as Limits;
