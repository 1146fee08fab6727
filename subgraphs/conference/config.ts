import { z } from 'zod';
import type { NoticeConfig } from './inbox/channel/notice-settings.ts';
import { noticeConfig, noticeSettings } from './inbox/channel/notice-settings.ts';

const settings = {
  MARAC_CONFERENCE_PORT: z.coerce.number().int().min(0).max(65_535).default(4101),
  /** Loopback unless a container says otherwise. */
  MARAC_HOST: z.string().min(1).default('127.0.0.1'),
  /** The database, signed in as its app role, which owns no table. No default: it holds a password. */
  MARAC_CONFERENCE_DATABASE_URL: z.url(),
  /** The gateway's public keys as a JWKS. */
  MARAC_PERMIT_KEYS_FILE: z.string().min(1),
  ...noticeSettings,
};

/** What the conference needs to run as its own process. */
export interface ConferenceConfig {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly permitKeysFile: string;
  /** Null: no message leaves the conference. */
  readonly notices: NoticeConfig | null;
}

/**
 * Reads the conference's part of the environment, once. Throws naming every variable that is missing,
 * malformed or unknown, never its value.
 */
export function conferenceConfig(source: NodeJS.ProcessEnv = process.env): ConferenceConfig {
  // A setting of our own that nothing reads is a mistake: somebody believes that it does something.
  const mine = Object.entries(source).filter(
    ([name]) => name.startsWith('MARAC_CONFERENCE_') || name in settings,
  );
  const read = z.strictObject(settings).safeParse(Object.fromEntries(mine));
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return {
    port: read.data.MARAC_CONFERENCE_PORT,
    host: read.data.MARAC_HOST,
    databaseUrl: read.data.MARAC_CONFERENCE_DATABASE_URL,
    permitKeysFile: read.data.MARAC_PERMIT_KEYS_FILE,
    notices: noticeConfig(read.data),
  };
}
