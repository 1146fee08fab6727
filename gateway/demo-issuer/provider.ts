import { randomBytes } from 'node:crypto';
import type { KoaContext, Provider } from 'oidc-provider';
import { registerClients } from './clients.ts';
import { addDemoGrant } from './demo-grant.ts';
import type { DemoUser } from './demo-user.ts';
import { errorPage } from './error-page.ts';
import { RESOURCE, RESOURCE_SERVER } from './gateway-resource.ts';
import { createMemoryStore } from './memory-store.ts';
import { contentSecurityPolicy } from './page.ts';
import type { SigningKeySet } from './signing-key-file.ts';
import { createTokenTimes } from './token-times.ts';
import { ensureUrlParse } from './url-parse.ts';

const HOUR = 3600;
/** Off: pages of the package load fonts from elsewhere, and what the demo does not need cannot go wrong. */
const OFF = { enabled: false };

export interface ProviderSettings {
  issuerUrl: string;
  users: ReadonlyMap<string, DemoUser>;
  redirectUris: readonly string[];
  keys: SigningKeySet;
  clock: () => Date;
}

/** The OpenID Connect provider behind the demo's pages. Loads `oidc-provider` when called, not before. */
export async function createProvider(settings: ProviderSettings): Promise<Provider> {
  ensureUrlParse();
  const { Provider, errors, interactionPolicy } = await import('oidc-provider');
  const { users, clock } = settings;
  const times = createTokenTimes(clock);
  const isPerson = (username: string): boolean => users.get(username)?.kind === 'person';

  const policy = interactionPolicy.base();
  // Always asks who it should be: a demonstration is about changing sides, and a remembered
  // session would silently sign the last person in again.
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('choose_person', 'a person has to be chosen', (context) =>
        context.oidc.result?.login === undefined
          ? interactionPolicy.Check.REQUEST_PROMPT
          : interactionPolicy.Check.NO_NEED_TO_PROMPT,
      ),
    );

  const provider = new Provider(settings.issuerUrl, {
    adapter: createMemoryStore(),
    jwks: settings.keys,
    clients: registerClients(users.values(), settings.redirectUris),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientBasedCORS: () => false,
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      // Cookies of one host are shared by all its ports; these names keep clear of the console's.
      names: {
        session: 'marac_demo_session',
        interaction: 'marac_demo_interaction',
        resume: 'marac_demo_resume',
      },
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: OFF,
      dPoP: OFF,
      pushedAuthorizationRequests: OFF,
      rpInitiatedLogout: OFF,
      userinfo: OFF,
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo(_context: KoaContext, resource: string) {
          if (resource !== RESOURCE) throw new errors.InvalidTarget();
          return RESOURCE_SERVER;
        },
      },
    },
    findAccount: (_context: KoaContext, username: string) =>
      isPerson(username)
        ? { accountId: username, claims: () => Promise.resolve({ sub: username }) }
        : undefined,
    // Consent is for the people a real issuer serves; the demo's own console needs none.
    async loadExistingGrant({ oidc }: KoaContext) {
      const { accountId } = oidc.session;
      if (accountId === undefined) return undefined;
      const grant = new provider.Grant({ accountId, clientId: oidc.client.clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    extraTokenClaims({ oidc }: KoaContext, token: { kind: string }) {
      if (token.kind !== 'AccessToken') return undefined;
      const machineNow = Math.floor(Date.now() / 1000);
      const signedInAt = oidc.entities.AuthorizationCode?.authTime ?? machineNow;
      return { auth_time: times.onOurClock(signedInAt) };
    },
    formats: {
      customizers: {
        jwt(_context: KoaContext, _token: unknown, token: { payload: Record<string, unknown> }) {
          times.redate(token.payload);
        },
      },
    },
    interactions: { policy, url: (_c: KoaContext, { uid }: { uid: string }) => `/sign-in/${uid}` },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid'],
    clientAuthMethods: ['none', 'client_secret_basic'],
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      ClientCredentials: HOUR,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: HOUR,
    },
    renderError(context: KoaContext, out: { error: string }) {
      context.type = 'html';
      context.set('Content-Security-Policy', contentSecurityPolicy([]));
      context.body = errorPage(`The sign-in request was refused (${out.error}).`);
    },
  });
  addDemoGrant(provider, isPerson, errors.InvalidGrant);
  return provider;
}
