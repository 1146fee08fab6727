// The cast by the names people sign in with.
import type { DatabaseName } from '../../../schema/database/databases.ts';
import type { TestSystem } from '../../support/system.ts';
import { asUser } from '../../support/postgres.ts';

type Found<T> = T | undefined;

function present<T>(found: Found<T>, what: string): T {
  if (found === undefined) throw new Error(`${what} is not in the cast`);
  return found;
}

/** The officer who signs in under this name. */
export function officerOf({ cast }: Pick<TestSystem, 'cast'>, username: string) {
  const found = cast.conference.officers.find(({ subject }) => subject === username);
  return present(found, username);
}

/** The nomination somebody was given by the cast. */
export function nominationOf(system: Pick<TestSystem, 'cast'>, username: string) {
  const { id } = officerOf(system, username);
  const found = system.cast.conference.nominations.find(({ officerId }) => officerId === id);
  return present(found, username);
}

/** The agency somebody works for. */
export function agencyOf(system: Pick<TestSystem, 'cast'>, username: string) {
  const { agencyId } = nominationOf(system, username);
  return present(
    system.cast.conference.agencies.find(({ id }) => id === agencyId),
    username,
  );
}

/** The one coming meeting of an area. */
export function meetingOf({ cast }: Pick<TestSystem, 'cast'>, area: string) {
  return present(
    cast.conference.meetings.find(({ areaId }) => areaId === area),
    area,
  );
}

/** The participant of a case in a role. */
export function participantOf(system: TestSystem, reference: string, role: string) {
  const caseId = system.caseId(reference);
  const found = system.cast.conference.participations.find(
    (one) => one.caseId === caseId && one.role === role,
  );
  return present(found, `${role} of ${reference}`);
}

/** Signs in to one of the databases as its owner: what nobody can do over HTTP, a test does here. */
export function inDatabase(
  { databases }: TestSystem,
  name: DatabaseName,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  return asUser(databases[name].ownerUrl, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
    return rows;
  });
}
