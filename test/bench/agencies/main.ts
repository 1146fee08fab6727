// The agencies of the benchmark, in a process of their own: six subgraphs, the facts and the issuer's keys.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compactVerify, createLocalJWKSet, decodeJwt } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { factsPath } from '../../../schema/facts/facts.ts';
import { bodyDigest, permitHeader, permitShape } from '../../../schema/permit/permit.ts';
import { sectors } from '../../../schema/vocabulary/terms.ts';
import { answersOf } from './answer.ts';
import { factsAt } from './cast.ts';

/** What the benchmark gives on the command line. */
export interface AgenciesGiven {
  readonly permitKeys: JSONWebKeySet;
  readonly issuerKeys: JSONWebKeySet;
}

/** What is sent back once all of them listen. */
export interface AgenciesReady {
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly issuer: string;
}

/** Sent by the benchmark: how long one subgraph takes for an answer, in milliseconds. */
export interface Slowness {
  readonly subgraph: string;
  readonly delayMs: number;
}

type Handle = (request: IncomingMessage, body: string) => Promise<Buffer | string>;

const given = JSON.parse(process.argv[2] ?? '') as AgenciesGiven;
const permitKeys = createLocalJWKSet(given.permitKeys);
const delays = new Map<string, number>();
process.on('message', ({ delayMs, subgraph }: Slowness) => delays.set(subgraph, delayMs));
process.on('disconnect', () => process.exit());

const subgraphs: Record<string, string> = {};
for (const name of ['conference', ...sectors])
  subgraphs[name] = `${await serve(subgraph(name))}/graphql`;
const issuer = await serve((request) => {
  const address = `http://${request.headers.host ?? ''}`;
  return Promise.resolve(
    JSON.stringify(
      request.url === '/keys' ? given.issuerKeys : { issuer: address, jwks_uri: `${address}/keys` },
    ),
  );
});
process.send?.({ subgraphs, issuer } satisfies AgenciesReady);

/** Answers questions, and facts at the conference; looks once at the permit of each caller that has one. */
function subgraph(name: string): Handle {
  const answer = answersOf(name);
  const facts = JSON.stringify(factsAt(new Date()));
  let checked = false;
  return async (request, body) => {
    const permit = request.headers[permitHeader];
    if (typeof permit === 'string' && !checked) {
      await requirePermit(permit, name, body);
      checked = true;
    }
    const delay = delays.get(name) ?? 0;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (name !== 'conference' || request.url !== factsPath) return answer(body);
    const { disclosureId } = typeof permit === 'string' ? decodeJwt(permit) : {};
    const question = { ...(JSON.parse(body) as object), disclosureId };
    return `{"answers":${JSON.stringify(question)},"facts":${facts}}`;
  };
}

async function requirePermit(permit: string, name: string, body: string): Promise<void> {
  const { payload } = await compactVerify(permit, permitKeys);
  const { aud, body: digest } = permitShape.parse(JSON.parse(Buffer.from(payload).toString()));
  if (aud !== name || digest !== bodyDigest(body)) throw new Error(`not a permit for ${name}`);
}

function serve(handle: Handle): Promise<string> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      handle(request, Buffer.concat(parts).toString()).then(
        (answer) => send(response, 200, answer),
        (fault: unknown) => send(response, 500, String(fault)),
      );
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function send(response: ServerResponse, status: number, body: Buffer | string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
