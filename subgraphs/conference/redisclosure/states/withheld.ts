// R-109, R-112 [D 3.2; 4.3.4; B 7.13]: what does not go, and a word for why: never who else did not agree.
import type { RedisclosureStatus } from '../../../../schema/vocabulary/redisclosure.ts';
import type { OwnerWord, Silent } from './owner-words.ts';
import type { Moment } from './permissions.ts';
import type { AskedItem } from './record.ts';
import type { Kept, Release } from './releases.ts';

export type WithheldReason = Kept | Silent | 'NOT_SENT' | 'WITHDRAWN' | 'CO_OWNER' | 'SUSPENDED';

/** Why this owner's part of an item that is not released stays where it is. */
export function reasonFor(
  status: RedisclosureStatus,
  row: AskedItem,
  found: { readonly word: OwnerWord | undefined; readonly verdict: Release | Kept },
  moment: Moment,
): WithheldReason {
  if (status === 'WITHDRAWN') return 'WITHDRAWN';
  const { word, verdict } = found;
  if (typeof verdict !== 'string') return reasonAfter(verdict, moment);
  // Says the same as a revocation: that she took it back is nobody's to read off a manifest.
  if (status === 'REVOKED') return 'REVOKED';
  if (verdict !== 'AWAITED' && verdict !== 'NOT_GRANTED') return verdict;
  if (word?.silent) return word.silent;
  const gave = word?.given.some(({ itemId }) => itemId === row.itemId);
  if (!gave) return 'NOT_GRANTED';
  return verdict === 'AWAITED' ? 'AWAITED' : 'CO_OWNER';
}

function reasonAfter({ owners, endsAt }: Release, { now }: Moment): WithheldReason {
  if (owners.some(({ revokedAt }) => revokedAt)) return 'REVOKED';
  return now >= endsAt ? 'EXPIRED' : 'SUSPENDED';
}
