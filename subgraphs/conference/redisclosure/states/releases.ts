// R-112, R-114 [D 4.3.4; B-ISA 2.25 l.813; 2.28; B 7.13]: an item goes when every one of its owners let it go,
// in a form that is not wider than any of them, the request or the chair said.
import type { ReleaseForm } from '../../../../schema/vocabulary/redisclosure.ts';
import { earliest, latest } from './moments.ts';
import type { OwnerWord } from './owner-words.ts';
import type { AskedItem, GivenItem, RequestRecord } from './record.ts';
import type { Against, Shared } from './shared.ts';

/** An item that all who had to agree let go, whatever became of it since. */
export interface Release {
  readonly item: AskedItem;
  readonly given: GivenItem;
  /** The owner whose permission carries it: its holder, else the first by name. */
  readonly carrier: OwnerWord;
  readonly owners: readonly OwnerWord[];
  readonly from: Date;
  readonly endsAt: Date;
  readonly endedBy: 'REVOKED' | 'EXPIRED';
}

export type Kept = 'AWAITED' | 'NOT_GRANTED' | 'NO_VERSION' | 'REVOKED' | 'EXPIRED' | Against;

const widths: readonly ReleaseForm[] = ['SUMMARY', 'REDACTED', 'FULL'];

/** Does what was agreed to include this? A version that was named is that version and no other. */
function includes(agreed: GivenItem | undefined, carried: GivenItem): boolean {
  if (!agreed || widths.indexOf(carried.form) > widths.indexOf(agreed.form)) return false;
  return agreed.versionId === null || agreed.versionId === carried.versionId;
}

function ofItem(given: readonly GivenItem[], itemId: string): GivenItem | undefined {
  const found = given.filter((one) => one.itemId === itemId);
  return found.length === 1 ? found[0] : undefined;
}

export interface Judging {
  readonly record: RequestRecord;
  readonly words: ReadonlyMap<string, OwnerWord>;
  readonly shared: Shared;
}

/** One item, by its rows: released, or the word for why it is not. */
export function judgeItem(
  { record, words, shared }: Judging,
  rows: readonly [AskedItem, ...AskedItem[]],
): Release | Kept {
  const [item] = rows;
  const { itemId } = item;
  if (shared.against) return shared.against;
  const owners = rows.flatMap(({ ownerId }) => words.get(ownerId) ?? []);
  const carrier = carrierOf(item, owners);
  if (!carrier || owners.length < rows.length) return 'NOT_GRANTED';
  const settled = owners.flatMap(({ settledAt }) => settledAt ?? []);
  if (!shared.settledAt || settled.length < owners.length) return 'AWAITED';
  const carried = ofItem(carrier.given, itemId);
  const agreed = owners.map(({ given }) => ofItem(given, itemId));
  if (!carried || agreed.some((one) => !one)) return 'NOT_GRANTED';
  const asked = { itemId, form: record.form, versionId: null };
  const written = carried.form === 'FULL' || carried.versionId !== null;
  if (!written || ![asked, ...agreed].every((one) => includes(one, carried))) return 'NO_VERSION';
  const limit = shared.limits.find(
    ({ answer }) => !includes(ofItem(answer.granted, itemId), carried),
  );
  if (limit) return limit.by;
  const from = latest(shared.settledAt, ...settled);
  const { endsAt, endedBy } = endOf(carrier, owners);
  // Taken back, or over, before everybody else had agreed: there never was a permission.
  const never = endedBy === 'REVOKED' ? endsAt < from : endsAt <= from;
  if (never) return endedBy;
  const viewOnly = rows.some((row) => row.viewOnly);
  return { item: { ...item, viewOnly }, given: carried, carrier, owners, from, endsAt, endedBy };
}

function carrierOf({ holderId }: AskedItem, owners: readonly OwnerWord[]): OwnerWord | undefined {
  const first = [...owners].sort((one, other) => (one.ownerId < other.ownerId ? -1 : 1))[0];
  return owners.find(({ ownerId }) => ownerId === holderId) ?? first;
}

/** It ends when the first of its owners' words does. */
function endOf(
  carrier: OwnerWord,
  owners: readonly OwnerWord[],
): Pick<Release, 'endsAt' | 'endedBy'> {
  const until = earliest(carrier.until, ...owners.map((owner) => owner.until));
  const endsAt = earliest(until, ...owners.map((owner) => owner.revokedAt));
  return { endsAt, endedBy: endsAt < until ? 'REVOKED' : 'EXPIRED' };
}
