import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { requestToken } from '../../gateway/demo-issuer/request-token.ts';
import type { SeparateParts } from '../../gateway/start/start-separate.ts';
import { startSeparate } from '../../gateway/start/start-separate.ts';
import { readSeparateSettings } from '../../gateway/start/separate-config.ts';
import type { Cluster } from '../../schema/database/cluster.ts';
import { startCluster } from '../../schema/database/cluster.ts';
import { freePort } from '../../schema/database/free-port.ts';
import { asUser } from '../support/postgres.ts';
import { readAnswer } from '../support/system.ts';
import { freeDemoPorts } from './demo-ports.ts';

describe('gateway and subgraphs as separate processes on a PostgreSQL server given by URL', () => {
  let folder: string;
  let cluster: Cluster;
  let parts: SeparateParts;
  let ports: Readonly<Record<string, string>>;
  const partOf = (name: string): ChildProcess => {
    const found = parts.processes.get(name);
    if (!found) throw new Error(`no part ${name}`);
    return found;
  };
  /** One of the parts' databases, as the administrator. */
  const databaseUrl = (name: string): string => new URL(name, cluster.adminUrl).href;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'marac-separate-'));
    // As root the server runs as a user of its own, who must be able to pass through.
    await chmod(folder, 0o755);
    cluster = await startCluster({
      dataDir: join(folder, 'server'),
      port: await freePort(),
      durability: 'none',
    });
    ports = await freeDemoPorts();
    parts = await startSeparate(
      readSeparateSettings({
        ...ports,
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

  it('F-45 an agency that is ended answers what it is in the middle of, and ends with 0', async () => {
    const idva = partOf('idva');
    const address = `http://127.0.0.1:${ports['MARAC_IDVA_PORT'] ?? ''}/health/live`;
    await asUser(databaseUrl('idva'), async (holder) => {
      await holder.query('BEGIN; LOCK TABLE release_log IN ACCESS EXCLUSIVE MODE');
      const asked = ask(
        'bexley-police-rep',
        '{ casePicture(caseId: "BEX-2026-001") { idva { engagement { id } } } }',
      );
      await until(async () => {
        const waiting = await holder.query('SELECT 1 FROM pg_locks WHERE NOT granted');
        return waiting.rowCount !== 0;
      });
      const gone = once(idva, 'exit');
      idva.kill('SIGTERM');
      await until(() =>
        fetch(address).then(
          () => false,
          () => true,
        ),
      );
      await holder.query('ROLLBACK');
      const { data, errors } = await asked;
      expect(errors).toEqual([]);
      expect(data.casePicture.idva.engagement).not.toEqual([]);
      expect(await gone).toEqual([0, null]);
    });
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

  it('F-45 a gateway that is ended answers what it has taken, on record, takes nothing more and ends with 0', async () => {
    const gateway = partOf('gateway');
    const housing = partOf('housing');
    housing.kill('SIGSTOP');
    const asked = ask(
      'bexley-police-rep',
      '{ casePicture(caseId: "BEX-2026-001") { housing { tenancies { id } } } }',
    );
    const figures = `http://127.0.0.1:${ports['MARAC_METRICS_PORT'] ?? ''}/metrics`;
    await until(async () => (await (await fetch(figures)).text()).includes('_in_flight 1'));
    const gone = once(gateway, 'exit');
    gateway.kill('SIGTERM');
    await until(() =>
      fetch(`${parts.gatewayUrl}/health/live`).then(
        () => false,
        () => true,
      ),
    );
    housing.kill('SIGCONT');
    const { data, disclosureId, headers } = await asked;
    expect(data.casePicture.housing.tenancies).not.toEqual([]);
    expect(headers.get('connection')).toBe('close');
    expect(await gone).toEqual([0, null]);
    const kinds = await asUser(databaseUrl('disclosure_log'), async (client) => {
      const { rows } = await client.query<{ kind: string }>(
        'SELECT kind FROM disclosure_entry WHERE disclosure_id = $1 ORDER BY seq',
        [disclosureId],
      );
      return rows.map(({ kind }) => kind);
    });
    expect(kinds).toEqual(['INTENT', 'OUTCOME']);
  });
});

/** Asks again and again until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}
