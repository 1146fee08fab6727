import { z } from 'zod';
import { gatewaySettings } from '../config.ts';
import { demoSettings } from './demo-config.ts';

/** `npm run start:separate`: the demonstration's settings, and the PostgreSQL server to use. */
export const separateSettings = {
  ...demoSettings,
  MARAC_DATABASE_ADMIN_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('A PostgreSQL server, as a role that may create roles and databases.'),
  MARAC_DEADLINE_MS: gatewaySettings.MARAC_DEADLINE_MS,
} as const;

const shape = z.object(separateSettings);
export type SeparateSettings = Readonly<z.infer<typeof shape>>;

/** Reads the environment once. Throws naming what is missing or malformed, never a value. */
export function readSeparateSettings(source: NodeJS.ProcessEnv = process.env): SeparateSettings {
  const read = shape.safeParse(source);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  return read.data;
}

/** What a part inherits of this process's environment: how to find programs, and nothing of ours. */
export function bareEnvironment(source: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { PATH: source['PATH'], HOME: source['HOME'], LANG: source['LANG'] };
}
