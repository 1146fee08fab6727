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
  const { agency, keys, clock } = options;
  const replays = createReplayGuard();

  return async (token, body, uses) => {
    if (token === undefined) return { kind: 'refused', reason: 'NO_PERMIT' };
    const permit = await readSigned(token, keys());
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

async function readSigned(
  token: string,
  keys: JSONWebKeySet,
): Promise<Permit | 'BAD_SIGNATURE' | 'BAD_SHAPE'> {
  try {
    const { payload } = await compactVerify(token, createLocalJWKSet(keys), {
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
