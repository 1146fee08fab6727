import { z } from 'zod';
import { databaseNames } from './databases.ts';
import type { DatabaseName } from './databases.ts';
import type { DatabasePasswords } from './secrets.ts';

export interface ProvisionSettings {
  readonly adminUrl: string;
  readonly databases: readonly DatabaseName[];
  readonly passwords: Partial<DatabasePasswords>;
}

const password = z.string().min(16, 'A database password has at least 16 characters');
const adminUrl = z.url({ protocol: /^postgres(ql)?$/ });
const names = z.array(z.enum(databaseNames)).min(1);

/**
 * Reads what `provision-main.ts` needs from the environment:
 * `MARAC_DATABASE_ADMIN_URL`, `MARAC_DATABASES` (names separated by commas; all seven when absent) and for each name
 * `MARAC_<NAME>_OWNER_PASSWORD` and `MARAC_<NAME>_APP_PASSWORD`.
 * @throws naming the first variable that is missing or wrong; no password has a default.
 */
export function readProvisionSettings(env: NodeJS.ProcessEnv = process.env): ProvisionSettings {
  const read = <T>(variable: string, shape: z.ZodType<T>, value: unknown = env[variable]): T => {
    const parsed = shape.safeParse(value);
    if (parsed.success) return parsed.data;
    throw new Error(`${variable}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`);
  };
  const listed = env['MARAC_DATABASES']?.split(',') ?? databaseNames;
  const databases = read('MARAC_DATABASES', names, listed);
  const passwords = databases.map((name) => {
    const prefix = `MARAC_${name.toUpperCase()}`;
    const owner = read(`${prefix}_OWNER_PASSWORD`, password);
    return [name, { owner, app: read(`${prefix}_APP_PASSWORD`, password) }] as const;
  });
  return {
    adminUrl: read('MARAC_DATABASE_ADMIN_URL', adminUrl),
    databases,
    passwords: Object.fromEntries(passwords),
  };
}
