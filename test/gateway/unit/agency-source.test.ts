import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, OperationTypeNode } from 'graphql';
import { Pool } from 'undici';
import type { AgencyCalls } from '../../../gateway/federation/agency-call.ts';
import { createAgencySource } from '../../../gateway/federation/agency-source.ts';
import { createBreaker } from '../../../gateway/federation/breaker.ts';
import { readQuestion } from '../../../gateway/federation/question.ts';

const schema = buildSchema(
  'type Query { casePicture(caseId: ID!): CasePicture } type CasePicture { id: ID! }',
);
const question = readQuestion(
  {
    kind: 'Fetch',
    serviceName: 'police',
    operation: '{ casePicture(caseId: "c") { id } }',
    operationKind: OperationTypeNode.QUERY,
    operationName: undefined,
  },
  schema,
)({});

/** What the agencies of a test hold open: let go of after it, whatever became of it. */
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** An agency that takes every call and answers none, or with this status; how the gateway calls it. */
async function agencyAnswering(status: number | null, body = '', maxResponseSize = 1_000) {
  const server = createServer((_request, response) => {
    if (status !== null) response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const pool = new Pool(`http://127.0.0.1:${String(port)}`, { maxResponseSize });
  const breaker = createBreaker(() => new Date('2026-11-20T09:30:00Z'));
  const source = createAgencySource({
    name: 'police',
    pool,
    path: '/graphql',
    breaker,
    signPermit: () => 'permit',
    clock: () => new Date('2026-11-20T09:30:00Z'),
    onFault: () => undefined,
    onOverDelivery: () => undefined,
  });
  const callWith = async (remainingMs: number): Promise<AgencyCalls['outcomes']> => {
    const calls = {
      outcomes: new Map(),
      agencyErrors: [],
      failedPlaces: [],
      itemPlaces: new Map(),
      casesFor: () => ({}),
      itemsFor: () => [],
      audience: [],
      deadline: performance.now() + remainingMs,
    } as unknown as AgencyCalls;
    await source.ask(question, [], {}, calls);
    return calls.outcomes;
  };
  closing.push(async () => {
    await pool.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { breaker, callWith };
}

describe('T9 the breaker counts what an agency did, not what others left it', () => {
  it('T9 calls cut short because the time was used up elsewhere do not shut an agency out', async () => {
    const agency = await agencyAnswering(null);
    for (let call = 0; call < 6; call += 1)
      expect((await agency.callWith(5)).get('police')?.kind).toBe('unavailable');
    expect(agency.breaker.mayCall()).toBe(true);
  });

  it('T9 an agency that had its time and stayed silent is left alone after a while', async () => {
    const agency = await agencyAnswering(null);
    await Promise.all(Array.from({ length: 5 }, () => agency.callWith(600)));
    expect(agency.breaker.mayCall()).toBe(false);
  });

  it.each([
    [413, true],
    [400, true],
    [500, false],
    [403, false],
  ])(
    'T9 answered with %i six times over, an agency may still be called: %s',
    async (status, may) => {
      const answering = await agencyAnswering(status);
      for (let call = 0; call < 6; call += 1) await answering.callWith(5_000);
      expect(answering.breaker.mayCall()).toBe(may);
    },
  );

  it('T9 an agency is not shut out for an answer larger than is read: a caller can ask for one', async () => {
    const answering = await agencyAnswering(200, JSON.stringify({ data: 'x'.repeat(2_000) }));
    for (let call = 0; call < 6; call += 1)
      expect((await answering.callWith(5_000)).get('police')?.kind).toBe('unavailable');
    expect(answering.breaker.mayCall()).toBe(true);
  });

  it.each([
    [5_000, 'answered'],
    [5_001, 'unavailable'],
  ])('T9 with %i refusals in one answer it is %s: more are a flood', async (many, kind) => {
    const errors = Array.from({ length: many }, () => ({ extensions: { code: 'NOT_FOUND' } }));
    const answering = await agencyAnswering(200, JSON.stringify({ errors }), 1_000_000);
    const outcomes = await answering.callWith(60_000);
    expect(outcomes.get('police')?.kind).toBe(kind);
  });
});
