// R-126 [B 7.13; B-ISA 2.24; 2.28; D 4.3.4]: the entries of a plan, each with whose information it rests on.
import { Prisma } from '../../../../schema/prisma/conference/generated/client.ts';
import type { PlanAction } from '../../graph/plan-action.ts';

/** An entry as the graph answers it, with the case that the permit is asked about. */
export type PlanActionRecord = PlanAction & { readonly caseId: string };

const agency = (alias: string): Prisma.Sql =>
  Prisma.raw(`json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'type', ${alias}.type)`);

/** The entries of these cases that have not ended, in the order in which they were recorded. */
export const openActions = (caseIds: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT e.id, e.case_id AS "caseId", e.text, e.due_on::text AS "dueOn", e.recorded_at AS "recordedAt",
    ${agency('a')} AS agency,
    (SELECT coalesce(json_agg(${agency('s')} ORDER BY s.id), '[]'::json)
     FROM agency s WHERE s.id = ANY (e.source_ids)) AS sources
  FROM plan_action e JOIN agency a ON a.id = e.agency_id
  WHERE e.case_id = ANY (${[...caseIds]}) AND e.ended_at IS NULL`;

/** Oldest first; the same moment by id, so that two answers agree. */
export function inOrder(
  one: Pick<PlanActionRecord, 'id' | 'recordedAt'>,
  other: Pick<PlanActionRecord, 'id' | 'recordedAt'>,
): number {
  const later = one.recordedAt.getTime() - other.recordedAt.getTime();
  return later === 0 ? (one.id < other.id ? -1 : 1) : later;
}
