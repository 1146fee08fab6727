// R-112 [D 4.3.4; B-ISA 2.25; 2.28; B 7.13]. Of several owners' items, a pack holds what each granted.
import { conferenceOwner } from '../need-to-know/grants.ts';
import { guardKeys } from '../need-to-know/guard-fields.ts';
import { releasedDigest } from './manifest.ts';
import type { PackList } from './pack-lists.ts';
import type { PackPermission } from './permission-at.ts';

type Item = Readonly<Record<string, unknown>>;

export interface Assembled {
  readonly items: readonly Item[];
  /** Entries of the action plan. */
  readonly actions: readonly Item[];
  readonly manifest: readonly {
    readonly reference: string;
    readonly category: string;
    readonly ownerId: string;
    readonly form: string;
    readonly lawfulBasis: unknown;
    readonly sha256: string;
  }[];
  readonly withheld: readonly {
    readonly reference: string;
    readonly category: string;
    readonly ownerId: string;
    readonly reason: string;
  }[];
  /** Categories of which an agency sent more than was granted. */
  readonly ungranted: readonly string[];
}

export interface Assembling {
  readonly permission: PackPermission;
  readonly lists: readonly PackList[];
  /** What the agencies gave, by section and list. */
  readonly picture: Item;
  readonly isReleased: (category: string, ownerId: string) => boolean;
  /** Did the agency say of a list that it keeps all of it back: none of the items granted is current? */
  readonly isKeptBack: (list: PackList) => boolean;
  /** May it be said of this category and owner that something is withheld? */
  readonly mayBeNamed: (category: string, ownerId: string) => boolean;
}

/**
 * Out: the pack's items in a stable order, its manifest, and what is not in it, by reference and reason;
 * null if a list could not be read: there is no such thing as part of a pack.
 */
export function assemble(given: Assembling): Assembled | null {
  const { isKeptBack, isReleased, lists, mayBeNamed, permission, picture } = given;
  const granted = new Map(permission.items.map((item) => [item.id, item]));
  const ungranted = new Set<string>();
  const shown: { item: Item; reference: string; category: string; isAction: boolean }[] = [];
  for (const list of lists) {
    const { category, field, section } = list;
    const within = section === null ? picture : (picture[section] as Item | null | undefined);
    const sent = within?.[field] ?? (isKeptBack(list) ? [] : null);
    const isAction = section === null;
    if (!Array.isArray(sent)) return null;
    const kept = (sent as Item[]).filter((item) => {
      const ownerId = isAction ? conferenceOwner : ownerOf(item);
      // INVARIANT: an item leaves only if its own owner granted it, by id, on this permission, and the
      // guard released its category of that owner.
      const leaves =
        ownerId === permission.ownerId &&
        granted.get(String(item[guardKeys.id]))?.category === category &&
        isReleased(category, ownerId);
      if (!leaves) ungranted.add(category);
      return leaves;
    });
    for (const item of kept.sort(byDate))
      shown.push({ item, category, isAction, reference: String(item[guardKeys.id]) });
  }
  const present = new Set(shown.map(({ reference }) => reference));
  // Corrected or withdrawn since it was granted: said, so that nobody takes the pack for whole.
  const gone = permission.items
    .filter(({ id }) => !present.has(id))
    .map(({ category, id }) => ({
      reference: id,
      category,
      ownerId: permission.ownerId,
      reason: 'NO_LONGER_CURRENT',
    }));
  return {
    items: shown.flatMap(({ isAction, item }) => (isAction ? [] : [item])),
    actions: shown.flatMap(({ isAction, item }) => (isAction ? [item] : [])),
    manifest: shown.map(({ category, item, reference }) => ({
      reference,
      category,
      ownerId: permission.ownerId,
      form: granted.get(reference)?.form ?? 'FULL',
      lawfulBasis: item[guardKeys.basis] ?? null,
      sha256: releasedDigest(item),
    })),
    withheld: [
      ...permission.withheld.filter(({ category, ownerId }) => mayBeNamed(category, ownerId)),
      ...gone,
    ],
    ungranted: [...ungranted],
  };
}

function ownerOf(item: Item): string {
  const owner = item[guardKeys.owner] as { readonly id?: unknown } | null | undefined;
  return typeof owner?.id === 'string' ? owner.id : '';
}

/** The newest first; of one day, by id. */
function byDate(a: Item, b: Item): number {
  const [dayA, dayB] = [String(a[guardKeys.recordedOn]), String(b[guardKeys.recordedOn])];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return String(a[guardKeys.id]) < String(b[guardKeys.id]) ? -1 : 1;
}
