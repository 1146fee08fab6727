import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrismaClient } from '../../../../schema/prisma/conference/generated/client.ts';
import type { AreaId } from '../../../../schema/vocabulary/terms.ts';
import { seedConference } from '../../../../subgraphs/conference/seed.ts';
import { openRecords } from '../../../../subgraphs/conference/start.ts';
import { freshDatabases } from '../../../support/postgres.ts';
import { createPermitSigner } from '../../../support/sign-permit.ts';
import { castOf } from '../../cast.ts';
import type { RunningConference } from '../../running-conference.ts';
import { callersOf } from '../../running-conference.ts';
import type { OwnProcess } from './own-process.ts';
import { startOwnProcess } from './own-process.ts';
import type { Break } from './wire.ts';
import { startWire } from './wire.ts';

export type Rows = Readonly<Record<string, number>>;

export interface MortalConference extends Pick<RunningConference, 'ask' | 'facts'> {
  /** The database as its owner role sees it. */
  readonly records: PrismaClient;
  /** How many rows every table has that has any. */
  rows(): Promise<Rows>;
  /** Opens a connection, so that what comes next spends no packets on signing in. */
  warm(): Promise<void>;
  /** Does something, and says how many packets it took. */
  counting<T>(act: () => Promise<T>): Promise<{ readonly result: T; readonly packets: number }>;
  /**
   * Does something and kills the process at the break; or, where it never came to that, as soon as it had
   * answered. Out: the answer, null where there was none, once the database has let go of the dead.
   */
  killedAt<T>(at: Break, act: () => Promise<T>): Promise<T | null>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A conference in a process of its own, on its own database with the cast of one area, by the real clock. */
export async function runMortalConference(area: AreaId): Promise<MortalConference> {
  const databases = await freshDatabases(['conference']);
  const { ownerUrl, appUrl } = databases.conference;
  const records = openRecords(ownerUrl);
  const casts = [castOf(area)];
  for (const cast of casts) await seedConference(records, cast);
  const signer = createPermitSigner();
  const folder = await mkdtemp(join(tmpdir(), 'marac-mortal-'));
  const keysFile = join(folder, 'permit-keys.json');
  await writeFile(keysFile, JSON.stringify(signer.keys()));
  const wire = await startWire(appUrl);
  const through = new URL(appUrl);
  through.hostname = '127.0.0.1';
  through.port = String(wire.port);
  const start = (): Promise<OwnProcess> => startOwnProcess(through.href, keysFile);
  let running = await start();
  const named = await records.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const counts = named
    .map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM "${name}"`)
    .join(' UNION ALL ');

  const callers = callersOf({
    ...{ records, casts, signer },
    url: () => running.url,
    now: () => new Date(),
  });

  return {
    ...callers,
    records,
    async rows() {
      const found = await records.$queryRawUnsafe<{ name: string; rows: number }[]>(counts);
      return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
    },
    async warm() {
      await callers.facts(`${area}-housing-rep`);
    },
    async counting(act) {
      wire.watch(null, () => undefined);
      const result = await act();
      return { result, packets: wire.sent() };
    },
    async killedAt(at, act) {
      wire.watch(at, running.kill);
      // A request whose process dies ends without an answer: that is no failure here.
      const answer = await act().catch(() => null);
      running.kill();
      await running.gone;
      await wire.quiet();
      return answer;
    },
    async restart() {
      wire.watch(null, () => undefined);
      running = await start();
    },
    async close() {
      running.kill();
      await running.gone;
      await wire.close();
      await records.$disconnect();
      await databases.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
