import { z } from 'zod';

/** What one sector's subgraph needs to run as its own process. */
export interface ResearchConfig {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly permitKeysFile: string;
}

const shared: readonly string[] = ['MARAC_HOST', 'MARAC_PERMIT_KEYS_FILE'];

/**
 * Reads one sector's part of the environment, once: `MARAC_<SECTOR>_PORT` and
 * `MARAC_<SECTOR>_DATABASE_URL`; and what all parts share: `MARAC_HOST` (loopback unless set) and
 * `MARAC_PERMIT_KEYS_FILE`, the gateway's public keys as a JWKS.
 * Throws naming every variable that is missing, malformed or unknown, never its value.
 */
export function researchConfig(
  sector: string,
  defaultPort: number,
  source: NodeJS.ProcessEnv = process.env,
): ResearchConfig {
  const prefix = `MARAC_${sector.toUpperCase().replaceAll('-', '_')}`;
  const environment = z.strictObject({
    [`${prefix}_PORT`]: z.coerce.number().int().min(0).max(65_535).default(defaultPort),
    MARAC_HOST: z.string().min(1).default('127.0.0.1'),
    [`${prefix}_DATABASE_URL`]: z.url(),
    MARAC_PERMIT_KEYS_FILE: z.string().min(1),
  });
  // A setting of our own that nothing reads is a mistake: somebody believes that it does something.
  const mine = Object.entries(source).filter(
    ([name]) => name.startsWith(`${prefix}_`) || shared.includes(name),
  );
  const read = environment.safeParse(Object.fromEntries(mine));
  if (!read.success) throw new Error(z.prettifyError(read.error));
  const values = read.data as Readonly<Record<string, string | number>>;
  return {
    port: Number(values[`${prefix}_PORT`]),
    host: String(values['MARAC_HOST']),
    databaseUrl: String(values[`${prefix}_DATABASE_URL`]),
    permitKeysFile: String(values['MARAC_PERMIT_KEYS_FILE']),
  };
}
