import { z } from 'zod';
import { gatewaySettings } from '../config.ts';
import { commandSettings, readSettings } from '../known-settings.ts';
import { demoSettings } from './demo-config.ts';

/** `npm run start:separate`: the demonstration's settings, and the PostgreSQL server to use. */
export const separateSettings = {
  ...demoSettings,
  MARAC_DATABASE_ADMIN_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('A PostgreSQL server, as a role that may create roles and databases.'),
  MARAC_DEADLINE_MS: gatewaySettings.MARAC_DEADLINE_MS,
} as const;

export type SeparateSettings = Readonly<z.infer<z.ZodObject<typeof separateSettings>>>;

/** Reads the environment once. Throws naming what is missing, malformed or unknown, never a value. */
export function readSeparateSettings(source: NodeJS.ProcessEnv = process.env): SeparateSettings {
  return readSettings(separateSettings, source, commandSettings);
}

/** What a part inherits of this process's environment: how to find programs, and nothing of ours. */
export function bareEnvironment(source: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { PATH: source['PATH'], HOME: source['HOME'], LANG: source['LANG'] };
}
