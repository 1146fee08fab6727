import type { JSONWebKeySet } from 'jose';
import { createAuthenticator } from '../../gateway/authentication/authenticator.ts';
import type { GatewayDependencies, GatewayEvent } from '../../gateway/create-gateway.ts';
import { createGateway } from '../../gateway/create-gateway.ts';
import { AUDIENCE } from '../../gateway/demo-issuer/gateway-resource.ts';
import { requestToken } from '../../gateway/demo-issuer/request-token.ts';
import { startDemoIssuer } from '../../gateway/demo-issuer/start-demo-issuer.ts';
import { openDisclosureLog } from '../../gateway/disclosure-log/log.ts';
import { generatePermitKey, readPermitKey } from '../../gateway/permit/permit-keys.ts';
import { readSchema } from '../../gateway/read-schema.ts';
import { startSubgraphs } from '../../gateway/start/start-parts.ts';
import type { DatabaseName } from '../../schema/database/databases.ts';
import type { DemoCast } from '../../schema/demo-cast/cast.ts';
import { demoUsers } from '../../schema/demo-cast/demo-users.ts';
import type { NoticeDelivery } from '../../subgraphs/conference/inbox/channel/notice-channel.ts';
import { demoDatabases } from './demo-databases.ts';
import type { FreshDatabases } from './postgres.ts';
import { wideLimits } from './wide-limits.ts';

/** A GraphQL answer as a caller reads it. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they asked for
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
  readonly disclosureId: string | undefined;
}

export interface TestSystem {
  readonly url: string;
  readonly cast: DemoCast;
  readonly databases: FreshDatabases<DatabaseName>;
  /** What the gateway told its operator. */
  readonly events: GatewayEvent[];
  /** The frozen clock; a test may move it. */
  readonly time: { now: Date };
  /** How long the gateway waits for an operation's answers; a test of one who hangs may make it short. */
  readonly patience: { ms: number };
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly permitKeys: JSONWebKeySet;
  /** Stops one subgraph, as if the agency's server had died. */
  stopSubgraph(name: string): Promise<void>;
  token(username: string): Promise<string>;
  /** Asks as somebody; the token is a real one of the demo issuer. */
  ask(username: string, query: string, variables?: object, headers?: object): Promise<Answer>;
  /** Makes the declaration for the area's meeting, so that cases open. */
  declare(...usernames: string[]): Promise<void>;
  /** The opaque id of a case. */
  caseId(reference: string): string;
  close(): Promise<void>;
}

/** The instant all tests of the whole system are set in. */
export const testNow = new Date('2026-11-20T09:30:00.000Z');

/** In milliseconds: a busy machine must not turn a test into one of a slow agency. */
const generousMs = 60_000;

/** What a test changes of the surroundings before anything starts. */
export interface SystemChanges {
  /** Changes rows of the demonstration. */
  readonly prepare?: (databases: FreshDatabases<DatabaseName>) => Promise<void>;
  /** The agencies' set of the gateway's public keys, read at every call. */
  readonly permitKeys?: () => JSONWebKeySet;
  /** The databases and what is in them; the demonstration unless given. */
  readonly data?: () => ReturnType<typeof demoDatabases>;
  /** How the conference says that something waits; by no message unless given. */
  readonly notices?: NoticeDelivery;
}

/**
 * The whole system as `npm start` runs it, on fresh databases and free ports, with the demo cast, a
 * frozen clock and real tokens. `overrides` replaces single dependencies of the gateway.
 */
export async function startSystem(
  overrides: (dependencies: GatewayDependencies) => Partial<GatewayDependencies> = () => ({}),
  changes: SystemChanges = {},
): Promise<TestSystem> {
  const time = { now: testNow };
  const patience = { ms: generousMs };
  const clock = (): Date => time.now;
  const events: GatewayEvent[] = [];
  const { data = () => demoDatabases(testNow), notices } = changes;
  const { databases, cast } = await data();
  await changes.prepare?.(databases);
  const { privateJwk, publicKeys } = await generatePermitKey();
  const permitKey = readPermitKey(privateJwk);
  const subgraphs = await startSubgraphs({
    urls: databases,
    portOf: () => 0,
    permitKeys: changes.permitKeys ?? (() => publicKeys),
    clock,
    ...(notices && { notices }),
    onError: (where, fault) => events.push({ kind: 'fault', where, fault }),
  });
  const users = demoUsers(cast);
  const issuer = await startDemoIssuer({ port: 0, users, dataIsDemo: true, clock });
  const dependencies: GatewayDependencies = {
    port: 0,
    host: '127.0.0.1',
    ...readSchema(),
    subgraphUrls: Object.fromEntries(subgraphs.map(({ name, url }) => [name, url])),
    authenticator: createAuthenticator({ issuer: issuer.url, audience: AUDIENCE, clock }),
    log: openDisclosureLog({ databaseUrl: databases.disclosure_log.appUrl }),
    permitKey: () => permitKey,
    clock,
    introspection: false,
    deadlineMs: patience.ms,
    limits: wideLimits,
    trustedDocuments: null,
    onEvent: (event) => events.push(event),
  };
  const gateway = await createGateway({
    ...dependencies,
    ...overrides(dependencies),
    get deadlineMs() {
      return patience.ms;
    },
  });
  const tokens = new Map<string, string>();

  const token = async (username: string): Promise<string> => {
    // A test that moves the clock past a token's life signs in again.
    const key = `${username} ${time.now.toISOString()}`;
    const known = tokens.get(key);
    if (known !== undefined) return known;
    const answer = await requestToken(issuer.url, username);
    if (answer.kind !== 'token') throw new Error(`no token for ${username}`);
    tokens.set(key, answer.token);
    return answer.token;
  };
  const ask: TestSystem['ask'] = async (username, query, variables = {}, headers = {}) => {
    const response = await fetch(`http://127.0.0.1:${String(gateway.port)}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await token(username)}`,
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return readAnswer(response);
  };
  const declare: TestSystem['declare'] = async (...usernames) => {
    for (const username of usernames) {
      const area = username.split('-')[0] ?? '';
      const meeting = cast.conference.meetings.find(({ areaId }) => areaId === area);
      const { errors } = await ask(
        username,
        'mutation ($meeting: ID!) { makeDeclaration(meetingId: $meeting, accepted: true) { accepted } }',
        { meeting: meeting?.id },
      );
      if (errors.length > 0)
        throw new Error(`${username} could not declare: ${errors[0]?.message ?? ''}`);
    }
  };
  return {
    url: `http://127.0.0.1:${String(gateway.port)}`,
    cast,
    databases,
    events,
    time,
    patience,
    subgraphUrls: dependencies.subgraphUrls,
    permitKeys: publicKeys,
    token,
    ask,
    declare,
    caseId(reference) {
      const found = cast.conference.cases.find((one) => one.reference === reference);
      if (!found) throw new Error(`${reference} is not in the cast`);
      return found.id;
    },
    async stopSubgraph(name) {
      await subgraphs.find((subgraph) => subgraph.name === name)?.close();
    },
    async close() {
      await gateway.close();
      await issuer.close();
      await Promise.allSettled(subgraphs.map((subgraph) => subgraph.close()));
      await databases.drop();
    },
  };
}

/** Reads a response of the gateway, keeping its bytes for comparison. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = JSON.parse(text) as {
    data?: unknown;
    errors?: Answer['errors'];
    extensions?: { disclosure?: { id?: string } };
  };
  return {
    status: response.status,
    text,
    headers: response.headers,
    data: body.data,
    errors: body.errors ?? [],
    disclosureId: body.extensions?.disclosure?.id,
  };
}
