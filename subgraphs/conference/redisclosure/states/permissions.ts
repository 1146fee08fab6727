// R-110, R-127 [D 2.2; B-ISA 1.4; K-I3 4.2; C 10.2.1]: one permission per owner: what it carries, and until when.
import { earliest, stoppedAt } from './moments.ts';
import type { OwnerWord } from './owner-words.ts';
import type { RequestRecord, StandingPermission } from './record.ts';
import type { Release } from './releases.ts';

/** The moment that is asked about, and who is suspended at it. */
export interface Moment {
  readonly now: Date;
  readonly suspendedOwners: ReadonlySet<string>;
}

/** Does this owner's word let anything out at the moment? A suspension ends it for now, not for good. */
export function isLive(
  { ownerId, until, revokedAt }: Pick<OwnerWord, 'ownerId' | 'until' | 'revokedAt'>,
  { now, suspendedOwners }: Moment,
): boolean {
  return now < until && !revokedAt && !suspendedOwners.has(ownerId);
}

/**
 * The permission a word made; none where nothing goes on it. An owner whose items are all carried by another's
 * permission has one that carries nothing, so that it can take its word back.
 */
export function permissionsOf(
  record: RequestRecord,
  word: OwnerWord,
  releases: readonly Release[],
  moment: Moment,
): readonly StandingPermission[] {
  const [first, ...others] = releases.filter(({ owners }) => owners.includes(word));
  if (!first) return [];
  const carried = releases.filter(({ carrier }) => carrier === word);
  const isOpen = ({ owners }: Release) =>
    owners.every((owner) => owner === word || isLive(owner, moment));
  const items = carried.filter(isOpen).map(({ item, given }) => {
    const { category, subjectId, viewOnly, holderId } = item;
    return { ...given, category, subjectId, viewOnly, holderId };
  });
  const told = carried.flatMap(({ owners }) => owners.flatMap(({ conditions }) => conditions));
  const from = earliest(first.from, ...others.map((release) => release.from));
  const inForce =
    items.length > 0 && from <= moment.now && isLive(word, moment) && !stoppedAt(record);
  const { permissionId: id, ownerId, expires, until, revokedAt } = word;
  const conditions = [...new Set([...word.conditions, ...told])];
  return [{ id, ownerId, items, conditions, from, expires, until, revokedAt, inForce }];
}
