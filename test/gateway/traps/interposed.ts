// Real HTTP between the gateway and each agency: it passes on, remembers, and misbehaves when told to.
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import type { GatewayDependencies } from '../../../gateway/create-gateway.ts';
import type { Permit } from '../../../schema/permit/permit.ts';
import { permitHeader } from '../../../schema/permit/permit.ts';

/** One call as it came to an agency. */
export interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly jws: string;
  /** What the permit says; nothing of it is verified here. */
  readonly permit: Permit;
  /** What the agency answered, before anything was done to it. */
  answer?: string;
}

/** An answer as somebody else would give it; null cuts the connection. */
export type Reply = {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
} | null;

/** Answers on the wire in the agency's place; `honest` is what the agency itself says. */
export type Wire = (
  response: ServerResponse,
  honest: () => Promise<string>,
) => void | Promise<void>;

export interface Interposed {
  readonly url: string;
  readonly calls: Call[];
  /** The calls that are GraphQL, without the questions for facts. */
  queries(): Call[];
  /** Changes the permit a call goes on with. */
  repermit: ((call: Call) => Promise<string>) | null;
  /** Answers in the agency's place. */
  reply: ((call: Call) => Reply | Promise<Reply>) | null;
  /** Changes what the agency answered. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a lie has no type
  tamper: ((answer: any, call: Call) => unknown) | null;
  /** Answers byte by byte, at the path beside it. */
  wire: Wire | null;
  wireAt: string;
  /** Takes no more connections, until it is told to accept them again. */
  refuse(): Promise<void>;
  accept(): Promise<void>;
  /** Never answers, until it is reset. */
  hang: boolean;
  /** Takes the question about facts and never answers it. */
  hangFacts: boolean;
  /** A path that is answered 503, as if this part of it were away. */
  awayAt: string | null;
  /** How often a connection was opened and cut again. */
  cuts: number;
  reset(): void;
}

export interface Interposition {
  readonly at: Readonly<Record<string, Interposed>>;
  /** Points the gateway at these servers instead of the agencies. */
  readonly overrides: (dependencies: GatewayDependencies) => Partial<GatewayDependencies>;
  reset(): void;
  close(): Promise<void>;
}

export const subgraphs = [
  'conference',
  'police',
  'health',
  'housing',
  'childrens-services',
  'idva',
];

/** Starts one such server for each of the agencies named. */
export async function interpose(names: readonly string[] = subgraphs): Promise<Interposition> {
  const targets = new Map<string, string>();
  const started = await Promise.all(
    names.map(async (name) => [name, await startOne(() => targets.get(name) ?? '')] as const),
  );
  return {
    at: Object.fromEntries(started.map(([name, { interposed }]) => [name, interposed])),
    overrides: ({ subgraphUrls }) => {
      for (const name of names) targets.set(name, subgraphUrls[name] ?? '');
      const urls = started.map(([name, { interposed }]) => [name, interposed.url]);
      return { subgraphUrls: { ...subgraphUrls, ...Object.fromEntries(urls) } };
    },
    reset() {
      for (const [, { interposed }] of started) interposed.reset();
    },
    async close() {
      for (const [, { server }] of started) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function startOne(target: () => string) {
  const held = new Set<ServerResponse>();
  const server: Server = createServer({ maxHeaderSize: 256_000 }, (request, response) => {
    response.on('error', () => response.destroy());
    void answer(request, response).then(
      (reply) => {
        if (reply === 'held') {
          held.add(response);
          return;
        }
        if (!reply) {
          interposed.cuts += 1;
          response.destroy();
          return;
        }
        response.writeHead(reply.status ?? 200, {
          'content-type': reply.type ?? 'application/json',
        });
        response.end(reply.body);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const interposed: Interposed = {
    url: `http://127.0.0.1:${String(port)}/graphql`,
    calls: [],
    queries: () => interposed.calls.filter(({ path }) => path === '/graphql'),
    repermit: null,
    reply: null,
    tamper: null,
    wire: null,
    wireAt: '/graphql',
    async refuse() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    accept: () => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve)),
    hang: false,
    hangFacts: false,
    awayAt: null,
    cuts: 0,
    reset() {
      interposed.calls.length = 0;
      Object.assign(interposed, {
        repermit: null,
        reply: null,
        tamper: null,
        wire: null,
        wireAt: '/graphql',
        hang: false,
        hangFacts: false,
        awayAt: null,
        cuts: 0,
      });
      for (const response of held) response.destroy();
      held.clear();
    },
  };

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Reply | 'held'> {
    const call = await readCall(request);
    interposed.calls.push(call);
    if (call.path === interposed.awayAt) return { status: 503, body: '{}' };
    if (interposed.wire && call.path === interposed.wireAt) {
      held.add(response);
      await interposed.wire(response, async () => (await forward(call, call.jws)).body);
      return 'held';
    }
    if (call.path !== '/graphql') return interposed.hangFacts ? 'held' : forward(call, call.jws);
    if (interposed.hang) return 'held';
    if (interposed.reply) return interposed.reply(call);
    const reply = await forward(
      call,
      interposed.repermit ? await interposed.repermit(call) : call.jws,
    );
    call.answer = reply.body;
    if (!interposed.tamper) return reply;
    return { body: JSON.stringify(interposed.tamper(JSON.parse(reply.body), call)) };
  }

  async function forward(call: Call, jws: string) {
    const response = await fetch(new URL(call.path, target()), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [permitHeader]: jws },
      body: call.body,
    });
    return { status: response.status, body: await response.text() };
  }
  return { server, interposed };
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const { query = '', variables = {} } = JSON.parse(body) as Partial<Call>;
  const jws = String(request.headers[permitHeader]);
  const permit = decodeJwt(jws) as unknown as Permit;
  return {
    path: request.url ?? '/',
    headers: request.headers,
    body,
    query,
    variables,
    jws,
    permit,
  };
}
