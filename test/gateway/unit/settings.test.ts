import { readGatewaySettings, subgraphUrls } from '../../../gateway/config.ts';
import { readDemoSettings } from '../../../gateway/start/demo-config.ts';
import { readSeparateSettings } from '../../../gateway/start/separate-config.ts';
import { sectors } from '../../../schema/vocabulary/terms.ts';

const complete = {
  PATH: '/usr/bin',
  MARAC_OIDC_ISSUER: 'https://issuer.invalid',
  MARAC_LOG_DATABASE_URL: 'postgres://writer:secret@database.invalid/log',
  MARAC_PERMIT_KEY_FILE: 'key.json',
  ...Object.fromEntries(
    ['conference', ...sectors].map((name) => [
      `MARAC_${name.toUpperCase().replaceAll('-', '_')}_URL`,
      `http://${name}.invalid/graphql`,
    ]),
  ),
};

test('the gateway knows where every subgraph is', () => {
  const urls = subgraphUrls(readGatewaySettings(complete));
  expect(Object.keys(urls).sort()).toEqual(['conference', ...sectors].sort());
  for (const [name, url] of Object.entries(urls))
    expect(url).toBe(`http://${name}.invalid/graphql`);
});

test.each(Object.keys(complete).filter((name) => name.startsWith('MARAC_')))(
  'without %s the gateway does not start',
  (name) => {
    const { [name]: _left, ...rest } = complete as Record<string, string>;
    expect(() => readGatewaySettings(rest)).toThrow(name);
  },
);

test.each([
  ['the gateway', () => readGatewaySettings({ ...complete, MARAC_DEADLINE: 'secret' })],
  ['npm start', () => readDemoSettings({ MARAC_DEADLINE: 'secret' })],
  [
    'npm run start:separate',
    () =>
      readSeparateSettings({
        MARAC_DATABASE_ADMIN_URL: 'postgres://database.invalid',
        MARAC_DEADLINE: 'secret',
      }),
  ],
])(
  '%s does not start with a setting that nothing knows, and does not repeat its value',
  (_, read) => {
    expect(read).toThrow('MARAC_DEADLINE');
    expect(read).not.toThrow('secret');
  },
);

test('a shell may hold what the commands beside the demonstration read', () => {
  const environment = {
    MARAC_ISSUER_URL: 'http://localhost:4010',
    MARAC_LOG_DATABASE_URL: 'postgres://database.invalid/log',
    MARAC_PORT: '4001',
  };
  expect(readDemoSettings(environment)).toMatchObject({ MARAC_PORT: 4001 });
});
