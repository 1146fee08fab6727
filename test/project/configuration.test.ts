import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configurationPage } from '../../docs/printers/configuration.ts';
import { readGatewaySettings } from '../../gateway/config.ts';
import { readProvisionSettings } from '../../schema/database/provision-config.ts';
import { sectors } from '../../schema/vocabulary/terms.ts';
import { conferenceConfig } from '../../subgraphs/conference/config.ts';
import { researchConfig } from '../../subgraphs/shared/research/research-config.ts';
import { readCompose, settings } from './docker-compose.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { services } = readCompose(settings);
const environmentOf = (name: string) => services[name]?.environment;

const configFiles = ['gateway', 'subgraphs', 'schema'].flatMap((top) =>
  readdirSync(root + top, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('config.ts'))
    .map((file) => `${top}/${file}`),
);

test.each(configFiles)('every setting that %s reads is in docs/configuration.md', (file) => {
  const read = readFileSync(root + file, 'utf8').match(/\bMARAC_[A-Z_]*[A-Z]\b/g) ?? [];
  const printed = configurationPage();
  const undocumented = read.filter(
    (name) =>
      !printed.includes(`\`${name}\``) &&
      !printed.includes(
        `\`${name.replace(/^MARAC_[A-Z_]+?_(?=PORT|DATABASE_URL)/, 'MARAC_<NAME>_')}\``,
      ),
  );
  expect(undocumented).toEqual([]);
});

// What a deployment sets must be what the part reads, or it listens where nobody asks.
test('docker-compose.yml gives the gateway settings that it starts with', () => {
  expect(readGatewaySettings(environmentOf('gateway'))).toMatchObject({
    MARAC_HOST: '0.0.0.0',
    MARAC_PORT: 4000,
    MARAC_CHILDRENS_SERVICES_URL: 'http://childrens-services:4105/graphql',
  });
});

test.each([...sectors])('docker-compose.yml gives %s settings that it starts with', (sector) => {
  const config = researchConfig(sector, 0, environmentOf(sector));
  expect(config.host).toBe('0.0.0.0');
  expect(JSON.stringify(services[sector]?.healthcheck)).toContain(`:${config.port}/`);
  expect(new URL(config.databaseUrl).pathname).toBe(`/${sector.replaceAll('-', '_')}`);
});

test('docker-compose.yml gives the conference settings that it starts with', () => {
  expect(conferenceConfig(environmentOf('conference'))).toMatchObject({
    host: '0.0.0.0',
    port: 4101,
  });
});

test('docker-compose.yml gives provisioning a password for every role', () => {
  const { passwords } = readProvisionSettings(environmentOf('provision'));
  expect(Object.keys(passwords)).toHaveLength(7);
});
