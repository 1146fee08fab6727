import { z } from 'zod';
import { COMMAND_CLIENT, demoSecret } from './demo-user.ts';
import { DEMO_GRANT } from './demo-grant.ts';

export type TokenAnswer =
  { kind: 'token'; token: string } | { kind: 'unknown-user' } | { kind: 'no-issuer' };

const discoverySchema = z.object({ token_endpoint: z.url() });
const tokenSchema = z.object({ access_token: z.string() });
const errorSchema = z.object({ error: z.string() });

/**
 * Asks a running demo issuer for a token: for a person by the demonstration grant, for an agency
 * system by its client credentials. Throws when the issuer answers what it never should.
 */
export async function requestToken(issuerUrl: string, username: string): Promise<TokenAnswer> {
  const endpoint = await findTokenEndpoint(issuerUrl);
  if (endpoint === undefined) return { kind: 'no-issuer' };
  const asPerson = await post(endpoint, {
    grant_type: DEMO_GRANT,
    client_id: COMMAND_CLIENT,
    username,
  });
  if (asPerson.kind === 'token') return asPerson;
  if (asPerson.error !== 'invalid_grant') throw new UnexpectedAnswer(asPerson.error);

  const credentials = `${encodeURIComponent(username)}:${demoSecret(username)}`;
  const asSystem = await post(
    endpoint,
    { grant_type: 'client_credentials' },
    { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
  );
  if (asSystem.kind === 'token') return asSystem;
  if (['invalid_client', 'invalid_request'].includes(asSystem.error)) {
    return { kind: 'unknown-user' };
  }
  throw new UnexpectedAnswer(asSystem.error);
}

class UnexpectedAnswer extends Error {
  constructor(code: string) {
    super(`the issuer refused with ${code}`);
  }
}

async function findTokenEndpoint(issuerUrl: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${issuerUrl}/.well-known/openid-configuration`);
    return discoverySchema.parse(await response.json()).token_endpoint;
  } catch {
    return undefined;
  }
}

async function post(
  endpoint: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ kind: 'token'; token: string } | { kind: 'error'; error: string }> {
  const response = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
  });
  const body: unknown = await response.json();
  if (response.ok) return { kind: 'token', token: tokenSchema.parse(body).access_token };
  return { kind: 'error', error: errorSchema.parse(body).error };
}
