// Random worlds: what owners, chairs, coordinators and agencies may have decided before anybody asks.
import type pg from 'pg';
import type { DatabaseName } from '../../../schema/database/databases.ts';
import type { DatabaseUrls } from '../../../schema/database/provision.ts';
import { asUser } from '../../support/postgres.ts';
import { Tape } from '../generate/tape.ts';
import type { World } from '../oracle/world.ts';
import { audienceDecision, itemChange } from './audiences.ts';
import type { Change } from './change.ts';
import { declarations } from './declarations.ts';
import { redisclosure } from './redisclosures.ts';
import { standing } from './standing.ts';

type Databases = Readonly<Record<DatabaseName, DatabaseUrls>>;

/**
 * Puts a world into the databases, on top of what is there. The rows are written as the owner of the tables
 * would find them after people have decided; what the conference lets whom decide is tested elsewhere.
 */
export function changeWorld(databases: Databases, world: World, tape: Tape): Promise<void> {
  return write(databases, [
    ...declarations(world, tape),
    ...repeated(tape, 40, () => audienceDecision(world, tape)),
    ...repeated(tape, 60, () => itemChange(world, tape)),
    ...repeated(tape, 14, () => standing(world, tape)),
    ...Array.from({ length: requests }, (_, place) => redisclosure(world, tape, place)).flat(),
  ]);
}

/** Requests for redisclosure that a world adds: enough that most people have one, and something to be refused. */
const requests = 60;

/** The demonstration, as it is once everybody has declared. */
export function everybodyDeclares(databases: Databases, world: World): Promise<void> {
  return write(databases, declarations(world, new Tape([])));
}

/** Makes these changes, each database's in their order. */
export async function write(databases: Databases, changes: readonly Change[]): Promise<void> {
  for (const database of new Set(changes.map((change) => change.database)))
    await asUser(databases[database].ownerUrl, async (owner: pg.Client) => {
      const own = changes.filter((change) => change.database === database);
      for (const { sql, values } of own) await owner.query(sql, [...values]);
    });
}

function repeated(tape: Tape, most: number, make: () => Change[]): Change[] {
  return Array.from({ length: 1 + tape.below(most) }, make).flat();
}
