// The seven databases: one for each source, so that an agency can leave with its own, and one for the disclosure log.

/** What a database holds, and so which migrations and grants it gets. */
export type DatabaseKind = 'research' | 'conference' | 'disclosure-log';

export const databaseNames = [
  'conference',
  'police',
  'health',
  'housing',
  'childrens_services',
  'idva',
  'disclosure_log',
] as const;

export type DatabaseName = (typeof databaseNames)[number];

/** `ownerRole` migrates; `appRole` is what the running part signs in with and owns nothing. */
export interface DatabaseDefinition {
  readonly name: DatabaseName;
  readonly kind: DatabaseKind;
  readonly ownerRole: string;
  readonly appRole: string;
}

const kinds: Readonly<Record<DatabaseName, DatabaseKind>> = {
  conference: 'conference',
  police: 'research',
  health: 'research',
  housing: 'research',
  childrens_services: 'research',
  idva: 'research',
  disclosure_log: 'disclosure-log',
};

/** Role names of one database. The log's app role is named for what it may do. */
export function databaseDefinition(name: DatabaseName): DatabaseDefinition {
  const appRole = name === 'disclosure_log' ? 'disclosure_writer' : `${name}_app`;
  return { name, kind: kinds[name], ownerRole: `${name}_owner`, appRole };
}

/**
 * The app role that belongs to an owner role.
 * @throws when the role is not one of the seven owners: grants are never guessed.
 */
export function appRoleOfOwner(ownerRole: string): string {
  const found = databaseNames.map(databaseDefinition).find((d) => d.ownerRole === ownerRole);
  if (!found) throw new Error(`${ownerRole} is not the owner role of any of our databases`);
  return found.appRole;
}
