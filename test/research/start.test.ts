import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { JSONWebKeySet } from 'jose';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { housingSector } from '../../subgraphs/housing/sector.ts';
import { startResearch } from '../../subgraphs/shared/research/start-research.ts';
import { createPermits } from '../contract/permits.ts';
import { startBench } from '../contract/sector-bench.ts';
import type { SectorBench } from '../contract/sector-bench.ts';
import { freshDatabases } from '../support/postgres.ts';

const databaseUrl = 'postgres://housing_app:secret@127.0.0.1:1/housing';
let bench: SectorBench;

beforeAll(async () => {
  bench = await startBench(housingSector);
});
afterAll(() => bench.close());

test('R-033 a sector with a category that no rule covers does not start', async () => {
  const table = new Map(loadNeedToKnow());
  const missing = housingSector.kinds[0]?.category ?? '';
  table.delete(missing);
  const starting = startResearch({
    sector: housingSector,
    port: 0,
    databaseUrl,
    permitKeys: () => ({ keys: [] }),
    clock: () => new Date(),
    profiles: loadProfiles(),
    table,
  });
  await expect(starting).rejects.toThrow(missing);
});

test('R-046 without keys no permit is good', async () => {
  const permits = await createPermits('housing', () => new Date());
  const running = await startResearch({
    sector: housingSector,
    port: 0,
    databaseUrl,
    permitKeys: () => ({ keys: [] }),
    clock: () => new Date(),
    profiles: loadProfiles(),
    table: loadNeedToKnow(),
  });
  try {
    const body = JSON.stringify({ query: '{ __typename }' });
    const headers = { 'x-marac-permit': await permits.sign({ body }) };
    const response = await fetch(running.url, { method: 'POST', headers, body });
    expect(response.status).toBe(403);
  } finally {
    await running.close();
  }
});

test('what is refused before GraphQL is a status and not a page with a stack', async () => {
  const response = await fetch(bench.url, { method: 'POST', body: 'x'.repeat(4_000_001) });
  expect([response.status, await response.text()]).toEqual([413, '']);
  expect(bench.told.errors.splice(0)).toHaveLength(1);
});

test('a database that is away is an error without a word from it, not an empty section', async () => {
  const permits = await createPermits('housing', () => new Date());
  const running = await startResearch({
    sector: housingSector,
    port: 0,
    databaseUrl,
    permitKeys: () => permits.publicKeys,
    clock: () => new Date(),
    profiles: loadProfiles(),
    table: loadNeedToKnow(),
  });
  try {
    expect(await health(running.url, 'live')).toEqual([200, '{"live":true}']);
    expect(await health(running.url, 'ready')).toEqual([503, '{"ready":false}']);
    const query = `{ _entities(representations: [{ __typename: "CasePicture", id: "absent" }]) {
      ... on CasePicture { id } } }`;
    const body = JSON.stringify({ query });
    const headers = {
      'content-type': 'application/json',
      'x-marac-permit': await permits.sign({ body }),
    };
    const response = await fetch(running.url, { method: 'POST', headers, body });
    const answer = (await response.json()) as { data: unknown; errors: unknown };
    expect(answer.data).toEqual({ _entities: [null] });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|ECONN|prisma/i);
  } finally {
    await running.close();
  }
});

async function health(url: string, page: 'live' | 'ready'): Promise<[number, string]> {
  const response = await fetch(new URL(`/health/${page}`, url));
  return [response.status, await response.text()];
}

test('F-51 a sector that cannot read the gateway’s keys is not ready, and is when it can', async () => {
  const permits = await createPermits('housing', () => new Date());
  const databases = await freshDatabases(['housing']);
  let keys: (() => JSONWebKeySet) | undefined;
  const running = await startResearch({
    sector: housingSector,
    port: 0,
    databaseUrl: databases.housing.appUrl,
    permitKeys: () => {
      if (!keys) throw new Error('no such file');
      return keys();
    },
    clock: () => new Date(),
    profiles: loadProfiles(),
    table: loadNeedToKnow(),
  });
  try {
    expect(await health(running.url, 'ready')).toEqual([503, '{"ready":false}']);
    keys = () => ({ keys: [] });
    expect(await health(running.url, 'ready')).toEqual([503, '{"ready":false}']);
    keys = () => permits.publicKeys;
    expect(await health(running.url, 'ready')).toEqual([200, '{"ready":true}']);
  } finally {
    await running.close();
    await databases.drop();
  }
});

test('R-046 a sector runs as its own process, told where by its environment alone', async () => {
  const databases = await freshDatabases(['housing']);
  const permits = await createPermits('housing', () => new Date());
  const keys = join(mkdtempSync(join(tmpdir(), 'permit-keys-')), 'keys.json');
  writeFileSync(keys, JSON.stringify(permits.publicKeys));
  const child = spawn(process.execPath, ['--import', 'tsx', 'subgraphs/housing/main.ts'], {
    env: {
      PATH: process.env['PATH'],
      MARAC_HOUSING_PORT: '0',
      MARAC_HOUSING_DATABASE_URL: databases.housing.appUrl,
      MARAC_PERMIT_KEYS_FILE: keys,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const port = /"port":(\d+)/.exec(line)?.[1] ?? '';
    const body = JSON.stringify({ query: '{ __typename }' });
    const headers = {
      'content-type': 'application/json',
      'x-marac-permit': await permits.sign({ body }),
    };
    const url = `http://127.0.0.1:${port}/graphql`;
    const response = await fetch(url, { method: 'POST', headers, body });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
    await databases.drop();
  }
});
