// F-37 [Norfolk/Suffolk]. A manifest lists what a pack holds, and anybody can check that it does.
import { createHash } from 'node:crypto';
import { guardPrefix } from '../need-to-know/guard-fields.ts';

/** The digest of what a pack gives of one item: SHA-256, hexadecimal, over its canonical JSON. */
export function releasedDigest(item: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(item) ?? {}))
    .digest('hex');
}

/**
 * Keys in order, what says nothing left out: a field that is null and one that was never asked for
 * release the same. The gateway's own fields are no part of it.
 */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(canonical);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const fields = Object.entries(value)
    .filter(([key]) => !key.startsWith(guardPrefix))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => [key, canonical(field)]);
  return Object.fromEntries(fields);
}

/** A pack as far as its manifest can be held against it. */
export interface CheckablePack {
  readonly items: readonly { readonly id: string }[];
  readonly actions?: readonly { readonly id: string }[];
  readonly manifest: readonly { readonly reference: string; readonly sha256: string }[];
}

/**
 * Made anew from the pack alone, as the second reader does. Out: the references whose line is missing,
 * in excess, twice or of other content; empty for a pack that is what its manifest says.
 */
export function checkManifest({ actions = [], items, manifest }: CheckablePack): string[] {
  const held = [...items, ...actions].map((item) => `${item.id} ${releasedDigest(item)}`);
  const stated = manifest.map(({ reference, sha256 }) => `${reference} ${sha256}`);
  const wrong = [...without(held, stated), ...without(stated, held)];
  return [...new Set(wrong.map((line) => line.split(' ')[0] ?? ''))];
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
