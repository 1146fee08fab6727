// The part of docs/performance.md that compares the gateways.
import { cpus, loadavg } from 'node:os';
import { deployedOptions } from './child.ts';
import type { Demonstration } from './demonstration.ts';
import type { Observed } from './gateways/observe.ts';
import type { Added, UnderLoad } from './measure.ts';
import { machine, table } from './page.ts';

export interface Figures {
  readonly bytes: { readonly picture: number; readonly named: number };
  readonly picture: readonly UnderLoad[];
  readonly named: readonly UnderLoad[];
  readonly added: readonly Added[];
  readonly delayMs: number;
  readonly stages: Observed;
  readonly demonstration: Demonstration;
}

const names: Readonly<Record<UnderLoad['name'], string>> = {
  ours: 'ours: guarded, signed, logged',
  hive: 'Hive Gateway 2.11.2, unguarded',
  apollo: '@apollo/gateway 2.14.4, unguarded',
};

/** In: the figures of one run. Out: Markdown that says how they were got and which budget they miss. */
export function reportOn(figures: Figures): string {
  const { added, bytes, demonstration, named, picture, stages } = figures;
  const ratio = ratioToHive(picture);
  const ours = added.find(({ name }) => name === 'ours');
  return `## One picture through three gateways

${machine()}.

Six agencies in a process of their own answer any planner's question about invented records, each question worked out once and then given from memory: one person's case with five sectors, four kinds of ten items each, ${kilobytes(bytes.picture)} as the caller reads it (\`test/bench/case-picture.graphql\`). The second operation also reads the name of whom each item is about, which the conference holds (${kilobytes(bytes.named)}). The supergraph is the project's own for all three, and before anything is measured the three answers are compared: they hold the same data.

Ours runs as it is deployed, with the options that \`docker-compose.yml\` starts it with (${deployedOptions()
    .filter((one) => one.includes('='))
    .join(
      ' ',
    )}): a signed token verified for each request, facts asked for each request, a permit signed for each call to an agency, intent and outcome committed to a PostgreSQL on disk (\`synchronous_commit = on\`). The other two have nothing of that switched on, and run with \`NODE_ENV=production\` and their defaults. Four callers ask again as soon as they have an answer; the gateways take turns in rounds, after a warm-up that is not counted. Processor time is the gateway process's own, all its threads, as Linux counts it; the database's is not in it.

${loadTable('One picture', picture)}

${loadTable('With the names of those it is about', named)}

Latency under load is of a machine that also runs agencies, database and callers; it compares, and says nothing by itself. When this was printed ${loadavg()[0]?.toFixed(1) ?? ''} processes waited for the machine’s ${cpus().length} processors (its load of one minute); where that is many more than processors, others used it too and the figures of a quiet machine are lower.

## What it adds when nobody else asks

One agency takes ${figures.delayMs} ms, the others answer at once; one caller asks one picture after the other. What the slow agency itself takes, asked straight, is taken off.

${table(
  ['', 'p50, ms', 'p99, ms'],
  added.map(({ name, p50, p99 }) => [names[name], fixed(p50), fixed(p99)]),
)}

## Where our own time goes

Processor time by stage, from a sampling profile while one caller asks; then how long each step of \`gateway/pipeline/order.ts\` takes from its beginning to its end, waiting for agencies and for the log's disk included.

${table(
  ['Stage', 'share'],
  Object.entries(stages.shares)
    .sort(([, one], [, other]) => other - one)
    .map(([stage, share]) => [stage, `${fixed(share * 100)} %`]),
)}

${table(
  ['Step', 'ms'],
  Object.entries(stages.steps).map(([step, ms]) => [step, ms.toFixed(2)]),
)}

## Budgets

${table(
  ['', 'budget', 'this run', 'kept'],
  [
    budget('CPU of one guarded, logged picture, of Hive Gateway’s', 1, ratio, ' ×'),
    budget('Added latency, p50', 5, ours?.p50 ?? NaN, ' ms'),
    budget('Added latency, p99', 25, ours?.p99 ?? NaN, ' ms'),
    budget('`npm start` to ready, first run', 20, demonstration.firstStart, ' s'),
    budget('`npm start` to ready, later runs', 8, demonstration.laterStart, ' s'),
    budget('Memory of the whole demonstration', 900, demonstration.memory, ' MB'),
  ],
)}

Memory is what all processes of \`npm start\` hold together, PostgreSQL included, what they share counted once.

${whatIsNeeded(ratio, ours?.p50 ?? NaN)}`;
}

/** Beyond the budget: how much processor, of what Hive Gateway takes, one would like to come down to. */
const aim = 0.7;

/** What would help where a budget is missed, or the aim beyond it: from the profile, and not done. */
function whatIsNeeded(ratio: number, addedMs: number): string {
  const missed = [
    ...(ratio > aim
      ? [
          'Processor: an item has four fields of the guard’s own, for the log and the owner’s lock, and a client that shows them asks for three of them again. One reading could serve both.',
          'Processor: an item is copied three times: cut to the question, given the form of the answer, written as text. The second could write the text.',
          'Processor: facts are asked and a permit is signed for each request and each call. That is what being guarded means; a decision that outlived its request would be cheaper and could be wrong (F-53).',
        ]
      : []),
    ...(addedMs > 5
      ? [
          'Latency: intent and outcome are two commits one after the other, each waiting for the disk. That is the price of having nothing leave off the record; a disk that flushes faster lowers it.',
        ]
      : []),
  ];
  if (missed.length === 0) return '';
  return `What would be needed where one is missed, and for the aim of ${aim} × in processor:\n\n${missed.map((line) => `- ${line}\n`).join('')}`;
}

/** How much processor one of our pictures takes of what one of Hive Gateway's takes. */
export function ratioToHive(loaded: readonly UnderLoad[]): number {
  const of = (sought: UnderLoad['name']): number =>
    loaded.find(({ name }) => name === sought)?.cpu.median ?? NaN;
  return of('ours') / of('hive');
}

function loadTable(what: string, loaded: readonly UnderLoad[]): string {
  const hive = loaded.find(({ name }) => name === 'hive')?.cpu.median ?? NaN;
  return table(
    [what, 'CPU per operation, ms', 'least to most', '× Hive', 'p50, ms', 'p99, ms', 'operations'],
    loaded.map(({ cpu, name, operations, p50, p99 }) => [
      names[name],
      cpu.median.toFixed(2),
      `${cpu.least.toFixed(2)} to ${cpu.most.toFixed(2)}`,
      (cpu.median / hive).toFixed(2),
      fixed(p50),
      fixed(p99),
      String(operations),
    ]),
  );
}

function budget(what: string, allowed: number, seen: number, unit: string): string[] {
  const shown = unit === ' ×' ? seen.toFixed(2) : fixed(seen);
  return [what, `≤ ${allowed}${unit}`, `${shown}${unit}`, seen <= allowed ? 'yes' : '**no**'];
}

const fixed = (figure: number): string => figure.toFixed(1);
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
