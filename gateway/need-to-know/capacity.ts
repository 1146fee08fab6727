// Who is asking? The conference's nominations say, never the token.
import type { AgencyFacts, Facts, Nomination } from '../../schema/facts/facts.ts';

/** A person acting for one agency, in one role, in one area. */
export interface Capacity {
  readonly nomination: Nomination;
  readonly agency: AgencyFacts;
}

export type CapacityDecision =
  | { readonly kind: 'acting'; readonly capacity: Capacity }
  | { readonly kind: 'refuse'; readonly code: 'NOT_NOMINATED' | 'CAPACITY_REQUIRED' };

/** a nomination counts from its first day until the moment it ends, open sessions included. */
export function isCurrent(nomination: Nomination, now: Date): boolean {
  const started = nomination.startsOn <= now.toISOString().slice(0, 10);
  return started && (nomination.endsAt === null || new Date(nomination.endsAt) > now);
}

/**
 * one person, one agency, one role per request. In: the nominations of the verified subject
 * and the capacity the caller names, if any. Somebody with two must choose: a guess would show a
 * volunteer's file to the housing officer she also is.
 */
export function decideCapacity(
  facts: Facts,
  chosen: string | undefined,
  now: Date,
): CapacityDecision {
  const current = facts.nominations.filter((nomination) => isCurrent(nomination, now));
  const [first, second] =
    chosen === undefined ? current : current.filter((nomination) => nomination.id === chosen);
  if (!first) return { kind: 'refuse', code: 'NOT_NOMINATED' };
  if (second) return { kind: 'refuse', code: 'CAPACITY_REQUIRED' };
  const agency = facts.agencies[first.agencyId];
  if (!agency || agency.area !== first.area) return { kind: 'refuse', code: 'NOT_NOMINATED' };
  return { kind: 'acting', capacity: { nomination: first, agency } };
}
