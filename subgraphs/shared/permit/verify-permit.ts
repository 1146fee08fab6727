import { compactVerify, createLocalJWKSet } from 'jose';
import type { JSONWebKeySet } from 'jose';
import type { Permit } from '../../../schema/permit/permit.ts';
import {
  bodyDigest,
  permitAlgorithm,
  permitClockSkewSeconds,
  permitLifetimeSeconds,
  permitShape,
} from '../../../schema/permit/permit.ts';
import { createReplayGuard } from './replay-guard.ts';

/** Why a permit was refused: for the agency's own log, never for the caller. */
export type PermitRefusal =
  | 'NO_PERMIT'
  | 'NO_KEYS'
  | 'BAD_SIGNATURE'
  | 'BAD_SHAPE'
  | 'WRONG_AGENCY'
  | 'WRONG_USE'
  | 'NOT_YET_VALID'
  | 'EXPIRED'
  | 'WRONG_BODY'
  | 'REPLAYED';

export type PermitVerdict =
  | { readonly kind: 'accepted'; readonly permit: Permit }
  | { readonly kind: 'refused'; readonly reason: PermitRefusal };

export interface PermitVerifierOptions {
  /** The agency this subgraph is: a permit for another is useless here. */
  readonly agency: string;
  /** The gateway's public keys. Read at every call, so that a key can be added or removed. */
  readonly keys: () => JSONWebKeySet;
  readonly clock: () => Date;
  /** Told when the keys cannot be read, once for each reason: until they can, every permit is refused. */
  readonly onError?: (error: unknown) => void;
}

export type VerifyPermit = (
  token: string | undefined,
  body: Uint8Array,
  uses: readonly Permit['use'][],
) => Promise<PermitVerdict>;

/**
 * Checks a permit before anything of the request is parsed (F-51, R-046): signature under a pinned
 * algorithm, agency, use, age, body, and that it was not used before. A network path to the agency,
 * or a client certificate, would not be enough: whoever holds either could ask about anybody.
 */
export function createPermitVerifier(options: PermitVerifierOptions): VerifyPermit {
  const { agency, clock } = options;
  const replays = createReplayGuard();
  const findKey = keyFinder(options);

  return async (token, body, uses) => {
    if (token === undefined) return { kind: 'refused', reason: 'NO_PERMIT' };
    const key = findKey();
    if (!key) return { kind: 'refused', reason: 'NO_KEYS' };
    const permit = await readSigned(token, key);
    if (permit === 'BAD_SIGNATURE' || permit === 'BAD_SHAPE')
      return { kind: 'refused', reason: permit };
    const reason = findFault(permit, { agency, uses, body, now: clock().getTime() / 1000 });
    if (reason) return { kind: 'refused', reason };
    const until = permit.exp + permitClockSkewSeconds;
    if (!replays.firstUse(permit.jti, until, clock().getTime() / 1000))
      return { kind: 'refused', reason: 'REPLAYED' };
    return { kind: 'accepted', permit };
  };
}

type FindKey = ReturnType<typeof createLocalJWKSet>;

/**
 * The keys as they are now, made ready once for each set and not for each call. Without a set there is
 * nothing to check with, and what was read before must not stand in for it: a key that leaked is
 * taken away by replacing the set.
 */
function keyFinder({ keys, onError }: PermitVerifierOptions): () => FindKey | null {
  let ready: { readonly set: JSONWebKeySet; readonly find: FindKey } | undefined;
  let told: unknown;
  return () => {
    try {
      const set = keys();
      if (ready?.set !== set) ready = { set, find: createLocalJWKSet(set) };
      told = undefined;
      return ready.find;
    } catch (error) {
      if (error !== told) onError?.(error);
      told = error;
      return null;
    }
  };
}

async function readSigned(
  token: string,
  key: FindKey,
): Promise<Permit | 'BAD_SIGNATURE' | 'BAD_SHAPE'> {
  try {
    const { payload } = await compactVerify(token, key, {
      algorithms: [permitAlgorithm],
    });
    const read = permitShape.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    return read.success ? read.data : 'BAD_SHAPE';
  } catch {
    // Any failure to verify is a refusal; which failure is of no use to an attacker or to us.
    return 'BAD_SIGNATURE';
  }
}

interface Circumstances {
  readonly agency: string;
  readonly uses: readonly Permit['use'][];
  readonly body: Uint8Array;
  /** Seconds since 1970. */
  readonly now: number;
}

function findFault(
  permit: Permit,
  { agency, uses, body, now }: Circumstances,
): PermitRefusal | null {
  if (permit.aud !== agency) return 'WRONG_AGENCY';
  if (!uses.includes(permit.use)) return 'WRONG_USE';
  if (permit.iat - permitClockSkewSeconds > now) return 'NOT_YET_VALID';
  // A signed lifetime longer than the agreed one is refused too: the agency does not rely on the
  // gateway to keep permits short.
  const end = Math.min(permit.exp, permit.iat + permitLifetimeSeconds);
  if (end + permitClockSkewSeconds <= now) return 'EXPIRED';
  if (permit.body !== bodyDigest(body)) return 'WRONG_BODY';
  return null;
}
