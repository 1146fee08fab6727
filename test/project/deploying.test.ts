import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { openPermitKeyFile } from '../../gateway/permit/permit-keys.ts';
import { asUser, freshDatabases } from '../support/postgres.ts';
import { text } from './docker-compose.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = readFileSync(`${root}.env.example`, 'utf8');
const guide = readFileSync(`${root}docs/deploying.md`, 'utf8');
const isSet = [...example.matchAll(/^(MARAC_\w+)=(.*)$/gm)];

test('.env.example lists what docker-compose.yml asks for, and nothing else', () => {
  const asked = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
  expect(isSet.map(([, name]) => name).sort()).toEqual([...asked].sort());
});

test('.env.example brings no password', () => {
  const passwords = isSet.filter(([, name = '']) => name.endsWith('_PASSWORD'));
  expect(passwords.length).toBeGreaterThan(10);
  expect(passwords.filter(([, , value]) => value !== '')).toEqual([]);
});

describe('npm run permit-keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marac-keys-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const manifest = z
    .object({ scripts: z.object({ 'permit-keys': z.string() }) })
    .parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8')));
  const [, ...words] = manifest.scripts['permit-keys'].split(' ');
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [...words, ...args], { cwd: root, stdio: 'pipe' });

  test('writes a pair of keys, the private one for its owner alone, and replaces none', () => {
    const keys = join(folder, 'secrets');
    run(keys);
    const { kid } = openPermitKeyFile(join(keys, 'permit-key.json'), () => undefined)();
    const published = readFileSync(join(keys, 'agencies', 'permit-keys.json'), 'utf8');
    expect(published).toContain(kid);
    expect(published).not.toContain('"d"');
    expect(statSync(join(keys, 'permit-key.json')).mode & 0o077).toBe(0);
    expect(() => run(keys)).toThrow('has a permit key already');
    expect(readFileSync(join(keys, 'agencies', 'permit-keys.json'), 'utf8')).toBe(published);
  });

  test('wants to know where', () => {
    expect(() => run()).toThrow('Name one folder');
  });
});

test('the first nominations that docs/deploying.md makes by hand are ones the database takes', async () => {
  const [, sql = ''] = /^```sql\n(.*?)^```$/ms.exec(guide) ?? [];
  const databases = await freshDatabases();
  try {
    const made = await asUser(databases.conference.ownerUrl, async (client) => {
      await client.query(sql);
      const { rows } = await client.query<{ role: string; standing: string }>(
        'SELECT role, standing FROM nomination JOIN agency ON agency.id = agency_id',
      );
      return rows;
    });
    expect(made).toEqual([
      { role: 'STEERING_GROUP', standing: 'SIGNED' },
      { role: 'CHAIR', standing: 'SIGNED' },
    ]);
  } finally {
    await databases.drop();
  }
});
