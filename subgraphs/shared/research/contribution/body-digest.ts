import { createHash } from 'node:crypto';

/** A digest of what was contributed, the same however its keys are ordered: two bodies are one if it is one. */
export function contentDigest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(value)))
    .digest('hex');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  // An absent key and one given as null say the same.
  const entries = Object.entries(value)
    .filter(([, inner]) => (inner ?? null) !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, ordered(inner)]);
}
