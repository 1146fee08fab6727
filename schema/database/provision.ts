import pg from 'pg';
import { urlFor } from './connection-url.ts';
import { databaseDefinition } from './databases.ts';
import type { DatabaseDefinition, DatabaseName } from './databases.ts';
import type { DatabasePasswords } from './secrets.ts';

/** `ownerUrl` is for migrations and seeding; a running part gets `appUrl` only. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

export interface ProvisionOptions<Name extends DatabaseName> {
  /** A superuser, or a role that may create roles and databases. */
  readonly adminUrl: string;
  readonly databases: readonly Name[];
  readonly passwords: Pick<DatabasePasswords, Name>;
}

/**
 * Gives every named database an owner role, an app role and a door that opens to those two only. May be called again:
 * what exists is kept, passwords become the given ones.
 */
export async function provision<Name extends DatabaseName>(
  options: ProvisionOptions<Name>,
): Promise<Record<Name, DatabaseUrls>> {
  const admin = new pg.Client({ connectionString: options.adminUrl });
  await admin.connect();
  try {
    const urls: [Name, DatabaseUrls][] = [];
    for (const name of options.databases) {
      const definition = databaseDefinition(name);
      const { owner, app } = options.passwords[name];
      await ensureRole(admin, definition.ownerRole, owner);
      await ensureRole(admin, definition.appRole, app);
      await ensureDatabase(admin, name, definition);
      const urlOf = (role: string, password: string): string =>
        urlFor(options.adminUrl, name, { name: role, password });
      urls.push([
        name,
        { ownerUrl: urlOf(definition.ownerRole, owner), appUrl: urlOf(definition.appRole, app) },
      ]);
    }
    return Object.fromEntries(urls) as Record<Name, DatabaseUrls>;
  } finally {
    await admin.end();
  }
}

async function ensureRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const name = admin.escapeIdentifier(role);
  const found = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount === 0) await admin.query(`CREATE ROLE ${name}`);
  const limits = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
  const attributes = (await isSuperuser(admin)) ? limits : 'LOGIN NOCREATEDB NOCREATEROLE';
  await admin.query(`ALTER ROLE ${name} ${attributes} PASSWORD ${admin.escapeLiteral(password)}`);
}

async function isSuperuser(admin: pg.Client): Promise<boolean> {
  const found = await admin.query<{ is: boolean }>(
    'SELECT rolsuper AS is FROM pg_roles WHERE rolname = current_user',
  );
  return found.rows[0]?.is === true;
}

/**
 * Creates a database with its door. PostgreSQL lets every role connect to every database unless told otherwise: one
 * agency's stolen password must not reach another agency's data.
 * @param template copied instead of starting empty; used for test databases, and file by file, which is several times
 * as fast as through the write-ahead log on a server that flushes nothing.
 */
export async function ensureDatabase(
  admin: pg.Client,
  database: string,
  { ownerRole, appRole }: DatabaseDefinition,
  template?: string,
): Promise<void> {
  const [name, owner, app] = [database, ownerRole, appRole].map((one) =>
    admin.escapeIdentifier(one),
  );
  const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (found.rowCount === 0) {
    if (!(await isSuperuser(admin))) await admin.query(`GRANT ${owner} TO CURRENT_USER`);
    const from =
      template === undefined
        ? ''
        : `TEMPLATE ${admin.escapeIdentifier(template)} STRATEGY FILE_COPY`;
    await admin.query(`CREATE DATABASE ${name} OWNER ${owner} ${from}`);
  }
  await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${app}`);
}
