/** Longest header looked at. The attack: a megabyte of base64 that costs a parse before it is refused. */
const LONGEST_HEADER = 8192;

/** RFC 6750 section 2.1: one scheme, one token, nothing after it. */
const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

export type PresentedToken =
  { kind: 'token'; token: string } | { kind: 'absent' } | { kind: 'malformed' };

/**
 * Reads the bearer token out of an `Authorization` header. Tokens are taken from nowhere else: one
 * in a query string or a form would end up in access logs and browser histories.
 */
export function readBearerToken(header: string | undefined): PresentedToken {
  if (header === undefined || header === '') return { kind: 'absent' };
  if (header.length > LONGEST_HEADER) return { kind: 'malformed' };
  const token = BEARER.exec(header)?.[1];
  return token === undefined ? { kind: 'malformed' } : { kind: 'token', token };
}
