import { z } from 'zod';
import type { Prisma, PrismaClient } from '../../../schema/prisma/conference/generated/client.ts';
import type { AgencyFacts, CaseFacts, Facts, FactsQuestion } from '../../../schema/facts/facts.ts';
import { factsPath, factsQuestionShape, factsShape } from '../../../schema/facts/facts.ts';
import type { SignedRoute } from '../../shared/permit/permit-gate.ts';
import { forFacts, inOneStatement } from '../records/open-rows.ts';
import { agenciesFor, casesFor, nominationsOf } from './facts-sql.ts';
import { redisclosureFacts } from './permission-facts.ts';
import { redisclosuresOn, rowShape } from './permission-rows.ts';

/**
 * The conference's answer about one subject and the cases an operation names.
 * A subject nobody nominated has no nominations, and so no area and no cases; a case of another area,
 * or one that does not exist, is absent. A case's meeting is the next that hears it or, when none will,
 * the last that did: without one, a person who never declared would find the case open afterwards.
 * Throws when the records do not fit the agreed shape: half an answer could open a case.
 */
export async function answerFacts(
  records: PrismaClient,
  { subject, cases: names }: FactsQuestion,
  now: Date,
): Promise<Facts> {
  // T15: all at once and always all. A statement asked only of cases that have something to be asked
  // about would tell, by how long it takes, that somebody has asked about a hidden one.
  const onThem = <T>(read: Prisma.Sql): Promise<T[]> | T[] =>
    names.length === 0
      ? []
      : records.$queryRaw<T[]>(inOneStatement(forFacts(subject, names), read));
  const [nominations, own, cases, redisclosures] = await Promise.all([
    records.$queryRaw<Record<string, unknown>[]>(nominationsOf(subject)),
    records.$queryRaw<AgencyRow[]>(agenciesFor(subject)),
    onThem<CaseRow>(casesFor(subject, names, now)),
    onThem<unknown>(redisclosuresOn(subject, now)),
  ]);
  const found = z.array(rowShape).parse(redisclosures);
  const agencies = new Map(
    [...own, ...cases.flatMap(({ involved }) => involved)].map((agency) => [agency.id, agency]),
  );
  const circumstances = {
    now,
    suspendedOwners: suspendedIn(agencies.values()),
    nominations: new Set(nominations.map(({ id }) => String(id))),
  };
  const byName = names.flatMap((name) => {
    const row = cases.find(
      ({ id, reference, alsoNamed }) =>
        id === name || reference === name || alsoNamed.includes(name),
    );
    if (!row) return [];
    const { alsoNamed: _, involved: __, ...about } = row;
    const of = found.filter((one) => one.found.caseId === row.id);
    const requests = of.flatMap((one) => (one.kind === 'REQUEST' ? [one.found] : []));
    const emergencies = of.flatMap((one) => (one.kind === 'EMERGENCY' ? [one.found] : []));
    const used = redisclosureFacts(requests, emergencies, circumstances);
    return [[name, { ...(inInstants(about) as object), ...used }] as const];
  });
  return factsShape.parse({
    nominations: nominations.map(inInstants),
    agencies: Object.fromEntries(agencies),
    cases: Object.fromEntries(byName),
  });
}

type AgencyRow = Pick<AgencyFacts, 'id' | 'standing'>;
interface CaseRow extends Omit<CaseFacts, 'permissions' | 'hiddenItems'> {
  /** The names of the question that are a request, permission or emergency on the case. */
  readonly alsoNamed: readonly string[];
  /** The agencies it has to do with, whatever their standing. */
  readonly involved: readonly AgencyRow[];
}

/** what a suspended or withdrawn agency granted is not usable meanwhile. */
function suspendedIn(agencies: Iterable<AgencyRow>): ReadonlySet<string> {
  const ended = ['SUSPENDED', 'WITHDRAWN'];
  return new Set(
    [...agencies].flatMap(({ id, standing }) => (ended.includes(standing) ? [id] : [])),
  );
}

const instant = /^\d{4}-\d{2}-\d{2}T[0-9:.]+[+-]\d{2}:\d{2}$/;

/** The same with every instant in UTC as text; PostgreSQL writes them with its own offset. */
function inInstants(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return instant.test(value) ? new Date(value).toISOString() : value;
  if (Array.isArray(value)) return value.map(inInstants);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inInstants(one)]));
}

/** `POST /facts`, under a permit of its own use: a viewer's permit does not open it. */
export function factsRoute(records: PrismaClient, clock: () => Date): SignedRoute {
  return {
    path: factsPath,
    use: 'FACTS',
    async handle(body, { disclosureId }) {
      const question = factsQuestionShape.parse(body);
      const facts = await answerFacts(records, question, clock());
      return { answers: { ...question, disclosureId }, facts };
    },
  };
}
