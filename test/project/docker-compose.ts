import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The file as it is written. */
export const text = readFileSync(`${root}docker-compose.yml`, 'utf8');

/** The agencies' subgraphs, by their folders. */
export const subgraphs = readdirSync(`${root}subgraphs`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name);

const names = z.preprocess(
  (value) => (Array.isArray(value) || value === undefined ? value : Object.keys(value as object)),
  z.array(z.string()).default([]),
);
/** A mount, in its long form or as `source:target:ro`. */
const volume = z.union([
  z.string().transform((short) => {
    const [source = '', , access] = short.split(':');
    return { type: source.startsWith('/') ? 'bind' : 'volume', source, read_only: access === 'ro' };
  }),
  z.object({ type: z.string(), source: z.string(), read_only: z.boolean().default(false) }),
]);
const service = z.object({
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  networks: names,
  ports: z.array(z.string().transform((port) => port.replace(/\/tcp$/, ''))).default([]),
  secrets: z
    .array(
      z.union([z.string(), z.object({ source: z.string() }).transform(({ source }) => source)]),
    )
    .default([]),
  volumes: z.array(volume).default([]),
  read_only: z.boolean().default(false),
  privileged: z.boolean().default(false),
  healthcheck: z.unknown().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});
const file = z.object({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) })),
});

/** A value for everything the file asks for, so that the file can be read as a deployment would. */
export const settings: Readonly<Record<string, string>> = Object.fromEntries(
  [...text.matchAll(/\$\{(\w+):\?\}/g)].map(([, name = '']) => [name, valueOf(name)]),
);

function valueOf(name: string): string {
  if (name.endsWith('_FILE')) return './package.json';
  if (name.endsWith('_FOLDER')) return '/invented/permit';
  if (name === 'MARAC_DATABASE_ADMIN_URL')
    return 'postgres://postgres:invented@database:5432/postgres';
  if (name === 'MARAC_OIDC_ISSUER') return 'https://issuer.invalid';
  return `invented-${name.toLowerCase().replaceAll('_', '-')}`;
}

function dockerCompose(environment: Record<string, string>): string {
  // Its warnings go to the error output, which a failure carries in its message.
  return execFileSync('docker-compose', ['--file', 'docker-compose.yml', 'config'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Whether Debian's docker-compose is here. It needs no container engine to judge a file. */
export function hasDockerCompose(): boolean {
  try {
    execFileSync('docker-compose', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function filledIn(environment: Record<string, string>): string {
  return text.replaceAll(/\$\{(\w+):\?\}/g, (_, name: string) => {
    const value = environment[name];
    if (value === undefined) throw new Error(`${name} is not set`);
    return value;
  });
}

/** What docker-compose makes of the file; where it is missing, what the YAML says after filling in. */
export function readCompose(environment: Record<string, string>): z.infer<typeof file> {
  const source = hasDockerCompose() ? dockerCompose(environment) : filledIn(environment);
  return file.parse(parse(source, { merge: true }));
}
