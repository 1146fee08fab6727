import type { Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import type { GivenAnswer, Tenant } from '../standing/decide-standing.ts';
import type { Holding } from '../standing/holding.ts';
import type { CaseKnowledge } from '../standing/why-empty.ts';
import type { ViewerRights } from '../viewer-rights.ts';

interface StandingRow {
  readonly case_id: string;
  readonly agency_id: string;
  readonly answer_id: string;
  readonly kind: string;
  readonly searched: unknown;
  readonly reason: string | null;
  readonly contributed_at: Date;
  readonly tabled: boolean;
}

interface HeldRow {
  readonly case_id: string;
  readonly owner_id: string;
  readonly answer_id: string;
  readonly category: string;
  readonly audience: string[];
  readonly existence_protected: boolean;
  readonly match_confidence: string;
  readonly hidden: boolean;
}

export interface Knowledge {
  readonly tenants: ReadonlyMap<string, Tenant>;
  of(caseId: string): CaseKnowledge;
}

/**
 * Who was asked, how they answered and what they hold, for all cases of one request in three
 * statements, whatever the number of cases or kinds.
 */
export async function readKnowledge(
  tx: Prisma.TransactionClient,
  caseIds: readonly string[],
  rights: ViewerRights,
): Promise<Knowledge> {
  // Those that the permit speaks of: a sector may have a hundred tenants more, and they cost nothing.
  const named = caseIds.flatMap((id) => [...rights.asked(id), ...rights.grants(id).keys()]);
  const agencies = await tx.agency.findMany({ where: { id: { in: [...new Set(named)] } } });
  const tenants = new Map(agencies.map(({ id, name, type }) => [id, { id, name, type }]));
  const cases = [...caseIds];
  const names = [...tenants.keys()];
  const standing = await tx.$queryRaw<StandingRow[]>`
    SELECT * FROM answer_standing(${cases}::text[], ${names}::text[])`;
  const held = await tx.$queryRaw<HeldRow[]>`SELECT * FROM held_categories(${cases}::text[])`;
  const answers = standing.map(asAnswer);
  const holdings = held.map(asHolding);
  return {
    tenants,
    of: (caseId) => ({
      caseId,
      asked: rights.asked(caseId).filter((agency) => tenants.has(agency)),
      answers: byAgency(answers.filter((answer) => answer.caseId === caseId)),
      holdings: holdings.filter((holding) => holding.caseId === caseId),
    }),
  };
}

function byAgency(answers: readonly GivenAnswer[]): Map<string, GivenAnswer[]> {
  const lists = new Map<string, GivenAnswer[]>();
  for (const answer of answers)
    lists.set(answer.agencyId, [...(lists.get(answer.agencyId) ?? []), answer]);
  return lists;
}

function asAnswer(row: StandingRow): GivenAnswer {
  const { kind, searched, reason, tabled } = row;
  return {
    id: row.answer_id,
    caseId: row.case_id,
    agencyId: row.agency_id,
    kind,
    searched,
    reason,
    contributedAt: row.contributed_at,
    tabled,
  };
}

function asHolding(row: HeldRow): Holding {
  return {
    caseId: row.case_id,
    ownerId: row.owner_id,
    answerId: row.answer_id,
    category: row.category,
    audience: row.audience,
    uncertain: row.match_confidence !== 'CONFIRMED',
    existenceProtected: row.existence_protected,
    hidden: row.hidden,
  };
}
