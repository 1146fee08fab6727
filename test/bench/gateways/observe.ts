// Where our own time goes: processor by stage from a sampling profile, and how long each step takes.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import type { Stage } from '../../../gateway/pipeline/order.ts';
import { order } from '../../../gateway/pipeline/order.ts';
import { stageOf } from './stages.ts';

export interface Observed {
  /** Share of the processor's time, by stage; they sum up to one. */
  readonly shares: Readonly<Record<string, number>>;
  /** Milliseconds from the beginning of each step to its end, waiting included: a mean for each. */
  readonly steps: Readonly<Record<string, number>>;
  /** Requests that this process made, by where they went. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Observes this process from now on. Out: a function that ends it and says what was seen. */
export async function observe(): Promise<() => Promise<Observed>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  const steps = timeSteps();
  const calls = countCalls();
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    return { shares: sharesOf(profile), steps: steps(), calls: calls() };
  };
}

/** Counts requests where undici tells of them, until asked. */
function countCalls(): () => Record<string, number> {
  const counted: Record<string, number> = {};
  const count = (message: unknown): void => {
    const { origin } = (message as { request: { origin: string | URL } }).request;
    counted[String(origin)] = (counted[String(origin)] ?? 0) + 1;
  };
  subscribe('undici:request:create', count);
  return () => {
    unsubscribe('undici:request:create', count);
    return counted;
  };
}

/** Puts a clock round every step of the table, here and not in the gateway: it costs nothing when nobody looks. */
function timeSteps(): () => Record<string, number> {
  const spent = new Map<string, { ms: number; times: number }>();
  const timed = order as { -readonly [Key in keyof Stage]: Stage[Key] }[];
  const before = timed.map(({ step }) => step);
  for (const stage of timed) {
    const { name, step } = stage;
    if (!step) continue;
    stage.step = async (...given) => {
      const began = performance.now();
      try {
        return await step(...given);
      } finally {
        const { ms, times } = spent.get(name) ?? { ms: 0, times: 0 };
        spent.set(name, { ms: ms + performance.now() - began, times: times + 1 });
      }
    };
  }
  return () => {
    timed.forEach((stage, place) => (stage.step = before[place] ?? null));
    return Object.fromEntries([...spent].map(([name, { ms, times }]) => [name, ms / times]));
  };
}

function sharesOf({
  nodes,
  samples = [],
  timeDeltas = [],
}: Profiler.Profile): Record<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map<number, number>();
  for (const { children = [], id } of nodes) for (const child of children) parents.set(child, id);
  const stages = new Map<number, string>();
  const spent: Record<string, number> = {};
  let all = 0;
  samples.forEach((sample, place) => {
    const stage = stages.get(sample) ?? stageOf(framesFrom(sample));
    stages.set(sample, stage);
    const took = timeDeltas[place] ?? 0;
    if (stage === 'idle') return;
    spent[stage] = (spent[stage] ?? 0) + took;
    all += took;
  });
  return Object.fromEntries(Object.entries(spent).map(([stage, took]) => [stage, took / all]));

  function framesFrom(leaf: number): { url: string; name: string }[] {
    const frames = [];
    for (let at: number | undefined = leaf; at !== undefined; at = parents.get(at)) {
      const frame = byId.get(at)?.callFrame;
      if (frame) frames.push({ url: frame.url, name: frame.functionName });
    }
    return frames;
  }
}
