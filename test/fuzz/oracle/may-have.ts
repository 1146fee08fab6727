// Which class of whose information is for this viewer on this case, and how far does a single item reach?
import { sectorPrefix } from '../../../schema/vocabulary/sector-prefix.ts';
import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';
import type { NeedToKnowRow } from '../../../schema/need-to-know/table.ts';
import { conference } from './conference.ts';
import type { OpenCase } from './open-case.ts';
import type { Viewer } from './who.ts';
import { actsFor, howItReads, tokensOf } from './who.ts';
import type { Agency, Item, World } from './world.ts';

export const table = loadNeedToKnow();

/** One viewer before one open case. */
export interface Sight {
  readonly world: World;
  readonly viewer: Viewer;
  readonly open: OpenCase;
}

export const rowOf = (category: string): NeedToKnowRow | undefined => table.get(category);

/** R-036, decision 20: of such a class nobody outside its audience may learn that there is any. */
export const isProtected = (category: string): boolean =>
  rowOf(category)?.existence === 'protected';

/** The agencies asked about the case, in the order of their ids. */
export function askedAgencies({ open, world }: Sight): Agency[] {
  const asked = world.research_request.filter(({ caseId }) => caseId === open.about.id);
  return asked
    .map(({ agencyId }) => agencyId)
    .sort()
    .flatMap((id) => world.agency.filter((agency) => agency.id === id));
}

/** Of those, the ones whose information may flow now. */
export function givingAgencies(sight: Sight): Agency[] {
  return askedAgencies(sight).filter(({ standing }) => standing === 'SIGNED');
}

/** what a system or a researcher needs to know whom a case is about, and no more. */
const forMatching = ['name', 'aliases', 'dateOfBirth', 'gender', 'addresses'].map(
  (field) => `participant.${field}`,
);

/** Is this class ever of this owner's? */
function isOwners(sight: Sight, ownerId: string, category: string): boolean {
  const [prefix = ''] = category.split('.');
  if (ownerId === conference) return prefix === 'participant' || prefix === 'action';
  const owner = givingAgencies(sight).find(({ id }) => id === ownerId);
  return typeof owner?.sector === 'string' && prefix === sectorPrefix(owner.sector);
}

/** is this class of this owner's information for this viewer? */
export function mayHave(sight: Sight, ownerId: string, category: string): boolean {
  const { open, viewer, world } = sight;
  const row = rowOf(category);
  if (row?.kind !== 'supplied' || !isOwners(sight, ownerId, category)) return false;
  if (open.permission) return isPermitted(sight, ownerId, category);
  if (actsFor(viewer, ownerId)) return true;
  if (howItReads(viewer) === 'OWN') return forMatching.includes(category);
  // the owner's decision for this case, else the table.
  const decided = world.audience_decision.find(
    (one) =>
      one.caseId === open.about.id &&
      one.ownerId === ownerId &&
      one.category === category &&
      one.supersededAt === null,
  );
  const audience = decided?.audience ?? row.audience;
  return tokensOf(viewer).some((token) => audience.includes(token));
}

/** the classes of the very items granted, of their owner, and nothing of the parties. */
function isPermitted({ open, world }: Sight, ownerId: string, category: string): boolean {
  const { permission } = open;
  if (permission?.ownerId !== ownerId || category.startsWith('participant.')) return false;
  const granted = new Set(permission.items.map(({ id }) => id));
  const items = [
    ...world.items,
    ...world.plan_action.map((one) => ({ ...one, category: 'action.entry' })),
  ];
  return items.some((item) => granted.has(item.id) && item.category === category);
}

/** Is it for this viewer from any owner at all? */
export function mayHaveOfAnybody(sight: Sight, category: string): boolean {
  const owners = [conference, ...givingAgencies(sight).map(({ id }) => id)];
  return owners.some((ownerId) => mayHave(sight, ownerId, category));
}

/** An item as it stands: not corrected since, not withdrawn. */
export const isCurrent = ({ supersededAt, withdrawnAt }: Item): boolean =>
  supersededAt === null && withdrawnAt === null;

/** the item's own, narrower audience; an uncertain match is for its owner alone. */
export function reaches({ open, viewer }: Sight, item: Item): boolean {
  if (open.permission) return isGranted(open, item) && item.matchConfidence === 'CONFIRMED';
  if (actsFor(viewer, item.ownerId)) return true;
  if (item.matchConfidence !== 'CONFIRMED') return false;
  const { audience } = item;
  return audience.length === 0 || tokensOf(viewer).some((token) => audience.includes(token));
}

/** under a permission the very items granted, whatever their audience. */
export function isGranted({ permission }: OpenCase, { id }: { readonly id: string }): boolean {
  return permission === null || permission.items.some((granted) => granted.id === id);
}

/** The items of one class that this viewer is shown: the newest first, of one day by id. */
export function itemsShown(sight: Sight, category: string): Item[] {
  const shown = sight.world.items.filter(
    (item) =>
      item.caseId === sight.open.about.id &&
      item.category === category &&
      isCurrent(item) &&
      mayHave(sight, item.ownerId, category) &&
      reaches(sight, item),
  );
  return shown.sort((a, b) => b.recordedOn.localeCompare(a.recordedOn) || (a.id < b.id ? -1 : 1));
}
