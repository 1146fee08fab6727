import { setTimeout as pause } from 'node:timers/promises';
import { checkContributions } from './checks/contributions.ts';
import { checkDeclarations, checkRequests } from './checks/decisions.ts';
import { checkDisclosures } from './checks/disclosures.ts';
import { readRecords } from './checks/records.ts';
import type { Load } from './load/load.ts';
import { startLoad } from './load/load.ts';
import type { Round } from './plan.ts';
import type { MortalSystem } from './system/mortal-system.ts';
import { startMortalSystem } from './system/mortal-system.ts';

/** Beyond this nobody waits any longer: it is not going to happen. In milliseconds. */
const neverMs = 180_000;

export interface Reporter {
  readonly round: (round: Round, faults: readonly string[]) => void;
  readonly end: (sent: number, faults: readonly string[]) => void;
}

/** Runs the rounds one after the other on one system under load. Out: every fault found, in words. */
export async function runRounds(
  rounds: readonly Round[],
  { end, round: report }: Reporter,
): Promise<readonly string[]> {
  const system = await startMortalSystem();
  let load: Load | null = null;
  const faults: string[] = [];
  try {
    load = await startLoad(system);
    const { client } = load;
    await everybodySucceeds(load, everybody);
    const check = createCheck(system, load);
    for (const round of rounds) {
      const found = await strike(round, system, load).catch((error: unknown) => [String(error)]);
      found.push(...(await check()));
      report(round, found);
      faults.push(...found.map((fault) => `round ${String(round.number)}: ${fault}`));
    }
    // Whoever was left alone by a breaker is asked again: everybody ends as they began, without help.
    await everybodySucceeds(load, everybody);
    await load.stop();
    const last = await check();
    end(client.sent.length, last);
    faults.push(...last.map((fault) => `at the end: ${fault}`));
    return faults;
  } finally {
    await load?.client.close();
    await system.close();
  }
}

/** Everything that ended since the last check is held against what is on record. */
function createCheck(system: MortalSystem, load: Load): () => Promise<string[]> {
  const records = readRecords(system.ownerUrls);
  const { client, contributions, declarations, questions, requests } = load;
  let checked = 0;
  let told = 0;
  return async () => {
    const sent = client.sent.slice(checked);
    checked += sent.length;
    const ended = system.endedByThemselves.slice(told);
    told += ended.length;
    const found = await Promise.all([
      checkDisclosures(sent, questions, records),
      checkContributions(contributions, records),
      checkDeclarations(declarations, records),
      checkRequests(requests, records),
    ]);
    return [...ended, ...found.flat()];
  };
}

const everybody = (): boolean => true;

/** Resolves when each worker that is named has had one more success. @throws naming those who had none. */
async function everybodySucceeds(
  { workers }: Load,
  named: (worker: string) => boolean,
): Promise<void> {
  const before = workers.map((worker) => worker.good());
  await until(() =>
    workers
      .filter((one, index) => named(one.name) && one.good() === before[index])
      .map(({ name }) => `${name} does not succeed`),
  );
}

/** Resolves when each worker was refused, or cut off, once more. @throws naming those who were not. */
async function everybodyIsRefused({ workers }: Load): Promise<void> {
  const before = workers.map((worker) => worker.bad());
  await until(() =>
    workers
      .filter((one, index) => one.bad() === before[index])
      .map(({ name }) => `${name} is not refused`),
  );
}

async function until(missing: () => readonly string[]): Promise<void> {
  const never = performance.now() + neverMs;
  while (missing().length > 0) {
    if (performance.now() > never) throw new Error(missing().join('; '));
    await pause(20);
  }
}

/** One blow, and what it takes to stand again. Out: faults. @throws what does not come back by itself. */
async function strike({ at, blow }: Round, system: MortalSystem, load: Load): Promise<string[]> {
  const gateway = system.part('gateway');
  const struck = async (broken: () => void): Promise<void> => {
    const never = pause(neverMs, 'never', { ref: false });
    if ((await Promise.race([system.wires.breakAt(at, broken), never])) !== 'never') return;
    system.wires.mend();
    const part = system.parts.get(at.wire);
    throw new Error(`nothing passed there: ${part?.lastWords() ?? gateway.lastWords()}`);
  };
  if (blow.kind === 'part') {
    const part = system.part(blow.name);
    await struck(() => {
      part.kill();
    });
    await part.gone();
    part.start();
    await part.becomesReady(neverMs);
    // Whose agency is left alone by the gateway's breaker is asked again later; the others go on at once.
    await everybodySucceeds(load, part === gateway ? everybody : isUntouched);
    return [];
  }
  const faults: string[] = [];
  const postgres = system.postgres[blow.server];
  await postgres.look();
  const isLog = blow.server === 'log';
  const readyWithoutLog = async (): Promise<void> => {
    if (isLog && (await gateway.isReady())) faults.push('the gateway is ready without its log');
  };
  switch (blow.kind) {
    case 'postgres':
      await struck(postgres.kill);
      await postgres.start();
      break;
    case 'backend':
      await struck(() => {
        postgres.killBackend(isLog ? 'disclosure_log' : 'conference');
      });
      await postgres.answers();
      break;
    case 'log connections':
      await struck(() => {
        postgres.cutOff('disclosure_log');
      });
      break;
    case 'away':
      await struck(postgres.kill);
      await everybodyIsRefused(load);
      await readyWithoutLog();
      await postgres.start();
      break;
    case 'started without': {
      const part = system.part(blow.name);
      await struck(() => {
        postgres.kill();
        part.kill();
      });
      await part.gone();
      part.start();
      await everybodyIsRefused(load);
      if (await part.isReady()) faults.push(`${blow.name} is ready without its database`);
      await postgres.start();
      await part.becomesReady(neverMs);
      break;
    }
    case 'frozen':
      await struck(postgres.freeze);
      await everybodyIsRefused(load);
      await readyWithoutLog();
      postgres.thaw();
      break;
  }
  await gateway.becomesReady(neverMs);
  await everybodySucceeds(load, isUntouched);
  return faults;
}

/** The conference's own changes need no agency, so that no breaker stands in their way. */
const isUntouched = (worker: string): boolean => worker === 'declarations';
