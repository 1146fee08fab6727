// The need-to-know decision for one case, whole and pure: facts in, decision out, nothing read.
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import type { CaseFacts, Facts } from '../../schema/facts/facts.ts';
import type { NeedToKnowTable } from '../../schema/need-to-know/table.ts';
import type { Profile } from '../../schema/protocols/profile.ts';
import { mayContributeFor } from '../ownership/may-contribute-for.ts';
import type { Capacity } from './capacity.ts';
import type { Grants } from './grants.ts';
import { decideGrants } from './grants.ts';
import { findCaseRefusal } from './open-case.ts';

export interface OpenCase {
  readonly kind: 'open';
  readonly facts: CaseFacts;
  readonly grants: Grants;
  /** Agencies this caller may contribute for; null for none. */
  readonly contributeFor: readonly string[] | null;
}

export type CaseDecision =
  OpenCase | { readonly kind: 'refuse'; readonly code: ErrorCode; readonly rule: string };

export interface DecisionInputs {
  readonly capacity: Capacity;
  readonly facts: Facts;
  readonly profile: Profile;
  readonly table: NeedToKnowTable;
  readonly purpose: string;
  readonly reading: boolean;
  readonly now: Date;
}

/** Decides one case by the name the operation uses for it. */
export function decideCase(name: string, inputs: DecisionInputs): CaseDecision {
  const { capacity, facts, table } = inputs;
  const caseFacts = Object.hasOwn(facts.cases, name) ? facts.cases[name] : undefined;
  const refused = findCaseRefusal({ ...inputs, caseFacts });
  if (refused || !caseFacts)
    return { kind: 'refuse', code: 'NOT_FOUND', rule: 'R-033', ...refused };
  const grants = decideGrants(capacity, caseFacts, facts, table);
  const contributeFor = mayContributeFor(capacity, caseFacts);
  return { kind: 'open', facts: caseFacts, grants, contributeFor };
}
