// May this person open this case? The tests of R-033 in their order; any missing one denies.
import type { CaseFacts } from '../../schema/facts/facts.ts';
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import type { Profile } from '../../schema/protocols/profile.ts';
import { trainingBlocks } from '../../schema/protocols/rules/training-blocks.ts';
import { mayUseFor, ownPurpose, permissionFor } from '../ownership/may-use-permission.ts';
import { isAdmitted } from './admission.ts';
import { mayRead, readsOnlyOwn } from './audience.ts';
import type { Capacity } from './capacity.ts';

/** Everything the tests look at. `caseFacts` is undefined when the name resolves to nothing. */
export interface Circumstances {
  readonly capacity: Capacity;
  readonly caseFacts: CaseFacts | undefined;
  readonly profile: Profile;
  readonly purpose: string;
  /** The permission the operation relies on; null for the conference's own purpose. */
  readonly permissionId: string | null;
  /** A case picture is read; a mutation hands in or decides, which is done before anyone attends. */
  readonly reading: boolean;
  readonly now: Date;
}

type Test = (circumstances: Circumstances) => boolean;

/**
 * INVARIANT: the tests before the first NOT_FOUND look at the caller alone, or at a permission of the
 * caller's own, and a case that does not exist fails the next one; so a hidden case and no case are
 * answered alike (R-033, T15). Only somebody who is on the case reads a code after the last NOT_FOUND.
 */
export const caseTests: readonly (readonly [rule: string, code: ErrorCode, passes: Test])[] = [
  ['R-042', 'PURPOSE_NOT_PERMITTED', mayUseFor],
  ['R-177', 'AGENCY_SUSPENDED', ({ capacity }) => capacity.agency.standing !== 'SUSPENDED'],
  ['R-002', 'AGENCY_NOT_SIGNED', isSignedOrGuest],
  ['R-009', 'TRAINING_REQUIRED', isTrained],
  ['R-048', 'NOT_FOUND', ({ capacity }) => mayRead(capacity.nomination.role)],
  ['R-033', 'NOT_FOUND', isInTheCallersArea],
  ['R-053', 'NOT_FOUND', isNotTheEmployer],
  ['R-050', 'NOT_FOUND', isOnTheRestrictedList],
  ['R-033', 'NOT_FOUND', isOnTheCase],
  ['R-043', 'CONFLICT_PAUSED', ({ caseFacts }) => caseFacts?.conflict !== 'PAUSED'],
  ['R-056', 'DECLARATION_REQUIRED', hasDeclared],
  ['R-058', 'DECLARATION_AWAITS_CHAIR', declarationStands],
];

/** In: who, which case, under which protocol, for what, when. Out: null if all tests pass. */
export function findCaseRefusal(
  circumstances: Circumstances,
): { readonly rule: string; readonly code: ErrorCode } | null {
  if (circumstances.purpose !== ownPurpose && isHidden(circumstances))
    return { rule: 'R-042', code: 'PURPOSE_NOT_PERMITTED' };
  for (const [rule, code, passes] of caseTests) if (!passes(circumstances)) return { rule, code };
  return null;
}

/**
 * For another purpose no case is answered with R-042, and so is a hidden one, permission or not: an id
 * that somebody passed on does not tell whoever is excluded that there is a case (F-28, T15).
 */
function isHidden(circumstances: Circumstances): boolean {
  return caseTests.some(([, code, passes]) => code === 'NOT_FOUND' && !passes(circumstances));
}

/** An unsigned agency is heard of only through an admission of its own, whatever case it names. */
function isSignedOrGuest({ capacity }: Circumstances): boolean {
  const { agency, nomination } = capacity;
  return agency.standing === 'SIGNED' || nomination.role === 'GUEST';
}

function isTrained({ capacity, profile, now }: Circumstances): boolean {
  const today = now.toISOString().slice(0, 10);
  // A system cannot be trained; whoever runs it answers for it. A guest hears the statement.
  if (['SYSTEM', 'GUEST', 'OBSERVER'].includes(capacity.nomination.role)) return true;
  return !trainingBlocks(profile, capacity.nomination.trainedOn, today);
}

function isInTheCallersArea({ capacity, caseFacts, profile }: Circumstances): boolean {
  const { area } = capacity.nomination;
  return caseFacts !== undefined && caseFacts.area === area && profile.area === area;
}

/** F-28: exclusion beats every grant, so it comes before any test that could let somebody in. */
function isNotTheEmployer({ capacity, caseFacts }: Circumstances): boolean {
  if (!caseFacts?.employers.includes(capacity.agency.id)) return caseFacts !== undefined;
  return caseFacts.namedDespiteEmployer.includes(capacity.nomination.id);
}

/**
 * The chair's list names people, not agencies. An agency's system stands behind a person named, and
 * where nobody of its agency is, behind nobody; a researcher must be signed up and supervised for this case.
 */
function isOnTheRestrictedList({ capacity, caseFacts }: Circumstances): boolean {
  if (!caseFacts) return false;
  if (caseFacts.restrictedTo === null) return true;
  const { id, role } = capacity.nomination;
  if (role === 'SYSTEM') return caseFacts.restrictedAgencies.includes(capacity.agency.id);
  if (role === 'RESEARCHER') return caseFacts.delegates.includes(id);
  return role === 'CHAIR' || caseFacts.restrictedTo.includes(id);
}

/**
 * an owner's word stands for the distribution, because it names whom it is for; broken glass does
 * not: it is for somebody on the case. Both come after F-28 and the chair's list.
 */
function isOnTheCase(circumstances: Circumstances): boolean {
  const { capacity, caseFacts, profile, now } = circumstances;
  if (!caseFacts) return false;
  if (permissionFor(circumstances)?.kind === 'PERMISSION') return true;
  const { agency, nomination } = capacity;
  switch (nomination.role) {
    case 'CHAIR':
    case 'COORDINATOR':
      return true;
    case 'GUEST':
      return profile.guestsAllowed && isAdmitted(caseFacts, nomination.id, 'GUEST', now);
    case 'OBSERVER':
      return profile.observersAllowed && isAdmitted(caseFacts, nomination.id, 'OBSERVER', now);
    default:
      return caseFacts.distribution.includes(agency.id);
  }
}

function declarationOf({ capacity, caseFacts }: Circumstances) {
  return caseFacts?.meeting?.declarations[capacity.nomination.id];
}

/**
 * Systems and researchers do not attend; everyone else declares for the meeting that hears the case.
 * What is used under a permission is not the meeting's, and a life at risk waits for no declaration.
 */
function hasDeclared(circumstances: Circumstances): boolean {
  const { capacity, permissionId, reading } = circumstances;
  const attends = reading && permissionId === null && !readsOnlyOwn(capacity.nomination.role);
  return !attends || declarationOf(circumstances) !== undefined;
}

function declarationStands(circumstances: Circumstances): boolean {
  if (permissionFor(circumstances)?.kind === 'PERMISSION') return true;
  const declaration = declarationOf(circumstances);
  return !declaration || declaration.accepted || declaration.chairAllows === true;
}
