// What was asked, answered and done about one request, as the tables keep it. Where it stands is worked out from this.
import type { Purpose } from '../../../../schema/vocabulary/terms.ts';
import type {
  AskedOf,
  AskStatus,
  RedisclosureRoute,
  RedisclosureStatus,
  ReleaseForm,
} from '../../../../schema/vocabulary/redisclosure.ts';

export interface AskedItem {
  readonly itemId: string;
  /** An agency that must agree about it: its owner, or an agency it originally came from. */
  readonly ownerId: string;
  /** Whose record it is; `conference` for an entry of the action plan. */
  readonly holderId: string;
  readonly category: string;
  readonly subjectId: string | null;
  readonly viewOnly: boolean;
  readonly byOwner: boolean;
}

export interface GivenItem {
  readonly itemId: string;
  readonly form: ReleaseForm;
  readonly versionId: string | null;
}

export interface Answer {
  readonly decision: 'GRANTED' | 'GRANTED_IN_PART' | 'REFUSED' | 'NOT_ASKED';
  readonly granted: readonly GivenItem[];
  readonly conditions: readonly string[];
  /** YYYY-MM-DD, where it is shorter than was asked for. */
  readonly until: string | null;
  readonly officerId: string;
  readonly at: Date;
}

export interface Ask {
  readonly id: string;
  readonly askedOf: AskedOf;
  readonly agencyId: string | null;
  readonly deadline: Date;
  readonly onSilence: 'REFUSES' | 'RELEASES' | 'ESCALATES';
  readonly onRefusal: 'BINDS' | 'ESCALATES';
  readonly needed: 'ALWAYS' | 'IF_VICTIM_NOT_ASKED';
  readonly permissionId: string | null;
  readonly answer: Answer | null;
}

export type EventKind =
  | 'SENT'
  | 'WITHDRAWN'
  | 'REVOKED'
  | 'VICTIM_WITHDREW'
  | 'LEGAL_DIRECTION'
  | 'CHECKED'
  | 'HANDED_OVER';

export interface RequestEvent {
  readonly kind: EventKind;
  readonly permissionId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly officerId: string;
  readonly at: Date;
}

export interface RequestRecord {
  readonly id: string;
  readonly caseId: string;
  readonly route: RedisclosureRoute;
  readonly purpose: Purpose;
  readonly form: ReleaseForm;
  /** YYYY-MM-DD, its last day. */
  readonly until: string;
  readonly sentAt: Date | null;
  readonly items: readonly AskedItem[];
  readonly asks: readonly Ask[];
  readonly events: readonly RequestEvent[];
}

/** One ask as it stands now. */
export interface StandingAsk {
  readonly id: string;
  readonly askedOf: AskedOf;
  readonly agencyId: string | null;
  readonly status: AskStatus;
  readonly deadline: Date;
}

/** What one owner's word made, as far as everybody else who had to agree did. */
export interface StandingPermission {
  readonly id: string;
  readonly ownerId: string;
  readonly items: readonly (GivenItem &
    Pick<AskedItem, 'category' | 'subjectId' | 'viewOnly' | 'holderId'>)[];
  readonly conditions: readonly string[];
  readonly from: Date;
  /** YYYY-MM-DD, its last day. */
  readonly expires: string;
  /** The first instant after it, London time. */
  readonly until: Date;
  readonly revokedAt: Date | null;
  /** Usable now: made, begun, not over, not revoked, the request not withdrawn. */
  readonly inForce: boolean;
}

export interface StandingRequest {
  readonly status: RedisclosureStatus;
  readonly asks: readonly StandingAsk[];
  readonly permissions: readonly StandingPermission[];
  /** A court's date came before everybody answered, or an owner made representations: legal decides. */
  readonly escalatedAt: Date | null;
  /** Items asked for that no permission releases, and why not. */
  readonly withheld: readonly {
    readonly itemId: string;
    readonly ownerId: string;
    readonly reason: string;
  }[];
}
