import { z } from 'zod';
import { gatewaySettings } from '../../gateway/config.ts';
import { demoSettings } from '../../gateway/start/demo-config.ts';
import { noticeSettings } from '../../subgraphs/conference/inbox/channel/notice-settings.ts';
import { databaseNames } from '../../schema/database/databases.ts';
import { sectors } from '../../schema/vocabulary/terms.ts';
import { code, page, table } from './markdown.ts';

const headings = ['Setting', 'What it is', 'Unless set'];

function defaultOf(shape: z.ZodType): string {
  const { data, success } = shape.safeParse(undefined);
  if (!success) return 'does not start';
  return typeof data === 'string' || typeof data === 'number' ? code(`${data}`) : 'not used';
}

const rowsOf = (settings: Readonly<Record<string, z.ZodType>>): string[][] =>
  Object.entries(settings).map(([name, shape]) => [
    code(name),
    shape.description ?? '',
    defaultOf(shape),
  ]);

const subgraph = [
  ['`MARAC_<NAME>_PORT`', 'Port of the subgraph.', '4101 to 4106, in the order named above'],
  ['`MARAC_HOST`', 'Address to listen on.', '`127.0.0.1`'],
  ['`MARAC_<NAME>_DATABASE_URL`', 'Its own database, as the app role.', 'does not start'],
  ['`MARAC_PERMIT_KEYS_FILE`', 'JWKS of the gateway’s public keys.', 'does not start'],
];

const provision = [
  ['`MARAC_DATABASE_ADMIN_URL`', 'Server and role that may create roles.', 'does not start'],
  ['`MARAC_DATABASES`', 'Which databases, separated by commas.', databaseNames.join(', ')],
  ['`MARAC_<NAME>_OWNER_PASSWORD`', 'Password of the role that migrates.', 'does not start'],
  ['`MARAC_<NAME>_APP_PASSWORD`', 'Password of the role that runs.', 'does not start'],
];

const commands = [
  [
    '`MARAC_ISSUER_URL`',
    '`npm run token`: where the demo issuer answers.',
    '`http://localhost:4010`',
  ],
  ['`MARAC_LOG_DATABASE_URL`', '`npm run disclosures`: the log to read.', 'the running demo’s'],
];

/** docs/configuration.md: every environment variable, by the part that reads it. */
export function configurationPage(): string {
  const names = ['conference', ...sectors].map(code).join(', ');
  return page('Configuration', 'gateway/config.ts and docs/printers/configuration.ts', [
    'Each part reads its settings once, when it starts, from the environment. A setting that is missing or malformed ' +
      'stops it and is named; its value never is. No password or key has a default.',
    `## Gateway\n\n${table(headings, rowsOf(gatewaySettings))}`,
    `## Subgraphs\n\nOne of ${names}; in a name, a hyphen is an underscore.\n\n${table(headings, subgraph)}`,
    `## The conference’s messages\n\nThey say that something waits and nothing else; none leaves without a mail server.\n\n${table(headings, rowsOf(noticeSettings))}`,
    `## Preparing databases\n\n${code('npx tsx schema/database/provision-main.ts')}, for any PostgreSQL by URL.\n\n${table(headings, provision)}`,
    `## Demonstration\n\n${code('npm start')} runs everything on invented data.\n\n${table(headings, rowsOf(demoSettings))}`,
    `## Commands\n\n${table(headings, commands)}`,
  ]);
}
