// Who is calling? Only that: what the caller may see is decided from the conference's own records.
import { jwtVerify } from 'jose';
import { readBearerToken } from './bearer-token.ts';
import { identify } from './identify.ts';
import type { Identified } from './identify.ts';
import { refusalFor, refuse } from './refusal.ts';
import type { Refused } from './refusal.ts';
import { createSigningKeys } from './signing-keys.ts';

/** Asymmetric only. The attack: `none`, or HS256 with the issuer's public key as the shared secret. */
export const ACCEPTED_ALGORITHMS = ['ES256', 'EdDSA', 'PS256'];
/** A token is for one working day at most, whatever expiry its issuer wrote into it. */
export const TOKEN_MAX_AGE_SECONDS = 8 * 60 * 60;
/** How far the issuer's clock may be from ours. */
const CLOCK_TOLERANCE_SECONDS = 5;
const REQUIRED_CLAIMS = ['iss', 'sub', 'aud', 'exp', 'iat', 'client_id'];

export interface AuthenticatorSettings {
  /** The OpenID Connect issuer; must equal what discovery and every token say. */
  issuer: string;
  /** The name under which the issuer knows this gateway. */
  audience: string;
  clock: () => Date;
  fetchTimeoutMs?: number;
  /** Where to reach the issuer if not at its identifier, such as in a container network. */
  reachAt?: string;
}

export type Authenticated = Identified | Refused;

export interface Authenticator {
  /** Identifies the caller of one request; every way of failing is a value, see `Refused`. */
  authenticate(authorizationHeader: string | undefined): Promise<Authenticated>;
  /** Whether tokens can be verified now (for the readiness check). */
  ready(): Promise<boolean>;
}

/**
 * Verifies access tokens in the form of RFC 9068 from one OpenID Connect issuer (R-001: every
 * request carries a verified person). Of a verified token it uses subject, issuer, client and time
 * of sign-in. Role and agency claims are never read, because the nomination held by the
 * conference says who somebody is.
 *
 * Throws at once when the issuer is neither https nor on this machine: over plain http anybody on
 * the way can swap the keys.
 */
export function createAuthenticator(settings: AuthenticatorSettings): Authenticator {
  requireProtectedIssuer(settings.issuer);
  const keys = createSigningKeys({
    issuer: settings.issuer,
    ...(settings.reachAt === undefined ? {} : { reachAt: settings.reachAt }),
    clock: settings.clock,
    fetchTimeoutMs: settings.fetchTimeoutMs ?? 3000,
  });

  async function verify(token: string): Promise<Authenticated> {
    try {
      const verified = await jwtVerify(token, keys.resolve, {
        algorithms: ACCEPTED_ALGORITHMS,
        issuer: settings.issuer,
        audience: settings.audience,
        currentDate: settings.clock(),
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        maxTokenAge: TOKEN_MAX_AGE_SECONDS,
        requiredClaims: REQUIRED_CLAIMS,
      });
      return identify(verified);
    } catch (error) {
      const refusal = refusalFor(error);
      if (refusal === undefined) throw error;
      return refusal;
    }
  }

  return {
    async authenticate(authorizationHeader) {
      const presented = readBearerToken(authorizationHeader);
      switch (presented.kind) {
        case 'absent':
          return refuse('NO_TOKEN');
        case 'malformed':
          return refuse('MALFORMED');
        case 'token':
          return verify(presented.token);
      }
    },
    ready: () => keys.ready(),
  };
}

function requireProtectedIssuer(issuer: string): void {
  const { protocol, hostname, search, hash } = new URL(issuer);
  const onThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (search !== '' || hash !== '') {
    throw new Error('the issuer must not have a query or a fragment');
  }
  if (protocol !== 'https:' && !(protocol === 'http:' && onThisMachine)) {
    throw new Error('the issuer must be https, or http on this machine');
  }
}
