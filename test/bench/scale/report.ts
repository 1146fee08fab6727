// The part of docs/performance.md about the whole system with more and more in it.
import { machine, table } from '../page.ts';
import type { Cost } from './measure.ts';

/** One line of a table: how much there was, and what the operation cost then. */
export interface Sized {
  readonly size: string;
  readonly cost: Cost;
}

export interface ScaleFigures {
  readonly items: readonly Sized[];
  readonly beside: readonly Sized[];
  readonly asked: readonly Sized[];
  /** By operation, over the number of cases on record. */
  readonly stored: Readonly<Record<string, readonly Sized[]>>;
  /** How long filling took, in seconds. */
  readonly filledIn: number;
}

/** In: the figures of one run. Out: Markdown that says how they were got, and where the cost grows. */
export function reportOnScale({ items, beside, asked, stored, filledIn }: ScaleFigures): string {
  return `## The whole system, with more and more in it

${machine()}.

Gateway, six subgraphs and PostgreSQL, each a process of its own as it is deployed, on one machine with the caller: real tokens, permits and pools, the disclosure log and every agency's own log on, one PostgreSQL on disk (\`synchronous_commit = on\`, \`shared_buffers = 64MB\`) for all seven databases. One caller asks one time after the other, after some times that are not counted; each answer is counted through, and one item or one agency too few ends the run. Processor time is each process's own as Linux counts it; statements and pages of 8 KB are those of \`pg_stat_statements\` over all databases, a page counted each time a statement touches it. Calls are requests of the gateway to subgraphs. Databases are filled inside PostgreSQL from the demonstration's own rows and analysed before anything is measured.

The picture is \`test/bench/case-picture.graphql\` and how every agency answered. Six agencies hold something: one of each sector and, in housing, two. Five hundred items are more than an agency can hand in about a case (two hundred, forty of a kind, R-076): the last line is beyond what the system lets anybody ask for.

${sizes('Items an agency holds about the case', items)}

${slope(items)}

## Agencies of one sector

Surgeries, each an agency of its own and a tenant of the one subgraph that health has. First they are in the area and asked about nothing; then every one of them is asked about the case and holds five items.

${sizes('Surgeries in the area, one asked', beside)}

${sizes('Surgeries in the area, all asked', asked)}

## Cases on record

Each case of the past has four people, seven agencies on its distribution, an answer and two items of each of six agencies, four lines in the conference's and each agency's own log, a meeting with declarations, a lifted restriction and a decision about its audience; the gateway's disclosure log is not filled up. All of it was put there in ${filledIn.toFixed(0)} s. What is shown is always the same: one picture of 6 × 50 items, one list of meetings with their agendas, one inbox, one contribution of ten items.

${Object.entries(stored)
  .map(([what, rows]) => `${sizes(`Cases on record: ${what}`, rows)}\n\n${growth(rows)}`)
  .join('\n\n')}

${deadline([...items, ...beside, ...asked, ...Object.values(stored).flat()])}

More pages at the same statements are deeper indexes: a log of so many more rows has one level more in each of its indexes, and a picture writes a line a released item into the log of whoever holds it.
`;
}

function sizes(head: string, rows: readonly Sized[]): string {
  return table(
    [
      head,
      'KB',
      'p50, ms',
      'p99, ms',
      'CPU gateway, ms',
      'CPU subgraphs, ms',
      'CPU PostgreSQL, ms',
      'statements',
      'pages',
      'calls',
    ],
    rows.map(({ cost, size }) => [
      size,
      Math.round(cost.bytes / 1000).toString(),
      cost.p50.toFixed(0),
      cost.p99.toFixed(0),
      cpu(cost, 'gateway'),
      subgraphs(cost).toFixed(0),
      cpu(cost, 'postgres'),
      cost.statements.toFixed(0),
      cost.pages.toFixed(0),
      Object.values(cost.calls)
        .reduce((sum, one) => sum + one, 0)
        .toFixed(0),
    ]),
  );
}

const cpu = (cost: Cost, name: string): string => (cost.cpu[name] ?? NaN).toFixed(0);

function subgraphs(cost: Cost): number {
  const own = Object.entries(cost.cpu).filter(
    ([name]) => name !== 'gateway' && name !== 'postgres',
  );
  return own.reduce((sum, [, ms]) => sum + ms, 0);
}

const allCpu = (cost: Cost): number => Object.values(cost.cpu).reduce((sum, ms) => sum + ms, 0);

/** What one item more costs, from the least to the most. */
function slope(rows: readonly Sized[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return '';
  const items = (last.cost.bytes - first.cost.bytes) / 1000;
  const each = (allCpu(last.cost) - allCpu(first.cost)) / items;
  return `From the least to the most a kilobyte shown costs ${each.toFixed(2)} ms of processor in all processes together; statements and calls stay what they are.`;
}

/** How long an operation may take where nobody sets anything else, in milliseconds. */
const deadlineMs = 5_000;

/** A picture that takes longer than the deadline is shown with agencies that could not be read: a miss, said as one. */
function deadline(rows: readonly Sized[]): string {
  const late = rows.filter(({ cost }) => cost.p99 > deadlineMs);
  if (late.length === 0)
    return `Everything above came within the ${deadlineMs / 1000} s that a deployment gives an operation, at the 99th percentile as well.`;
  const slowest = Math.max(...late.map(({ cost }) => cost.p99));
  return `**Missed:** ${String(late.length)} of the lines above took longer at the 99th percentile than the ${deadlineMs / 1000} s that a deployment gives an operation (up to ${(slowest / 1000).toFixed(1)} s). There agencies would have been shown as SOURCE_UNAVAILABLE, never as empty. What takes the time is processor in the subgraphs; with processors of their own they work beside each other.`;
}

/** Said of each operation: what a hundred times as many cases on record cost it. */
function growth(rows: readonly Sized[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return '';
  const times = (of: (cost: Cost) => number): string => (of(last.cost) / of(first.cost)).toFixed(2);
  return `From ${first.size} cases to ${last.size}: × ${times(allCpu)} processor, × ${times(({ pages }) => pages)} pages, × ${times(({ statements }) => statements)} statements.`;
}
