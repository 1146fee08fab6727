import { gzipSync } from 'node:zlib';
import { catalogue } from '../../../schema/errors/catalogue.ts';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { asUser } from '../../support/postgres.ts';

interface Answer {
  readonly data?: unknown;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly reason?: string };
  }[];
}

interface Row {
  readonly subject: string | null;
  readonly code: string;
  readonly reason: string | null;
}

describe('requests refused before they reach the pipeline', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  /** The refusals on record with this code, once there are so many. */
  async function recorded(code: string, atLeast: number): Promise<Row[]> {
    for (;;) {
      const { rows } = await asUser(system.databases.disclosure_log.appUrl, (client) =>
        client.query<Row>(
          `SELECT subject, body->>'code' AS code, body->>'reason' AS reason
             FROM disclosure_entry WHERE kind = 'REFUSAL' AND body->>'code' = $1 ORDER BY seq`,
          [code],
        ),
      );
      if (rows.length >= atLeast) return rows;
    }
  }

  const post = (headers: Record<string, string>, body: string): Promise<Response> =>
    fetch(`${system.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  it('R-146 an operation that is not valid is on record, with who sent it', async () => {
    const { errors } = await system.ask('bexley-police-rep', '{ casePicture { everything } }');
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
    expect(await recorded('BAD_REQUEST', 1)).toEqual([
      { subject: 'bexley-police-rep', code: 'BAD_REQUEST', reason: 'GRAPHQL_VALIDATION_FAILED' },
    ]);
  });

  it('R-146 a body too large to be read is on record, with who sent it', async () => {
    const authorization = `Bearer ${await system.token('bexley-police-rep')}`;
    const { status } = await post({ authorization }, 'x'.repeat(1_100_000));
    expect(status).toBe(413);
    const [row] = await recorded('OPERATION_TOO_LARGE', 1);
    expect(row).toMatchObject({ subject: 'bexley-police-rep', reason: 'bodyBytes' });
  });

  const query = '{ me { name } }';
  const packed = gzipSync(JSON.stringify({ query }));
  const sent = (body: unknown): RequestInit => ({ body: JSON.stringify(body) });
  const typed = (type: string, body: string = JSON.stringify({ query })): RequestInit => ({
    body,
    headers: { 'content-type': type },
  });
  const door: [string, number, RequestInit][] = [
    ['by GET', 405, { method: 'GET' }],
    ['without a body', 400, {}],
    ['of half a JSON', 400, { body: '{"query": "{ me' }],
    ['of a text', 400, sent(query)],
    ['of null', 400, sent(null)],
    ['of a list', 400, sent([])],
    ['of several operations in a list', 400, sent([{ query }, { query }])],
    ['without an operation', 400, sent({ variables: {} })],
    ['whose operation is empty', 400, sent({ query: '' })],
    ['whose operation is a list', 400, sent({ query: [query] })],
    ['of a fragment alone', 400, sent({ query: 'fragment F on Query { me { name } }' })],
    ['that subscribes', 400, sent({ query: 'subscription { me { name } }' })],
    [
      'of two operations and no name',
      400,
      sent({ query: 'query A { me { name } } query B { me { name } }' }),
    ],
    [
      'of an operation that is not there',
      400,
      sent({ query: 'query A { me { name } }', operationName: 'B' }),
    ],
    ['whose name of an operation is a number', 400, sent({ query, operationName: 7 })],
    ['whose variables are a list', 400, sent({ query, variables: [7] })],
    ['whose variables are a text', 400, sent({ query, variables: 'case' })],
    ['whose extensions are a text', 400, sent({ query, extensions: 'x' })],
    ['that is called a text', 400, typed('text/plain')],
    ['that is called GraphQL', 400, typed('application/graphql', query)],
    ['in no character set there is', 415, typed('application/json; charset=utf-99')],
    ['in Latin', 415, typed('application/json; charset=iso-8859-1')],
    ['that is packed', 415, { body: packed, headers: { 'content-encoding': 'gzip' } }],
    [
      'that is packed in a way nobody knows',
      415,
      { body: packed, headers: { 'content-encoding': 'x-own' } },
    ],
  ];
  it.each(door)(
    'T5 T11 a request %s is answered %i in the catalogue’s words, and is no fault of ours',
    async (_title, status, init) => {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${await system.token('bexley-police-rep')}`,
        'apollo-require-preflight': '1',
        ...(init.headers as Record<string, string> | undefined),
      };
      const answer = await fetch(`${system.url}/graphql`, { method: 'POST', ...init, headers });
      const { data, errors, ...rest } = (await answer.json()) as Answer;
      expect([answer.status, data, rest]).toEqual([status, undefined, {}]);
      expect(errors).toHaveLength(1);
      const [{ extensions, message } = {}] = errors;
      expect(message).toBe(catalogue.BAD_REQUEST.message);
      const { code, reason = '', ...others } = extensions ?? {};
      expect([code, others]).toEqual(['BAD_REQUEST', {}]);
      expect(reason).not.toMatch(/node_modules|\bat \w+ \(|apollo|express|TypeError|undefined/i);
      expect(system.events).toEqual([]);
    },
  );

  it('R-146 a flood without a token is on record without filling the log', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => post({}, '{}')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    const before = await recorded('UNAUTHENTICATED', 20);
    expect(before).toHaveLength(20);
    // The next minute says how many there were beside those.
    system.time.now = new Date(system.time.now.getTime() + 61_000);
    await post({}, '{}');
    const after = await recorded('UNAUTHENTICATED', 22);
    expect(after.map(({ reason }) => reason)).toContain('NO_TOKEN+40');
    expect(after).toHaveLength(22);
  });
});
