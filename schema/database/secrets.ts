import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createAtomically } from '../running/write-atomically.ts';
import { databaseNames } from './databases.ts';
import type { DatabaseName } from './databases.ts';

const password = z.string().min(16);
const rolePasswords = z.strictObject({ owner: password, app: password });
const databasePasswords = z.record(z.enum(databaseNames), rolePasswords);
const secretsShape = z.strictObject({ admin: password, databases: databasePasswords });

/** Passwords of the owner and the app role of each database. */
export type DatabasePasswords = Record<DatabaseName, { owner: string; app: string }>;
export interface DatabaseSecrets {
  readonly admin: string;
  readonly databases: DatabasePasswords;
}

const secretsFile = (dataDir: string): string => join(dataDir, 'secrets.json');

const invent = (): string => randomBytes(24).toString('hex');

/** Passwords for every database, different for each role: what one agency's process holds opens nothing of another's. */
export function inventDatabasePasswords(): DatabasePasswords {
  const entries = databaseNames.map((name) => [name, { owner: invent(), app: invent() }] as const);
  return Object.fromEntries(entries) as DatabasePasswords;
}

/**
 * The passwords of the embedded server, read from the data folder, invented on the first call and kept readable by this
 * user only.
 * @throws when the file exists and is not what was written: a damaged secret is not replaced silently.
 */
export async function loadSecrets(dataDir: string): Promise<DatabaseSecrets> {
  const path = secretsFile(dataDir);
  try {
    return secretsShape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new Error(`${path} does not hold the passwords of this data folder`, { cause: error });
    }
  }
  const secrets = { admin: invent(), databases: inventDatabasePasswords() };
  createAtomically(path, JSON.stringify(secrets, null, 2), 0o600);
  return secrets;
}
