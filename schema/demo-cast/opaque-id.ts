import { hash } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * The same id for the same name, always, from which the name cannot be read: an id that held the
 * case reference or a surname would tell whoever sees an id in a log or an address bar.
 */
export function opaqueId(prefix: string, ...name: readonly string[]): string {
  const digest = hash('sha256', ['demonstration', prefix, ...name].join('\u0000'), 'buffer');
  let text = '';
  // 32 divides 256, so no letter is likelier than another.
  for (const byte of digest.subarray(0, 20)) text += letters.charAt(byte % 32);
  return `${prefix}_${text}`;
}

/** A digest of what an answer held, as contribution would have kept it. */
export function bodyDigest(body: unknown): string {
  return hash('sha256', JSON.stringify(body), 'hex');
}
