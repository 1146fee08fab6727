import type { Profile } from '../../../../schema/protocols/profile.ts';
import { isStale } from '../../../../schema/protocols/rules/is-stale.ts';
import type { ItemKind } from '../item-kind.ts';
import { withOrigin } from '../item-origin.ts';
import type { Tenant } from '../standing/decide-standing.ts';
import type { ViewerRights } from '../viewer-rights.ts';
import type { StoredItem } from './item-where.ts';

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
 * A stored item as its GraphQL type shows it. A detail under a narrower category that was not granted
 * is left out of the object altogether, so that no later mistake can show it.
 */
export function presentItem(
  kind: ItemKind,
  item: StoredItem,
  { owner, profile, rights, today }: Presentation,
): object {
  const { caseId, ownerId } = item;
  const recordedOn = item.recordedOn.toISOString().slice(0, 10);
  const lastVerifiedOn = day(item.lastVerifiedOn);
  const stale = isStale(profile, lastVerifiedOn, recordedOn, today);
  const stored = item.fields as Readonly<Record<string, unknown>>;
  const own = Object.entries(kind.fields)
    .filter(
      ([, { category }]) => category === undefined || rights.releases(caseId, ownerId, category),
    )
    .map(([name]) => [name, stored[name] ?? null] as const);
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
  };
  return withOrigin(shown, { caseId, ownerId });
}
