import type { JWTVerifyResult } from 'jose';
import { z } from 'zod';
import { refuse } from './refusal.ts';
import type { Refused } from './refusal.ts';

export interface Identified {
  kind: 'identified';
  subject: string;
  issuer: string;
  /** How the token was obtained, nothing more: `system` is the client credentials grant. */
  clientKind: 'person' | 'system';
  /** When the person signed in, if the issuer says so. */
  authenticatedAt: Date | null;
}

/** Printable ASCII of at most 255 characters (OpenID Connect Core section 2); anything else would forge log lines. */
const identifier = z.string().regex(/^[\x21-\x7e]{1,255}$/);

/** INVARIANT: the only claims that leave this folder are named here; roles, agencies and groups are not. */
const claimsSchema = z.object({
  iss: z.string(),
  sub: identifier,
  client_id: identifier,
  aud: z.union([z.string(), z.array(z.string())]),
  auth_time: z.number().int().nonnegative().optional(),
  cnf: z.unknown().optional(),
});

/**
 * What a token with a good signature and good times says about its bearer (RFC 9068 sections 2
 * and 4), or why it is refused all the same.
 */
export function identify({
  payload,
  protectedHeader,
}: Pick<JWTVerifyResult, 'payload' | 'protectedHeader'>): Identified | Refused {
  // The attack: an ID token or a logout token of the same issuer, presented as an access token.
  if (protectedHeader.typ !== undefined && !isAccessTokenType(protectedHeader.typ)) {
    return refuse('WRONG_TYPE');
  }
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return refuse('MALFORMED');
  const { iss, sub, client_id: client, aud, auth_time: authTime, cnf } = claims.data;
  // The attack: a token for us and for another service, passed on to us by that service.
  if (Array.isArray(aud) && aud.length !== 1) return refuse('WRONG_AUDIENCE');
  // A token bound to a key that the caller was not asked to prove is a stolen one (RFC 9449 section 7).
  if (cnf !== undefined) return refuse('SENDER_CONSTRAINED');
  return {
    kind: 'identified',
    subject: sub,
    issuer: iss,
    clientKind: sub === client ? 'system' : 'person',
    authenticatedAt: authTime === undefined ? null : new Date(authTime * 1000),
  };
}

function isAccessTokenType(typ: string): boolean {
  return /^(application\/)?at\+jwt$/i.test(typ);
}
