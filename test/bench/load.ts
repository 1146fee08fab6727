// Load: so many callers, each of whom asks again as soon as it has an answer.
import { Pool } from 'undici';

/** One gateway as the load sees it. */
export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Loaded {
  /** Of each answer, in milliseconds, in the order they came. */
  readonly latencies: readonly number[];
}

/**
 * Asks for a time with so many callers, or so many times with one.
 * @throws for any answer that is not 200 or that holds an error: nobody is fast by refusing.
 */
export async function load(
  target: Target,
  {
    callers,
    forMs = Infinity,
    times = Infinity,
  }: { callers: number; forMs?: number; times?: number },
): Promise<Loaded> {
  const { origin, pathname } = new URL(target.url);
  const pool = new Pool(origin, { connections: callers });
  const latencies: number[] = [];
  const until = performance.now() + forMs;
  const ask = async (): Promise<void> => {
    while (performance.now() < until && latencies.length < times) {
      const began = performance.now();
      const text = await askOnce(pool, pathname, target);
      latencies.push(performance.now() - began);
      if (text.includes('"errors"'))
        throw new Error(`${target.url} answered with errors: ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: callers }, ask));
  await pool.close();
  return { latencies };
}

async function askOnce(pool: Pool, path: string, { body, headers }: Target): Promise<string> {
  const answer = await pool.request({ path, method: 'POST', headers, body });
  const text = await answer.body.text();
  if (answer.statusCode !== 200)
    throw new Error(`HTTP ${answer.statusCode}: ${text.slice(0, 300)}`);
  return text;
}

/** The data of one answer, read. */
export async function askForData(target: Target): Promise<unknown> {
  const { origin, pathname } = new URL(target.url);
  const pool = new Pool(origin);
  const text = await askOnce(pool, pathname, target);
  await pool.close();
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors !== undefined)
    throw new Error(`${target.url}: ${JSON.stringify(errors).slice(0, 1000)}`);
  return data;
}

/** A percentile of figures in any order; NaN for none. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}
