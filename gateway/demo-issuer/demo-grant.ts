import type { KoaContext, Provider } from 'oidc-provider';
import { RESOURCE, RESOURCE_SERVER } from './gateway-resource.ts';

/** Gives a token for a person by name alone. Nothing but invented people makes this acceptable. */
export const DEMO_GRANT = 'urn:marac:demo:sign-in';

/**
 * Adds the demonstration grant, with which a command line signs a person in without a browser.
 * A system is refused: it has credentials of its own.
 */
export function addDemoGrant(
  provider: Provider,
  isPerson: (username: string) => boolean,
  invalidGrant: new (detail: string) => Error,
): void {
  async function handle(context: KoaContext): Promise<void> {
    const { username } = context.oidc.params;
    if (typeof username !== 'string' || !isPerson(username)) {
      throw new invalidGrant('nobody of this name signs in here');
    }
    const token = new provider.AccessToken({
      accountId: username,
      client: context.oidc.client,
      gty: DEMO_GRANT,
    });
    token.resourceServer = new provider.ResourceServer(RESOURCE, RESOURCE_SERVER);
    context.oidc.entity('AccessToken', token);
    const value = await token.save();
    context.body = {
      access_token: value,
      token_type: 'Bearer',
      expires_in: token.expiration,
    };
  }
  provider.registerGrantType(DEMO_GRANT, handle, ['username']);
}
