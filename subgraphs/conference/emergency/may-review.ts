// F-29, F-35: broken glass is reviewed by the chair or by its owner, and never by whoever broke it, under any name.
export interface Reviewer {
  readonly officerId: string;
  /** That of records/name-key.ts. */
  readonly nameKey: string;
  readonly agencyId: string;
  readonly role: string;
  /** Who nominated this officer; null for what was entered with the area. */
  readonly nominatedBy: string | null;
}

export interface Breaker {
  readonly officerId: string;
  readonly nameKey: string;
}

/** True for the chair and the owner's officers, unless they are, or were put there by, the one who broke the glass. */
export function mayReview(reviewer: Reviewer, breaker: Breaker, ownerId: string): boolean {
  const entitled = reviewer.role === 'CHAIR' || reviewer.agencyId === ownerId;
  return (
    entitled &&
    reviewer.officerId !== breaker.officerId &&
    reviewer.nameKey !== breaker.nameKey &&
    reviewer.nominatedBy !== breaker.officerId
  );
}
