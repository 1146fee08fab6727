import type { PrismaClient } from '../../../schema/prisma/conference/generated/client.ts';
import { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Viewer } from '../../../schema/permit/permit.ts';
import type { Acting } from './acting.ts';

/**
 * Opens one transaction for one purpose: the settings that the row-level security policies read
 * (migration 0007). They end with the transaction, so that a pooled connection never carries one
 * viewer's cases to the next. The lock stands against a statement that forgot its `where`; it would not
 * be enough against somebody who writes statements, and so settings, of their own.
 */

/** A picture: these cases with their parties, and no others. */
export const forPicture = (cases: Iterable<string>): Prisma.Sql => Prisma.sql`
  SELECT set_config('marac.acting', 'read', true),
    set_config('marac.cases', ${[...cases]}::text[]::text, true) AS cases`;

/** Who may know of the cases with these names, in the subject's areas; of their parties nothing. */
export const forFacts = (subject: string, names: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT set_config('marac.acting', 'facts', true),
    set_config('marac.cases', named_cases(${[...names]}, ${subject})::text, true) AS cases,
    set_config('marac.nominations', ARRAY(SELECT n.id FROM nomination n JOIN officer o ON o.id = n.officer_id
                                          WHERE o.subject = ${subject})::text, true)`;

/** The cases on the agendas of these meetings that this viewer may know of. */
export const forAgenda = (
  { nominationId, area }: Pick<Acting, 'nominationId' | 'area'>,
  meetings: readonly string[],
): Prisma.Sql => Prisma.sql`
  SELECT set_config('marac.acting', 'agenda', true),
    set_config('marac.cases', agenda_cases(${nominationId}, ${[...meetings]})::text, true) AS cases,
    set_config('marac.nominations', ${[nominationId]}::text[]::text, true),
    set_config('marac.area', ${area}, true)`;

/** The cases on which a conflict waits for this coordinator. */
export const forPausedConflicts = ({ nominationId }: Pick<Acting, 'nominationId'>): Prisma.Sql =>
  Prisma.sql`
  SELECT set_config('marac.acting', 'agenda', true),
    set_config('marac.cases', paused_cases(${nominationId})::text, true) AS cases`;

/** What waits for one person, and of no case anything yet: which are meant, her notices say. */
export const forInbox = ({
  nominationId,
  area,
}: Pick<Acting, 'nominationId' | 'area'>): Prisma.Sql => Prisma.sql`
  SELECT set_config('marac.acting', 'agenda', true),
    set_config('marac.cases', '{}', true) AS cases,
    set_config('marac.nominations', ${[nominationId]}::text[]::text, true),
    set_config('marac.area', ${area}, true)`;

/** Of these cases those that this person may know of now (F-28); as many are tried, whatever else is on record. */
export const forNoticed = (
  { nominationId }: Pick<Acting, 'nominationId'>,
  cases: Iterable<string>,
): Prisma.Sql => Prisma.sql`
  SELECT set_config('marac.cases',
    ARRAY(SELECT c.id FROM unnest(${[...cases]}::text[]) AS c (id)
          WHERE may_know_case(${nominationId}, c.id))::text, true) AS cases`;

/** The cases with something of redisclosure that this person may know of, for its lists (F-28). */
export const forRedisclosure = ({
  nominationId,
  area,
}: Pick<Acting, 'nominationId' | 'area'>): Prisma.Sql => Prisma.sql`
  SELECT set_config('marac.acting', 'agenda', true),
    set_config('marac.cases', redisclosure_cases(${nominationId})::text, true) AS cases,
    set_config('marac.nominations', ${[nominationId]}::text[]::text, true),
    set_config('marac.area', ${area}, true)`;

/**
 * Runs one query of the client in what was opened.
 * @param query one that has not run yet: the client begins it in the transaction.
 */
export async function readIn<T>(
  records: PrismaClient,
  opening: Prisma.Sql,
  query: Prisma.PrismaPromise<T>,
): Promise<T> {
  const [, rows] = await records.$transaction([records.$executeRaw(opening), query]);
  return rows;
}

/**
 * Opening and reading as one statement, a transaction of its own: three journeys to the database less,
 * for facts and pictures, which every guarded request waits for. What is read asks for a column of what
 * opens it and, by OFFSET 0, cannot be merged with it, so that PostgreSQL has to open first. Were it to
 * read first, it would find nothing.
 */
export const inOneStatement = (opening: Prisma.Sql, read: Prisma.Sql): Prisma.Sql => Prisma.sql`
  WITH opened AS MATERIALIZED (${opening})
  SELECT found.* FROM opened, LATERAL (
    SELECT * FROM (${read}) AS asked WHERE opened.cases IS NOT NULL OFFSET 0) AS found`;

export interface DecisionQuestion {
  readonly viewer: Viewer;
  /** The cases that the permit opens. */
  readonly cases: readonly string[];
  /** Meetings whose agenda is decided about, as far as the viewer may know of it. */
  readonly meetings: readonly string[];
  readonly about: string;
}

/** Opens a transaction to a decision, once every other decision about the same has ended. */
export async function openToDecision(
  tx: Prisma.TransactionClient,
  { viewer: { nominationId, area }, cases, meetings, about }: DecisionQuestion,
): Promise<void> {
  // Two decisions at once would each see the state before the other: two lists, or a lost end.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${about}, 0)),
    set_config('marac.acting', 'decide', true),
    set_config('marac.cases',
      (${[...cases]}::text[] || agenda_cases(${nominationId}, ${[...meetings]}))::text, true),
    set_config('marac.nominations', ${[nominationId]}::text[]::text, true),
    set_config('marac.area', ${area}, true)`;
}
