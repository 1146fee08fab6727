// What is measured of each gateway, and in what order.
import { deepStrictEqual } from 'node:assert';
import type { Contest, Contestant } from './contest.ts';
import { cpuOf } from './child.ts';
import type { Observed } from './gateways/observe.ts';
import { askForData, load, percentile } from './load.ts';

/** Of one gateway under load. */
export interface UnderLoad {
  readonly name: Contestant['name'];
  /** Milliseconds of processor for one operation: the median of the rounds, the least and the most. */
  readonly cpu: { readonly median: number; readonly least: number; readonly most: number };
  readonly p50: number;
  readonly p99: number;
  readonly operations: number;
}

/** So many callers at once; enough to keep a gateway busy, few enough that none waits long. */
const callers = 4;

/**
 * Nobody wins by answering less: before anything is measured all three give the same data.
 * @throws when they do not.
 */
export async function requireSameAnswers(contest: Contest, operation: string): Promise<number> {
  const [first, ...others] = await Promise.all(
    contest.contestants.map((one) => askForData(one.target(operation))),
  );
  for (const other of others) deepStrictEqual(other, first);
  return JSON.stringify(first).length;
}

/** In rounds, one gateway after the other, so that what else the machine does falls on all alike. */
export async function measureLoad(
  { contestants }: Contest,
  operation: string,
  { rounds, roundMs, warmMs }: { rounds: number; roundMs: number; warmMs: number },
): Promise<UnderLoad[]> {
  for (const { target } of contestants) await load(target(operation), { callers, forMs: warmMs });
  const seen = contestants.map((contestant) => ({
    contestant,
    cpu: [] as number[],
    latencies: [] as number[],
  }));
  for (let round = 0; round < rounds; round += 1)
    for (const { contestant, cpu, latencies } of seen) {
      const before = cpuOf(contestant.pid);
      const loaded = await load(contestant.target(operation), { callers, forMs: roundMs });
      cpu.push((cpuOf(contestant.pid) - before) / loaded.latencies.length);
      latencies.push(...loaded.latencies);
    }
  return seen.map(({ contestant: { name }, cpu, latencies }) => ({
    name,
    cpu: { median: percentile(cpu, 50), least: Math.min(...cpu), most: Math.max(...cpu) },
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    operations: latencies.length,
  }));
}

/** What a gateway adds to its slowest agency when nobody else asks. */
export interface Added {
  readonly name: Contestant['name'];
  readonly p50: number;
  readonly p99: number;
}

/** The slow agency's own time, asked straight, is taken off: a timer is never exact. */
export async function measureAdded(
  { agencies, contestants, slow }: Contest,
  operation: string,
  { delayMs, times }: { delayMs: number; times: number },
): Promise<Added[]> {
  slow({ subgraph: 'police', delayMs });
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ __typename }' });
  const straight = { url: agencies.subgraphs['police'] ?? '', headers, body };
  const alone = await load(straight, { callers: 1, times });
  const added: Added[] = [];
  for (const { name, target } of contestants) {
    await load(target(operation), { callers: 1, times: times / 10 });
    const { latencies } = await load(target(operation), { callers: 1, times });
    const over = (percent: number): number =>
      percentile(latencies, percent) - percentile(alone.latencies, 50);
    added.push({ name, p50: over(50), p99: over(99) });
  }
  slow({ subgraph: 'police', delayMs: 0 });
  return added;
}

/** Our own time by stage, and each step's, one caller asking after the other. */
export async function measureStages(
  { contestants, ours }: Contest,
  operation: string,
  forMs: number,
): Promise<Observed> {
  const target = contestants.find(({ name }) => name === 'ours')?.target(operation);
  if (!target) throw new Error('ours is not running');
  ours.send('observe');
  await load(target, { callers: 1, forMs });
  const observed = new Promise<Observed>((resolve) => {
    ours.once('message', (message) => resolve(message as Observed));
  });
  ours.send('report');
  return observed;
}
