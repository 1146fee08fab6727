import type { RowContext } from '../../../schema/database/row-security.ts';
import type { Permit, UnderPermission } from '../../../schema/permit/permit.ts';
import type { AudienceToken } from '../../../schema/vocabulary/terms.ts';
import { actsForOwnAgency } from './own-agency.ts';

/** An owner that no agency is: the id is refused by the database's own check on `agency`. */
const noAgency = '-';

/** How far an item reaches, whoever looks. */
export interface Reach {
  readonly ownerId: string;
  readonly audience: readonly string[];
  readonly uncertain: boolean;
}

/** What a permit lets its viewer see of agencies' items. Pure: made from the permit alone (R-033, R-046). */
export interface ViewerRights {
  readonly audience: readonly AudienceToken[];
  /** The agency whose items this viewer sees whatever their own audience; null for who has none. */
  readonly ownAgency: string | null;
  /** True for a case that the permit names. */
  opens(caseId: string): boolean;
  /** The agencies asked about a case. */
  asked(caseId: string): readonly string[];
  /** By owner, the categories released on a case. */
  grants(caseId: string): ReadonlyMap<string, readonly string[]>;
  releases(caseId: string, ownerId: string, category: string): boolean;
  /** The permission that a case is seen under; null for the conference's own purpose. */
  permission(caseId: string): UnderPermission | null;
  /** Items of a case that are hidden from everybody but their owner. */
  hidden(caseId: string): readonly string[];
  /** The item's own audience, and R-079: an uncertain match is for its owner alone. */
  reaches(item: Reach): boolean;
  /** The same rights in the form that row-level security reads. */
  readonly rows: RowContext;
}

/** In: a verified permit. Out: the viewer's rights; a permit without a viewer has none. */
export function viewerRights(permit: Permit): ViewerRights {
  const { viewer } = permit;
  // OWNER is decided by the agency's id. As a token it would open every agency's own-eyes-only items.
  const audience = permit.audience.filter((token) => token !== 'OWNER');
  const ownAgency = viewer && actsForOwnAgency[viewer.role] ? viewer.agencyId : null;
  // A null prototype: a case called `constructor` in a forged representation must not be found.
  const cases = new Map(Object.entries(permit.cases));
  const granted = new Map(
    [...cases].map(([id, { grants }]) => [id, new Map(Object.entries(grants))] as const),
  );
  const none: ReadonlyMap<string, readonly string[]> = new Map();
  return {
    audience,
    ownAgency,
    opens: (caseId) => cases.has(caseId),
    asked: (caseId) => cases.get(caseId)?.asked ?? [],
    grants: (caseId) => granted.get(caseId) ?? none,
    releases: (caseId, ownerId, category) =>
      granted.get(caseId)?.get(ownerId)?.includes(category) ?? false,
    reaches: ({ ownerId, audience: only, uncertain }) =>
      ownerId === ownAgency ||
      (!uncertain && (only.length === 0 || audience.some((token) => only.includes(token)))),
    permission: (caseId) => cases.get(caseId)?.permission ?? null,
    // A case that is not there has nothing to hide: nothing of it is read at all.
    hidden: (caseId) => cases.get(caseId)?.hidden ?? [],
    rows: {
      grants: Object.fromEntries([...cases].map(([id, { grants }]) => [id, grants])),
      ...rowsUnderPermission(permit),
      audience,
      owner: ownAgency ?? noAgency,
      acting: 'read',
    },
  };
}

/** What row-level security is told of permissions and of hidden items. */
function rowsUnderPermission({ cases }: Permit): Pick<RowContext, 'only' | 'hidden' | 'versions'> {
  const under = Object.entries(cases).flatMap(([id, { permission }]) =>
    permission ? [[id, permission.items] as const] : [],
  );
  return {
    only: Object.fromEntries(under.map(([id, items]) => [id, items.map((item) => item.id)])),
    hidden: Object.fromEntries(Object.entries(cases).map(([id, { hidden }]) => [id, hidden])),
    versions: Object.fromEntries(
      under.map(([id, items]) => [id, items.flatMap(({ versionId }) => versionId ?? [])]),
    ),
  };
}
