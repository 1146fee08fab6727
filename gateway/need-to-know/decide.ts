// The need-to-know decision for one case, whole and pure: facts in, decision out, nothing read.
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import type { CaseFacts, Facts, PermissionFacts } from '../../schema/facts/facts.ts';
import type { NeedToKnowTable } from '../../schema/need-to-know/table.ts';
import type { Profile } from '../../schema/protocols/profile.ts';
import { mayContributeFor } from '../ownership/may-contribute-for.ts';
import { permissionFor } from '../ownership/may-use-permission.ts';
import { grantsUnder } from '../ownership/grants-under-permission.ts';
import type { Capacity } from './capacity.ts';
import type { Grants } from './grants.ts';
import { decideGrants } from './grants.ts';
import { findCaseRefusal } from './open-case.ts';

export interface OpenCase {
  readonly kind: 'open';
  readonly facts: CaseFacts;
  /** The permission it opens under; null for the conference's own purpose. */
  readonly permission: PermissionFacts | null;
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
  readonly permissionId: string | null;
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
  const permission = permissionFor({ ...inputs, caseFacts });
  if (permission) {
    const grants = grantsUnder(permission, caseFacts, facts, table);
    // A permission is for using what is there, never for handing in.
    return { kind: 'open', facts: caseFacts, permission, grants, contributeFor: null };
  }
  const grants = decideGrants(capacity, caseFacts, facts, table);
  const contributeFor = mayContributeFor(capacity, caseFacts);
  return { kind: 'open', facts: caseFacts, permission, grants, contributeFor };
}
