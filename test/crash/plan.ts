// What is killed when, drawn from a seed: the same seed is the same plan, on any machine.
import type { BreakPoint, Direction, Passing } from './system/wires.ts';

/** PostgreSQL as it is deployed: the agencies' and the conference's databases, and the disclosure log's own. */
export type Server = 'agencies' | 'log';

/** What happens to whom. Every kill is SIGKILL. */
export type Blow =
  /** One process of ours; it is started again by the same command. */
  | { readonly kind: 'part'; readonly name: string }
  /** PostgreSQL; it is started again. */
  | { readonly kind: 'postgres'; readonly server: Server }
  /** One process of PostgreSQL; it starts itself anew and everybody's connections end. */
  | { readonly kind: 'backend'; readonly server: Server }
  /** The disclosure log's own connections; the server goes on. */
  | { readonly kind: 'log connections'; readonly server: 'log' }
  /** PostgreSQL, and it stays away until everybody was refused. */
  | { readonly kind: 'away'; readonly server: Server }
  /** PostgreSQL, and with it a part, which is started again while PostgreSQL is still away. */
  | { readonly kind: 'started without'; readonly server: Server; readonly name: string }
  /** PostgreSQL is stopped and not ended, until everybody was refused. */
  | { readonly kind: 'frozen'; readonly server: Server };

export interface Round {
  readonly number: number;
  readonly blow: Blow;
  readonly at: BreakPoint;
}

/** Draws whole numbers below a bound: the same ones in every run with this seed. */
function draws(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Twenty rounds in which everything happens once at least: what there is to draw from. */
const deck: readonly Blow[] = [
  ...Array.from({ length: 4 }, (): Blow => ({ kind: 'part', name: 'gateway' })),
  ...['conference', 'police', 'health', 'housing', 'childrens-services', 'idva'].map(
    (name): Blow => ({ kind: 'part', name }),
  ),
  ...(['agencies', 'log'] as const).flatMap((server): Blow[] => [
    { kind: 'postgres', server },
    { kind: 'away', server },
    { kind: 'frozen', server },
  ]),
  { kind: 'backend', server: 'agencies' },
  { kind: 'log connections', server: 'log' },
  { kind: 'started without', server: 'log', name: 'gateway' },
  { kind: 'started without', server: 'agencies', name: 'health' },
];

type Place = readonly [wire: string, direction: Direction];

const logDatabase: readonly Place[] = [
  ['disclosure_log database', 'out'],
  ['disclosure_log database', 'back'],
];
const databasesOf: Readonly<Record<Server, readonly Place[]>> = {
  log: logDatabase,
  agencies: [
    // Just as something was acknowledged, which then has to be there.
    ['callers', 'back'],
    ['conference database', 'out'],
    ['conference database', 'back'],
    ['health database', 'out'],
    ['health database', 'back'],
  ],
};

/** Where a blow may fall: in the middle of the work of whoever it strikes. */
function placesOf(blow: Blow): readonly Place[] {
  switch (blow.kind) {
    case 'part':
      if (blow.name === 'gateway')
        return [
          ['callers', 'back'],
          ['callers', 'back'],
          ['health', 'out'],
          ['conference', 'back'],
          ...logDatabase,
        ];
      return [
        [blow.name, 'out'],
        [blow.name, 'back'],
        [`${blow.name.replaceAll('-', '_')} database`, 'out'],
        [`${blow.name.replaceAll('-', '_')} database`, 'back'],
      ];
    case 'postgres':
    case 'backend':
    case 'log connections':
    case 'away':
    case 'started without':
    case 'frozen':
      return databasesOf[blow.server];
  }
}

const passings: readonly Passing[] = ['whole', 'half', 'nothing'];
/** How far into its work the blow falls, in packets: some requests' worth, on a database's wire or another. */
const furthest = (wire: string): number => (wire.endsWith(' database') ? 25 : 6);

/** In: how many rounds, and a seed. Out: the rounds. */
export function planRounds(rounds: number, seed: number): readonly Round[] {
  const draw = draws(seed);
  let left: Blow[] = [];
  const pick = <T>(from: readonly T[]): T => {
    const found = from[draw(from.length)];
    if (found === undefined) throw new Error('nothing to draw from');
    return found;
  };
  return Array.from({ length: rounds }, (_, index) => {
    if (left.length === 0) left = [...deck];
    const [blow] = left.splice(draw(left.length), 1);
    if (!blow) throw new Error('the deck is empty');
    const [wire, direction] = pick(placesOf(blow));
    const at = { wire, direction, packet: 1 + draw(furthest(wire)), passes: pick(passings) };
    return { number: index + 1, blow, at };
  });
}

/** A blow in words. */
export function blowInWords(blow: Blow): string {
  const who = 'name' in blow ? ` ${blow.name}` : '';
  return `${blow.kind}${who}${'server' in blow ? `, server of ${blow.server}` : ''}`;
}

/** A round in words, for whoever reads the run. */
export function roundInWords({ at, blow, number }: Round): string {
  const who = blowInWords(blow);
  const { direction, packet, passes, wire } = at;
  return `${String(number).padStart(3)}  ${who}, at packet ${String(packet)} ${direction} on ${wire}, of which ${passes} passes`;
}
