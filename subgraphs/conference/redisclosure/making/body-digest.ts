import { createHash } from 'node:crypto';

/** The same whatever order the fields were written in; what was left out is as if it had been null. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value ?? null;
  const known = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  const sorted = known.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, one]) => [key, canonical(one)]));
}

/** What a retry with the same key must be the same as: SHA-256 of everything else that was asked. */
export function requestDigest(input: object): string {
  const { idempotencyKey: _, ...asked } = input as Record<string, unknown>;
  return createHash('sha256')
    .update(JSON.stringify(canonical(asked)))
    .digest('base64url');
}
