import type { Check } from '../contribution.ts';

/**
 * a correction replaces one current item of the same owner, case and category, once. An
 * item that is another's and one that does not exist are refused alike, or this would tell them apart.
 */
export const checkCorrections: Check = ({ items, current, byOwner }) => {
  const replaced = new Set<string>();
  for (const { envelope, kind, path } of items) {
    const old = envelope.supersedes ?? null;
    if (old === null) continue;
    const field = `${path}.supersedes`;
    if (!byOwner || current.get(old)?.category !== kind.category) return { field, rule: 'R-088' };
    if (replaced.has(old)) return { field, rule: 'R-159' };
    replaced.add(old);
  }
  return null;
};
