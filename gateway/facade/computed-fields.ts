// What no agency can say of itself: who was asked and has answered, and what is withheld.
import type { GraphQLResolveInfo } from 'graphql';
import { refusal } from '../../schema/errors/refusal.ts';
import { answerRows, countAnswered, isComplete } from '../answers/answers.ts';
import { withheldRows } from '../answers/withheld.ts';
import { readsOnlyOwn } from '../need-to-know/audience.ts';
import { guardKeys } from '../need-to-know/guard-fields.ts';
import { openCaseAt } from '../pipeline/operation.ts';
import type { FacadeContext, Parent } from './resolve.ts';
import { made, rootKeyOf, standingsIn } from './resolve.ts';

async function rowsOf(parent: Parent, context: FacadeContext, info: GraphQLResolveInfo) {
  const { operation, surroundings } = context;
  const open = openCaseAt(operation, rootKeyOf(info));
  if (!open) throw refusal('NOT_FOUND');
  const { outcomes } = await operation.fetch();
  const { capacity, facts } = operation;
  const rows = answerRows({
    capacity,
    facts,
    caseFacts: open.facts,
    permission: open.permission,
    standingsOf: (sector) => standingsIn(parent, surroundings.sectionOf(sector)),
    outcomeOf: (sector) => outcomes.get(sector),
    askedAt: operation.startedAt,
  });
  context.answeredCases.set(String(parent[guardKeys.id]), { rows });
  // Whom a case is about is the conference's word: where that failed, nothing is complete.
  const isWhole = outcomes.get('conference')?.kind === 'answered' && isComplete(rows);
  return { rows, open, isWhole };
}

type Computed = (parent: Parent, context: FacadeContext, info: GraphQLResolveInfo) => unknown;

/** The fields the gateway adds to a case picture. */
export const computedFields: Readonly<Record<string, Computed>> = {
  asOf: (_parent, { operation }) => operation.startedAt.toISOString(),
  answers: async (...args) =>
    (await rowsOf(...args)).rows.map((row) => made({ ...row, agency: made(row.agency) })),
  asked: async (...args) => (await rowsOf(...args)).rows.length,
  answered: async (...args) => countAnswered((await rowsOf(...args)).rows),
  complete: async (...args) => {
    const { isWhole, open } = await rowsOf(...args);
    // A permission shows a part by its nature: nobody may take that for the whole.
    return open.permission === null && isWhole;
  },
  withheld: async (parent, context, info) => {
    const { open } = await rowsOf(parent, context, info);
    const { operation, surroundings } = context;
    return withheldRows({
      facts: operation.facts,
      caseFacts: open.facts,
      table: surroundings.table,
      permission: open.permission,
      decided: open.grants.withheld,
      askedFor: operation.pruned.asked.get(rootKeyOf(info)) ?? new Set(),
      // a system is told of its own agency alone, not even what the others withhold. What else
      // its owner holds is no part of a permission.
      standings:
        open.permission || readsOnlyOwn(operation.capacity.nomination.role)
          ? []
          : surroundings.graph.sections.flatMap((name) => standingsIn(parent, name) ?? []),
    }).map((row) => made({ ...row, owner: row.owner && made(row.owner) }));
  },
};
