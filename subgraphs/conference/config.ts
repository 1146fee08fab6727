import { z } from 'zod';

/** What the conference needs to run as its own process. None of them has a secret default. */
const environment = z.object({
  /** The port it listens on. */
  MARAC_CONFERENCE_PORT: z.coerce.number().int().min(0).max(65_535).default(4101),
  /** The database, signed in as its app role, which owns no table. */
  MARAC_CONFERENCE_DATABASE_URL: z.url(),
  /** A JWKS file with the gateway's public keys; read again when it changes. */
  MARAC_PERMIT_KEYS_FILE: z.string().min(1),
});

export interface ConferenceConfig {
  readonly port: number;
  readonly databaseUrl: string;
  readonly permitKeysFile: string;
}

/** Reads the environment once. Throws naming the variable that is missing or malformed, never its value. */
export function conferenceConfig(source: NodeJS.ProcessEnv = process.env): ConferenceConfig {
  const read = environment.safeParse(source);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return {
    port: read.data.MARAC_CONFERENCE_PORT,
    databaseUrl: read.data.MARAC_CONFERENCE_DATABASE_URL,
    permitKeysFile: read.data.MARAC_PERMIT_KEYS_FILE,
  };
}
