// The part of `oidc-provider` 9 that the demo issuer uses; the package ships no types of its own.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface AdapterPayload {
    uid?: string;
    grantId?: string;
    consumed?: number;
    [member: string]: unknown;
  }

  export interface Adapter {
    find(id: string): Promise<AdapterPayload | undefined>;
    findByUid(uid: string): Promise<AdapterPayload | undefined>;
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined>;
    upsert(id: string, payload: AdapterPayload, expiresInSeconds: number): Promise<void>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  export interface Client {
    clientId: string;
  }

  export interface ResourceServerInfo {
    audience: string;
    scope: string;
    accessTokenFormat: 'jwt';
    accessTokenTTL: number;
    jwt: { sign: { alg: string } };
  }

  export class ResourceServer {
    constructor(identifier: string, info: ResourceServerInfo);
  }

  export class AccessToken {
    constructor(properties: { accountId: string; client: Client; gty: string });
    readonly kind: string;
    readonly expiration: number;
    resourceServer: ResourceServer;
    save(): Promise<string>;
  }

  export class Grant {
    constructor(properties: { accountId: string; clientId: string });
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface Session {
    accountId?: string;
    uid: string;
    destroy(): Promise<void>;
  }

  export interface Interaction {
    uid: string;
    exp: number;
    prompt: { name: string };
    params: Record<string, unknown>;
    session: { uid: string; accountId: string } | undefined;
    save(ttlSeconds: number): Promise<string>;
  }

  export interface KoaContext {
    type: string;
    body: unknown;
    set(header: string, value: string): void;
    oidc: {
      client: Client;
      params: Record<string, unknown>;
      session: Session;
      result?: { login?: { accountId: string } };
      entities: { AuthorizationCode?: { authTime?: number } };
      entity(kind: string, value: unknown): void;
    };
  }

  export interface StructuredToken {
    payload: Record<string, unknown>;
  }

  export interface Account {
    accountId: string;
    claims(): Promise<{ sub: string }>;
  }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    readonly AccessToken: typeof AccessToken;
    readonly Grant: typeof Grant;
    readonly ResourceServer: typeof ResourceServer;
    readonly Session: { findByUid(uid: string): Promise<Session | undefined> };
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } } | { error: string; error_description: string },
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
    registerGrantType(
      name: string,
      handler: (context: KoaContext) => Promise<void>,
      parameters: string[],
    ): void;
  }

  export namespace errors {
    class InvalidGrant extends Error {
      constructor(detail: string);
    }
    class InvalidTarget extends Error {}
    class SessionNotFound extends Error {}
  }

  export namespace interactionPolicy {
    class Check {
      static readonly REQUEST_PROMPT: true;
      static readonly NO_NEED_TO_PROMPT: false;
      constructor(reason: string, description: string, check: (context: KoaContext) => boolean);
    }
    interface Policy extends Array<unknown> {
      get(name: 'login' | 'consent'): { checks: { add(check: Check): void } } | undefined;
    }
    function base(): Policy;
  }
}
