import type { Operation } from './operation.ts';
import { decisionsAt } from './operation.ts';
import type { Step } from './step.ts';

/**
 * The ids of the cases an operation opens to its reader: those a query names and the decision lets in.
 * A contribution opens none. An agenda does not either: it names cases and nobody in them.
 */
export function casesOpened(operation: Operation): string[] {
  if (operation.request.operation.operation !== 'query') return [];
  const open = operation.roots.flatMap(({ key }) =>
    decisionsAt(operation, key).flatMap((decision) =>
      decision.kind === 'open' ? [decision.facts.id] : [],
    ),
  );
  return [...new Set(open)];
}

/** F-27: how many different cases has this caller opened within an hour? */
export const watchCases: Step = async (operation, means) => {
  const { capacity, deadline, request } = operation;
  const seen = await means.watchCases({
    subject: request.identity.subject,
    role: capacity.nomination.role,
    cases: casesOpened(operation),
    deadline,
    connection: request.connection,
  });
  if (seen === 'stopped') return { code: 'TRAWLING_STOPPED', rule: 'F-27' };
  if (seen === 'tooMany') return { code: 'OPERATION_TOO_LARGE', rule: 'F-27', reason: 'NEW_CASES' };
  return seen === 'left' ? { code: 'TOO_MANY_REQUESTS', reason: 'LEFT_WHILE_SLOWED' } : null;
};
