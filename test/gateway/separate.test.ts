import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestToken } from '../../gateway/demo-issuer/request-token.ts';
import type { SeparateParts } from '../../gateway/start/start-separate.ts';
import { startSeparate } from '../../gateway/start/start-separate.ts';
import { readSeparateSettings } from '../../gateway/start/separate-config.ts';
import type { Cluster } from '../../schema/database/cluster.ts';
import { startCluster } from '../../schema/database/cluster.ts';
import { freePort } from '../../schema/database/free-port.ts';
import { readAnswer } from '../support/system.ts';
import { freeDemoPorts } from './demo-ports.ts';

describe('gateway and subgraphs as separate processes on a PostgreSQL server given by URL', () => {
  let folder: string;
  let cluster: Cluster;
  let parts: SeparateParts;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'marac-separate-'));
    // As root the server runs as a user of its own, who must be able to pass through.
    await chmod(folder, 0o755);
    cluster = await startCluster({
      dataDir: join(folder, 'server'),
      port: await freePort(),
      durability: 'none',
    });
    parts = await startSeparate(
      readSeparateSettings({
        ...(await freeDemoPorts()),
        MARAC_DEADLINE_MS: '60000',
        MARAC_DATA_DIR: join(folder, 'data'),
        MARAC_DATABASE_ADMIN_URL: cluster.adminUrl,
      }),
    );
  }, 120_000);
  afterAll(async () => {
    await parts.close();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function ask(username: string, query: string) {
    const answer = await requestToken(parts.issuerUrl, username);
    if (answer.kind !== 'token') throw new Error(`no token for ${username}`);
    return readAnswer(
      await fetch(`${parts.gatewayUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${answer.token}` },
        body: JSON.stringify({ query }),
      }),
    );
  }

  it('R-046 each part is a process of its own, and a picture is joined across them', async () => {
    expect(new Set([...parts.processes.values()].map(({ pid }) => pid)).size).toBe(7);
    const { data: agenda } = await ask('bexley-police-rep', '{ meetings { id } }');
    await ask(
      'bexley-police-rep',
      `mutation { makeDeclaration(meetingId: "${String(agenda.meetings[0].id)}", accepted: true) { accepted } }`,
    );
    const { data, errors } = await ask(
      'bexley-police-rep',
      `{ casePicture(caseId: "BEX-2026-001") {
          complete answers { state } police { callouts { id } } housing { tenancies { id } } idva { engagement { id } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.casePicture.complete).toBe(true);
    expect(data.casePicture.police.callouts.length).toBeGreaterThan(0);
  });

  it('R-081 when one process dies its section says so, and the rest of the picture stands', async () => {
    const police = parts.processes.get('police');
    const gone = new Promise((fulfil) => police?.once('exit', fulfil));
    police?.kill('SIGKILL');
    await gone;
    const { data, errors } = await ask(
      'bexley-police-rep',
      `{ casePicture(caseId: "BEX-2026-001") {
          complete answers { agency { type } state } police { callouts { id } } housing { tenancies { id } } } }`,
    );
    expect(errors.map(({ extensions, path }) => [extensions.code, path])).toEqual([
      ['SOURCE_UNAVAILABLE', ['casePicture', 'police']],
    ]);
    expect(data.casePicture.complete).toBe(false);
    expect(data.casePicture.housing.tenancies.length).toBeGreaterThan(0);
    expect(data.casePicture.answers).toContainEqual({
      agency: { type: 'POLICE' },
      state: 'SOURCE_UNAVAILABLE',
    });
  });
});
