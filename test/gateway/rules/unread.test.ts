import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { asUser } from '../../support/postgres.ts';

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
