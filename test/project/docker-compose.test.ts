import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { quietLog } from '../../schema/database/server-settings.ts';
import { defaultDrain } from '../../schema/running/drain.ts';
import { hasDockerCompose, readCompose, settings, subgraphs, text } from './docker-compose.ts';

const judge = hasDockerCompose() ? 'docker-compose' : 'the YAML reader alone';
const { services, networks } = readCompose(settings);
const part = (name: string) => {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no ${name}`);
  return found;
};

test(`docker-compose.yml is valid in the eyes of ${judge} and runs every part`, () => {
  expect(Object.keys(services).sort()).toEqual(
    ['database', 'provision', 'gateway', ...subgraphs].sort(),
  );
});

test('no setting has a default: without one of them nothing starts', () => {
  expect(text.match(/\$\{[^}]*\}/g)).toEqual(
    expect.not.arrayContaining([expect.not.stringMatching(/^\$\{\w+:\?\}$/)]),
  );
  const { MARAC_POLICE_APP_PASSWORD: _left, ...rest } = settings;
  expect(() => readCompose(rest)).toThrow('MARAC_POLICE_APP_PASSWORD');
});

test.each(['gateway', ...subgraphs])(
  '%s runs its own main file and is asked for its health',
  (name) => {
    const folder = name === 'gateway' ? 'gateway' : `subgraphs/${name}`;
    const options = name === 'gateway' ? ['--max-semi-space-size=128'] : [];
    const command = ['node', ...options, '--import', 'tsx', `${folder}/main.ts`];
    expect(part(name).command).toEqual(command);
    expect(JSON.stringify(part(name).healthcheck)).toContain('/health/ready');
    expect(part(name)).toMatchObject({ read_only: true, privileged: false });
  },
);

test('R-149 PostgreSQL writes neither a refused statement nor the row it failed on into its log', () => {
  expect(part('database').command).toEqual([
    'postgres',
    ...Object.entries(quietLog).map(([name, value]) => `-c${name}=${value}`),
  ]);
});

test('F-45 whoever ends a part gives it the time to answer what it has taken', () => {
  const seconds = [...text.matchAll(/stop_grace_period: (\d+)s/g)].map(([, given]) =>
    Number(given),
  );
  const { noticeMs, withinMs } = defaultDrain;
  expect(seconds).toHaveLength(1);
  expect(seconds[0]).toBeGreaterThan((noticeMs + withinMs) / 1_000 + 10);
});

test('only the gateway is published, and on loopback', () => {
  const published = Object.entries(services).filter(([, { ports }]) => ports.length > 0);
  expect(published.map(([name, { ports }]) => [name, ports])).toEqual([
    ['gateway', ['127.0.0.1:4000:4000']],
  ]);
});

test('no network but the gateway’s own leads out, and nobody else is on that one', () => {
  const open = Object.entries(networks).filter(([, { internal }]) => !internal);
  expect(open.map(([name]) => name)).toEqual(['front']);
  const inFront = Object.entries(services).filter(([, { networks: on }]) => on.includes('front'));
  expect(inFront.map(([name]) => name)).toEqual(['gateway']);
});

// An agency's container that was taken over must find neither another agency nor its password.
test.each(subgraphs)('%s shares no network and no password with another agency', (name) => {
  for (const other of subgraphs.filter((one) => one !== name)) {
    expect(part(other).networks).not.toEqual(expect.arrayContaining(part(name).networks));
    const password = `invented-marac-${other}-`;
    expect(JSON.stringify(part(name).environment)).not.toContain(password);
  }
  expect(JSON.stringify(part(name).environment)).toContain(`invented-marac-${name}-app-password`);
  expect(JSON.stringify(part(name).environment)).not.toContain('owner-password');
});

test('the gateway alone can sign a permit', () => {
  const folder = String(settings['MARAC_PERMIT_FOLDER']);
  const given = (name: string) => part(name).volumes.map(({ source }) => relative(folder, source));
  expect(given('gateway')).toEqual(['']);
  for (const name of subgraphs) expect(given(name)).toEqual(['agencies']);
  for (const name of ['database', 'provision']) expect(given(name).join()).not.toContain('permit');
});

test('keys are given as folders: a single file would stay the one that was replaced', () => {
  for (const name of ['gateway', ...subgraphs]) {
    expect(part(name).secrets).toEqual([]);
    for (const { read_only } of part(name).volumes) expect(read_only).toBe(true);
  }
});

test('F-45 every part waits for its database, and the gateway for no agency’s health: it ends before them', () => {
  expect(part('gateway').depends_on).toEqual({
    provision: { condition: 'service_completed_successfully' },
    ...Object.fromEntries(subgraphs.map((name) => [name, { condition: 'service_started' }])),
  });
  for (const name of subgraphs)
    expect(part(name).depends_on).toEqual({
      provision: { condition: 'service_completed_successfully' },
    });
});

test('the image runs as nobody in particular and holds no password', () => {
  const dockerfile = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');
  expect(/^USER (.*)$/m.exec(dockerfile)?.[1]).toBe('node');
  expect(dockerfile).not.toMatch(/password|secret|ARG /i);
});
