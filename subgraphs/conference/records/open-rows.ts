import type { Prisma, PrismaClient } from '../../../schema/prisma/conference/generated/client.ts';
import type { Viewer } from '../../../schema/permit/permit.ts';
import type { Acting } from './acting.ts';

/**
 * Opens one transaction for one purpose: the settings that the row-level security policies read
 * (migration 0007). They end with the transaction, so that a pooled connection never carries one
 * viewer's cases to the next. The lock stands against a statement that forgot its `where`; it would not
 * be enough against somebody who writes statements, and so settings, of their own.
 */

/** A query of the client, which has not run before its transaction has begun. */
type Query<T> = Prisma.PrismaPromise<T>;

async function inside<T>(records: PrismaClient, settings: Query<number>, query: Query<T>) {
  const [, rows] = await records.$transaction([settings, query]);
  return rows;
}

/** Reads a picture: these cases with their parties, and no others. */
export function readOpen<T>(
  records: PrismaClient,
  cases: Iterable<string>,
  query: Query<T>,
): Promise<T> {
  const settings = records.$executeRaw`SELECT set_config('marac.acting', 'read', true),
    set_config('marac.cases', ${[...cases]}::text[]::text, true)`;
  return inside(records, settings, query);
}

/** Reads who may know of the cases with these names, in the subject's areas; of their parties nothing. */
export function readForFacts<T>(
  records: PrismaClient,
  { subject, names }: { readonly subject: string; readonly names: readonly string[] },
  query: Query<T>,
): Promise<T> {
  const settings = records.$executeRaw`SELECT set_config('marac.acting', 'facts', true),
    set_config('marac.cases', named_cases(${[...names]}, ${subject})::text, true),
    set_config('marac.nominations', ARRAY(SELECT n.id FROM nomination n JOIN officer o ON o.id = n.officer_id
                                          WHERE o.subject = ${subject})::text, true)`;
  return inside(records, settings, query);
}

export interface AgendaQuestion {
  readonly viewer: Pick<Acting, 'nominationId' | 'area'>;
  readonly meetings: readonly string[];
}

/** Reads the cases on the agendas of these meetings that this viewer may know of. */
export function readForAgenda<T>(
  records: PrismaClient,
  { viewer: { nominationId, area }, meetings }: AgendaQuestion,
  query: Query<T>,
): Promise<T> {
  const settings = records.$executeRaw`SELECT set_config('marac.acting', 'agenda', true),
    set_config('marac.cases', agenda_cases(${nominationId}, ${[...meetings]})::text, true),
    set_config('marac.nominations', ${[nominationId]}::text[]::text, true),
    set_config('marac.area', ${area}, true)`;
  return inside(records, settings, query);
}

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
