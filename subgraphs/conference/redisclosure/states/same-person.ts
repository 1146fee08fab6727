// F-35, R-066 [B 4.27; K l.351; D 4.3.4]: whoever asks, answers, decides, records and checks are different people.

export type Part = 'AUTHOR' | 'OWNER' | 'PARTNER' | 'CHAIR' | 'VICTIM' | 'CHECKER';

/** An officer as somebody in a request is known by; `nameKey` is that of records/name-key.ts. */
export interface KnownOfficer {
  readonly officerId: string;
  readonly nameKey: string;
}

export interface Actor extends KnownOfficer {
  readonly nominationId: string;
  readonly agencyId: string;
  /** Who nominated this officer; null for what was entered with the area. */
  readonly nominatedBy: KnownOfficer | null;
  /** When that was decided; null where nobody knows. A nomination's first day can be backdated, this cannot. */
  readonly nominatedAt: Date | null;
}

export interface InRequest extends Actor {
  readonly part: Part;
}

export interface ActingCircumstances {
  /** What the actor is about to do. */
  readonly part: Part;
  /** Does the actor hold the chair where this case is heard, under any nomination? */
  readonly isChair: boolean;
  /** When the request was made. */
  readonly madeAt: Date;
  /** Who works for whom on this case, by officer: a supervisor may change nominations. */
  readonly delegations: readonly { readonly delegate: string; readonly supervisor: string }[];
}

/**
 * The rule by which the actor may not do this part, or null. `others` is everybody already in the request.
 * @returns R-066 where the chair would also speak for the owner or the requester, F-35 for one person twice.
 */
export function findSelfApproval(
  actor: Actor,
  others: readonly InRequest[],
  circumstances: ActingCircumstances,
): 'R-066' | 'F-35' | null {
  const { part, isChair } = circumstances;
  if (part === 'OWNER' && isChair) return 'R-066';
  const author = others.find((other) => other.part === 'AUTHOR');
  // Decision 6: where the chair's agency is the requester, a chair from another agency decides.
  if (part === 'CHAIR' && author?.agencyId === actor.agencyId) return 'R-066';
  const found = others.filter((other) => areOne(actor, other, circumstances));
  if (found.length === 0) return null;
  return found.some((other) => isChairAndOwner(part, other.part)) ? 'R-066' : 'F-35';
}

function isChairAndOwner(one: Part, other: Part): boolean {
  return (one === 'CHAIR' && other === 'OWNER') || (one === 'OWNER' && other === 'CHAIR');
}

/** One will behind two names: oneself, one's second account, one's nominee, one's delegate. */
function areOne(actor: Actor, other: InRequest, circumstances: ActingCircumstances): boolean {
  return (
    isSame(actor, other) ||
    wasPutThere(actor, other, circumstances) ||
    wasPutThere(other, actor, circumstances) ||
    circumstances.delegations.some(
      ({ delegate, supervisor }) =>
        (delegate === actor.officerId && supervisor === other.officerId) ||
        (delegate === other.officerId && supervisor === actor.officerId),
    )
  );
}

/** The officer, not the nomination: a change of role between two steps changes nothing. */
function isSame(one: KnownOfficer, other: KnownOfficer): boolean {
  return one.officerId === other.officerId || one.nameKey === other.nameKey;
}

/** Nominated by somebody in the request once there was something to agree to. */
function wasPutThere(who: Actor, by: KnownOfficer, { madeAt }: ActingCircumstances): boolean {
  if (!who.nominatedBy || !isSame(who.nominatedBy, by)) return false;
  return !who.nominatedAt || who.nominatedAt >= madeAt;
}
