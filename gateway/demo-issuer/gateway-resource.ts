import type { ResourceServerInfo } from 'oidc-provider';

/** The gateway as a resource server (RFC 8707 wants a URI); tokens carry the audience instead. */
export const RESOURCE = 'urn:marac:gateway';
export const AUDIENCE = 'marac-gateway';
const ONE_HOUR_SECONDS = 3600;

/** No scopes: what a token lets its bearer see is decided by the gateway, never written into it. */
export const RESOURCE_SERVER: ResourceServerInfo = {
  audience: AUDIENCE,
  scope: '',
  accessTokenFormat: 'jwt',
  accessTokenTTL: ONE_HOUR_SECONDS,
  jwt: { sign: { alg: 'ES256' } },
};
