import { refusal } from '../../../../schema/errors/refusal.ts';
import type { Profile } from '../../../../schema/protocols/profile.ts';
import { isStale } from '../../../../schema/protocols/rules/is-stale.ts';
import type { ItemKind } from '../item-kind.ts';
import { withOrigin } from '../item-origin.ts';
import type { Tenant } from '../standing/decide-standing.ts';
import type { ViewerRights } from '../viewer-rights.ts';
import type { ReleasedItem } from './released-item.ts';

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** What an item is shown with, beside itself. */
export interface Presentation {
  readonly owner: Tenant;
  readonly profile: Pick<Profile, 'staleAfterMonths'>;
  readonly rights: ViewerRights;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/**
 * An item as its GraphQL type shows it. A detail under a narrower category that was not granted is left
 * out of the object altogether, so that no later mistake can show it. Under a permission a field that
 * was not released is an error of its own: null alone would say that there is nothing (R-123, F-01).
 */
export function presentItem(
  kind: ItemKind,
  item: ReleasedItem,
  { owner, profile, rights, today }: Presentation,
): object {
  const { caseId, ownerId } = item;
  const recordedOn = item.recordedOn.toISOString().slice(0, 10);
  const lastVerifiedOn = day(item.lastVerifiedOn);
  const stale = isStale(profile, lastVerifiedOn, recordedOn, today);
  const { fields, release } = item;
  const own = Object.entries(kind.fields).flatMap(([name, { category }]) => {
    const granted = category === undefined || rights.releases(caseId, ownerId, category);
    if (!release) return granted ? [[name, fields[name] ?? null] as const] : [];
    const released = granted && (release.form === 'FULL' || Object.hasOwn(fields, name));
    return [[name, released ? (fields[name] ?? null) : refusal('WITHHELD')] as const];
  });
  const shown = {
    ...Object.fromEntries(own),
    __typename: kind.type,
    id: item.id,
    owner,
    nature: item.nature,
    subject: item.subjectId === null ? null : { __typename: 'Participant', id: item.subjectId },
    originalSource: item.originalSource,
    occurredOn: day(item.occurredOn),
    recordedOn,
    lastVerifiedOn,
    notVerifiedSince: stale ? (lastVerifiedOn ?? recordedOn) : null,
    handlingConditions: item.handlingConditions,
    marking: item.marking,
    lawfulBasis: item.lawfulBasis,
    specialCondition: item.specialCondition,
    permittedUse: item.permittedUse,
    match: item.matchConfidence,
    confided: item.confided,
    disputed: item.disputed,
    releasedAs: release?.form ?? null,
    releasedSummary: release?.summary ?? null,
    permissionId: release?.permissionId ?? null,
    permittedUntil: release?.until ?? null,
  };
  return withOrigin(shown, { caseId, ownerId });
}
