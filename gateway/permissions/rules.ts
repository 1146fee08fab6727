// May this field be resolved, may this mutation be called? The second lock, over the decisions made.
import { and, rule } from 'graphql-shield';
import type { GraphQLResolveInfo } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import { refusal } from '../../schema/errors/refusal.ts';
import type { Role } from '../../schema/vocabulary/terms.ts';
import type { FacadeContext } from '../facade/resolve.ts';
import { rootKeyOf } from '../facade/resolve.ts';
import { isCurrent } from '../need-to-know/capacity.ts';
import { mayUseFor } from '../ownership/may-use-permission.ts';
import { mayLeave, permissionAt } from '../pack/permission-at.ts';
import { decisionsAt, isReleasedAt } from '../pipeline/operation.ts';

type Verdict =
  true | { readonly code: ErrorCode; readonly rule?: string; readonly category?: string };

const made = new Map<string, ReturnType<ReturnType<typeof rule>>>();

/**
 * One rule for one name, because shield refuses two. Only `no_cache`: `contextual` ignores arguments,
 * so one case allowed would open the next one.
 */
function locked(
  name: string,
  decide: (context: FacadeContext, info: GraphQLResolveInfo) => Verdict,
): ReturnType<ReturnType<typeof rule>> {
  const known = made.get(name);
  if (known) return known;
  const created = rule(name, { cache: 'no_cache' })((
    _parent,
    _arguments,
    context: FacadeContext,
    info,
  ) => {
    const verdict = decide(context, info);
    return verdict === true ? true : refusal(verdict.code, verdict);
  });
  made.set(name, created);
  return created;
}

/** Every case the root field names is open to the caller; a decision about no case names none. */
export const opensTheCasesNamed = locked('opensTheCasesNamed', ({ operation }, info) => {
  for (const decision of decisionsAt(operation, rootKeyOf(info)))
    if (decision.kind === 'refuse') return { code: decision.code, rule: decision.rule };
  return true;
});

/** Need-to-know for a case: the root field names one at least, and each is open. */
export const needsToKnowTheCase = and(
  locked(
    'namesACase',
    ({ operation }, info) =>
      decisionsAt(operation, rootKeyOf(info)).length > 0 || { code: 'NOT_FOUND', rule: 'R-033' },
  ),
  opensTheCasesNamed,
);

/** Need-to-know for a classified field: all of its categories are released on this case. */
export const needsToKnow = (categories: readonly string[]) =>
  locked(`needsToKnow ${categories.join(' ')}`, ({ operation, surroundings }, info) => {
    const { existenceProtected } = surroundings.graph;
    const withheld = categories.find(
      (category) =>
        // What is answered as if it did not exist is not refused: the refusal would say it does.
        !existenceProtected.has(category) && !isReleasedAt(operation, rootKeyOf(info), category),
    );
    return withheld === undefined || { code: 'WITHHELD', category: withheld };
  });

/**
 * the conference's own purpose, or a permission of the caller's own for this very use on
 * every case named. Judged from the facts again, whatever was decided.
 */
export const mayRedisclose = locked('mayRedisclose', ({ operation }, info) => {
  const root = operation.roots.find(({ key }) => key === rootKeyOf(info));
  const refused: Verdict = { code: 'PURPOSE_NOT_PERMITTED', rule: 'R-042' };
  if (!root) return refused;
  const { capacity, facts, startedAt: now } = operation;
  const { caseNames, permissionId, purpose } = root;
  const about =
    caseNames.length === 0
      ? [undefined]
      : caseNames.map((name) => (Object.hasOwn(facts.cases, name) ? facts.cases[name] : undefined));
  const covered = about.every((caseFacts) =>
    mayUseFor({ capacity, caseFacts, now, permissionId, purpose }),
  );
  return covered || refused;
});

/** R-124, F-37: what its permission lets nobody export is not packed. */
export const mayExport = locked('mayExport', ({ operation }, info) =>
  mayLeave(permissionAt(operation, rootKeyOf(info))),
);

/** the caller's agency was asked on the case, and its research lives in this sector. */
export const ownsTheData = (sector: string | null) =>
  locked(`ownsTheData ${sector ?? 'any sector'}`, ({ operation }, info) => {
    const [decision] = decisionsAt(operation, rootKeyOf(info));
    if (decision?.kind !== 'open') return { code: decision?.code ?? 'NOT_FOUND', rule: 'R-033' };
    const { agencies } = operation.facts;
    const owns = (decision.contributeFor ?? []).some(
      (id) => sector === null || agencies[id]?.sector === sector,
    );
    return owns || { code: 'OPERATION_NOT_ALLOWED', rule: 'R-073' };
  });

/** A decision of the conference, by one of the roles that may take it. */
export const mayDecide = (roles: readonly Role[]) =>
  locked(`mayDecide ${roles.join(' ')}`, ({ operation }) => {
    const { role } = operation.capacity.nomination;
    return roles.includes(role) || { code: 'OPERATION_NOT_ALLOWED', rule: 'R-003' };
  });

/** Somebody the conference knows now, in the capacity the operation runs in. */
export const isNominated = locked('isNominated', ({ operation }) => {
  const { capacity, facts, startedAt } = operation;
  const held = facts.nominations.find(({ id }) => id === capacity.nomination.id);
  return (
    (held !== undefined && isCurrent(held, startedAt)) || { code: 'NOT_NOMINATED', rule: 'R-003' }
  );
});
