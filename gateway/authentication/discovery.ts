import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { KeysFault } from './refusal.ts';

export interface IssuerAddress {
  /** The issuer identifier, compared character by character with what the issuer and each token say. */
  issuer: string;
  /** Where to reach the issuer when that is not the identifier itself (inside a container network). */
  reachAt?: string;
}

export type FetchedKeys =
  { kind: 'keys'; jwks: JSONWebKeySet } | { kind: 'fault'; fault: KeysFault };

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });
const jwksSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** A symmetric key in a public key set is a published secret: anybody could sign with it. */
const ASYMMETRIC = new Set(['EC', 'OKP', 'RSA']);

/**
 * Asks the issuer for its signing keys: OpenID Connect Discovery 1.0 section 4, then the key set
 * that the answer names. Never throws; whatever goes wrong is a named fault.
 *
 * Redirects are an error. The attack: an open redirect on the issuer's host would let a stranger's
 * key set be served as the issuer's; checking the final host would not be enough, because the
 * stranger may be a tenant of the same host.
 */
export async function fetchSigningKeys(
  { issuer, reachAt }: IssuerAddress,
  timeoutMs: number,
): Promise<FetchedKeys> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const base = (reachAt ?? issuer).replace(/\/$/, '');
  const discovered = await getJson(`${base}/.well-known/openid-configuration`, deadline);
  if (discovered === undefined) return fault('NO_ANSWER');
  const metadata = discoverySchema.safeParse(discovered);
  if (!metadata.success) return fault('MALFORMED_ANSWER');
  if (metadata.data.issuer !== issuer) return fault('ISSUER_MISMATCH');
  if (base.startsWith('https:') && !metadata.data.jwks_uri.startsWith('https:')) {
    return fault('INSECURE_KEYS_ADDRESS');
  }
  const answered = await getJson(metadata.data.jwks_uri, deadline);
  if (answered === undefined) return fault('NO_ANSWER');
  const jwks = jwksSchema.safeParse(answered);
  if (!jwks.success) return fault('MALFORMED_ANSWER');
  const keys = jwks.data.keys.filter((key) => ASYMMETRIC.has(key.kty));
  return keys.length === 0 ? fault('NO_KEYS') : { kind: 'keys', jwks: { keys } };
}

function fault(name: KeysFault): FetchedKeys {
  return { kind: 'fault', fault: name };
}

/** The parsed body of a 200 answer; `undefined` for no answer, another status or a body that is not JSON. */
async function getJson(url: string, deadline: AbortSignal): Promise<unknown> {
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: deadline,
      headers: { accept: 'application/json' },
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return undefined;
    }
    return await response.json();
  } catch {
    return undefined;
  }
}
