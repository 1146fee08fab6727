import { COMMAND_CLIENT, CONSOLE_CLIENT, demoSecret } from './demo-user.ts';
import type { DemoUser } from './demo-user.ts';
import { DEMO_GRANT } from './demo-grant.ts';

/**
 * Who may ask for tokens: the console (authorization code with PKCE), the command that prints a
 * token (the demonstration grant) and every system (client credentials, R-015). Each has exactly
 * one way.
 */
export function registerClients(
  users: Iterable<DemoUser>,
  redirectUris: readonly string[],
): Record<string, unknown>[] {
  const clients: Record<string, unknown>[] = [
    {
      client_id: CONSOLE_CLIENT,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [...redirectUris],
    },
    {
      client_id: COMMAND_CLIENT,
      token_endpoint_auth_method: 'none',
      grant_types: [DEMO_GRANT],
      response_types: [],
      redirect_uris: [],
    },
  ];
  for (const { username, kind } of users) {
    if (kind !== 'system') continue;
    clients.push({
      client_id: username,
      client_secret: demoSecret(username),
      token_endpoint_auth_method: 'client_secret_basic',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    });
  }
  return clients;
}
