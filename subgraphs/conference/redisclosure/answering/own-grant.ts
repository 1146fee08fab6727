// R-138 [L 2.13 l.399; 4.1 l.504; B 7.13]: what an owner lets go of its own, in which form.
import type { ItemReference } from '../../../../schema/permit/item-references.ts';
import type { AskStatus, ReleaseForm } from '../../../../schema/vocabulary/redisclosure.ts';
import { refuse } from '../../decisions/decide.ts';
import type { RequestRow } from '../load-request.ts';
import type { ItemRow } from '../making/items-asked.ts';
import { namesAScope, rowsOf } from '../making/items-asked.ts';
import type { NamedAgency } from '../making/owners-of-item.ts';
import type { GivenItem } from '../states/record.ts';

const widths: readonly ReleaseForm[] = ['SUMMARY', 'REDACTED', 'FULL'];
const field = 'itemIds';

export interface Granting {
  readonly row: Pick<RequestRow, 'route' | 'form' | 'items'>;
  readonly ownerId: string;
  readonly decision: AskStatus;
  /** Null where the answer names none: everything it was asked for. */
  readonly itemIds: readonly string[] | null;
  readonly vouched: readonly ItemReference[];
  readonly area: readonly NamedAgency[];
}

export interface Granted {
  readonly granted: readonly GivenItem[];
  /** Items that the request did not name and the owner does, to answer for a scope. */
  readonly named: readonly ItemRow[];
}

/** The items an owner grants. Refuses what it was not asked for, and a form it has not written. */
export function ownGrant(granting: Granting): Granted {
  const { row, ownerId, decision, itemIds, vouched, area } = granting;
  const asked = row.items.filter((item) => item.ownerId === ownerId && !item.byOwner);
  const whole = [...new Set(asked.map(({ itemId }) => itemId))];
  const ids = [...new Set(itemIds ?? whole)];
  const isScope = namesAScope(row.route) && row.items.every(({ byOwner }) => byOwner);
  if (decision === 'GRANTED_IN_PART' && (itemIds === null || ids.length === 0))
    refuse(field, 'R-123');
  // A yes to all that names less would be read as the whole.
  if (decision === 'GRANTED' && whole.some((id) => !ids.includes(id))) refuse(field, 'R-123');
  if (isScope && itemIds === null) refuse(field, 'R-138');
  const own = vouched.filter((item) => item.ownerId === ownerId);
  const strange = ids.filter((id) => !whole.includes(id));
  if (strange.some((id) => !isScope || !own.some((item) => item.id === id))) refuse(field, 'R-109');
  const named = own.filter(({ id }) => strange.includes(id)).flatMap((item) => rowsOf(item, area));
  const rows = [...asked, ...named];
  return { granted: ids.map((id) => formOf(granting, rows, id)), named };
}

/** An item in the form granted: the owner's own version where there is one, never wider than was asked. */
function formOf(
  { row, ownerId, vouched }: Granting,
  rows: readonly Pick<ItemRow, 'itemId' | 'holderId'>[],
  itemId: string,
): GivenItem {
  const form = row.form as ReleaseForm;
  const holder = rows.find((one) => one.itemId === itemId)?.holderId;
  const version =
    vouched.find(({ id, ownerId: of }) => id === itemId && of === ownerId)?.version ?? null;
  if (version && widths.indexOf(version.form) <= widths.indexOf(form))
    return { itemId, form: version.form, versionId: version.id };
  // Whoever does not hold it agrees to what its holder writes.
  const writes = holder === ownerId;
  if (version || (form !== 'FULL' && writes)) return refuse(field, 'R-123');
  return { itemId, form, versionId: null };
}
