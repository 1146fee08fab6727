import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import type { AudienceToken, Purpose } from '../../schema/vocabulary/terms.ts';
import type { ItemReference } from '../../schema/permit/item-references.ts';
import type { ItemPlaces } from './two-places.ts';
import type { CaseGrant, Viewer } from '../../schema/permit/permit.ts';

/** What every call of one operation towards an agency carries and reports. One per operation (T14). */
export interface AgencyCalls {
  readonly disclosureId: string;
  readonly purpose: Purpose;
  readonly viewer: Viewer;
  readonly audience: readonly AudienceToken[];
  /** What one subgraph is told of the open cases: the grants of its own owners, and nobody else's. */
  readonly casesFor: (subgraph: string) => Readonly<Record<string, CaseGrant>>;
  /** The items the operation names, as their owners vouched for them; for the conference alone. */
  readonly itemsFor: (subgraph: string) => readonly ItemReference[];
  /** When the caller last proved who they are, ISO 8601; null if the issuer did not say (F-29). */
  readonly signedInAt: string | null;
  /** When the operation's answer is due, in milliseconds of the monotonic clock. */
  readonly deadline: number;
  /** The owners a subgraph may speak for in this operation, and the register of agencies. */
  readonly mayOwn: (subgraph: string, ownerId: string) => boolean;
  readonly agency: (id: string) => Readonly<Record<string, unknown>> | undefined;
  /** Filled in as calls come back. */
  readonly outcomes: Map<string, CallOutcome>;
  readonly agencyErrors: AgencyError[];
  /** By response keys, from the root or in a record: where an agency failed at a part of what it was asked, in its own words. */
  readonly failedPlaces: (readonly string[])[];
  /** By subgraph: no agency can put another's items in doubt. */
  readonly itemPlaces: Map<string, ItemPlaces>;
}

/**
 * `faulty`: it answered, and the answer cannot be relied upon: part of it is missing or could not be read,
 * or it held more than was asked for. What was asked for and is in order stays.
 */
export type CallOutcome =
  | { readonly kind: 'answered' }
  | { readonly kind: 'faulty'; readonly since: Date }
  | { readonly kind: 'unavailable'; readonly since: Date };

/** A refusal by an agency, rebuilt from the catalogue (T5). */
export interface AgencyError {
  readonly subgraph: string;
  readonly code: ErrorCode;
  readonly field?: string;
  readonly rule?: string;
  /** The case it happened in, where the agency was asked about one. */
  readonly caseId: string | null;
  /** Response keys from the case (or the root) to the field. */
  readonly path: readonly string[];
}
