import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';

jest.setTimeout(120_000);

let system: TestSystem;
beforeAll(async () => {
  system = await startSystem();
  await system.declare('bexley-housing-rep', 'bexley-idva-rep', 'bexley-police-rep');
});
afterAll(() => system.close());

/** A request as no well-behaved client sends it. */
async function send(init: RequestInit, headers = {}, path = '/graphql') {
  const response = await fetch(`${system.url}${path}`, {
    ...init,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await system.token('bexley-housing-rep')}`,
      ...headers,
    },
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
const post = (body: unknown, headers: Record<string, string> = {}) =>
  send({ method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }, headers);
const codesIn = (text: string): string[] =>
  (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.map(
    ({ extensions }) => extensions.code,
  ) ?? [];

describe('T11 the ways in that Apollo Server opens by default are shut', () => {
  const me = '{ me { name } }';

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('T11 %s is refused', async (method) => {
    const { status, text } = await send({ method }, {}, `/graphql?query=${encodeURIComponent(me)}`);
    expect(status).toBe(405);
    expect(text).not.toContain('data');
  });

  test('T11 several operations in one request are refused', async () => {
    const { status, text } = await post([{ query: me }, { query: me }]);
    expect(status).toBe(400);
    expect(text).not.toContain('"data"');
  });

  test('T11 a persisted query is neither kept nor found', async () => {
    const hash = createHash('sha256').update(me).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    for (const body of [{ query: me, extensions }, { extensions }]) {
      const { headers, status, text } = await post(body);
      expect(text).not.toContain('"data"');
      expect([status, ...codesIn(text)]).toEqual([400, 'BAD_REQUEST']);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(text).not.toContain('PersistedQueryNotFound');
    }
  });

  test('T11 a form or a text is refused, which a browser would send for any page', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const { status, text } = await post({ query: me }, { 'content-type': type });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain('"data"');
    }
  });

  test.each([
    ['casePicture', '{ casePicturs(caseId: "x") { id } }'],
    ['permissionId', '{ casePicture(caseId: "x", permissionID: "y") { id } }'],
    ['protectedAddresses', '{ casePicture(caseId: "x") { participants { protectedAdress } } }'],
    ['MARAC_SAFETY', '{ casePicture(caseId: "x", purpose: MARAC_SAFTY) { id } }'],
    ['CasePicture', '{ casePicture(caseId: "x") { ... on CasePicturs { id } } }'],
  ])('T11 the right name is not given to whoever misspells it: %s', async (right, query) => {
    const { status, text } = await post({ query });
    expect(status).toBe(400);
    expect(codesIn(text)).toEqual(['BAD_REQUEST']);
    expect(text).not.toMatch(new RegExp(`did you mean|\\b${right}\\b`));
  });

  test.each(['{ __schema { types { name } } }', '{ __type(name: "CasePicture") { name } }'])(
    'T11 introspection is refused: %s',
    async (query) => {
      const { status, text } = await post({ query });
      expect(status).toBe(400);
      expect(text).not.toMatch(/CasePicture|"data"/);
    },
  );

  test.each([
    '{ _service { sdl } }',
    '{ _entities(representations: []) { __typename } }',
    'query ($c: ID!) { casePicture(caseId: $c) { policeStanding { state } } }',
  ])(
    'T4 T11 what only agencies and the gateway say to each other is no caller’s: %s',
    async (query) => {
      const { text } = await post({ query, variables: { c: system.caseId('BEX-2026-001') } });
      expect(codesIn(text)).toEqual(['BAD_REQUEST']);
    },
  );

  test('T11 no query plan is shown, asked for by header or not', async () => {
    const { text, headers } = await post(
      {
        query: 'query ($c: ID!) { casePicture(caseId: $c) { housing { tenancies { id } } } }',
        variables: { c: system.caseId('BEX-2026-001') },
      },
      { 'apollo-query-plan-experimental': '1', 'apollo-federation-include-trace': 'ftv1' },
    );
    expect(codesIn(text)).toEqual([]);
    expect(Object.keys((JSON.parse(text) as { extensions: object }).extensions)).toEqual([
      'disclosure',
    ]);
    expect(text).not.toMatch(/queryPlan|QueryPlan|Fetch\(|ftv1/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('R-171 T11 no answer may be kept on the way', async () => {
    const unknown = { authorization: 'Bearer nobody' };
    for (const { headers } of [
      await post({ query: me }),
      await post({ query: me }, unknown),
      await send({ method: 'GET' }, {}, '/packs/none.pdf'),
    ]) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('etag')).toBeNull();
    }
  });

  test('T5 T11 a request that is no JSON is answered in one sentence', async () => {
    for (const body of [
      '{',
      '"x"',
      'null',
      '{"query": 7}',
      '{"query": "{ me { name } }", "variables": "x"}',
    ]) {
      const { status, text } = await post(body);
      expect(status).toBe(400);
      expect(codesIn(text)).toEqual(['BAD_REQUEST']);
      expect(text).not.toMatch(/node_modules|at \w+ \(|SyntaxError/);
    }
  });
});

describe('T12 keys that mean something to JavaScript', () => {
  const unpolluted = (): void => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
  };

  test.each(['__proto__', 'constructor', 'prototype', 'guard_owner'])(
    'T12 %s is refused as an alias and as a variable',
    async (key) => {
      for (const query of [
        `{ ${key}: me { name } }`,
        `{ me { ${key}: name } }`,
        `query ($${key}: ID!) { meeting(id: $${key}) { id } }`,
      ]) {
        const { status, text } = await post(
          `{"query": ${JSON.stringify(query)}, "variables": {"${key}": "x"}}`,
        );
        expect([status, codesIn(text)]).toEqual([400, ['OPERATION_TOO_LARGE']]);
      }
      unpolluted();
    },
  );

  test('T12 hostile JSON changes nothing and supplies nothing', async () => {
    const query = 'query ($case: ID!) { casePicture(caseId: $case) { reference } }';
    const id = system.caseId('BEX-2026-001');
    const { text } = await post(
      `{"query": ${JSON.stringify(query)}, "__proto__": {"polluted": 1}, "variables": {"__proto__": {"case": "${id}", "polluted": 1}}}`,
    );
    expect(codesIn(text)).toEqual(['BAD_REQUEST']);
    unpolluted();
  });

  test('T12 R-033 a case called like a member of every object is no case', async () => {
    const query = 'query ($case: ID!) { casePicture(caseId: $case) { reference } }';
    const answers = await Promise.all(
      ['__proto__', 'constructor', 'toString', 'CAS-2026-404'].map((name) =>
        system.ask('bexley-housing-rep', query, { case: name }),
      ),
    );
    expect(new Set(answers.map(anonymous)).size).toBe(1);
    expect(answers[0]?.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });

  test('T12 fragments that spread each other are refused before they are written out', async () => {
    const bomb = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    ).join(' ');
    const { status, text } = await post({
      query: `{ ...F0 } ${bomb} fragment F60 on Query { me { name } }`,
    });
    expect([status, codesIn(text)]).toEqual([400, ['OPERATION_TOO_LARGE']]);
  });
});

/** The bytes of an answer with its own number taken out. */
function anonymous({ text }: { readonly text: string }): string {
  const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  expect(text.match(ids)).toHaveLength(1);
  return text.replaceAll(ids, '-');
}

describe('T15 an answer tells nobody that something exists', () => {
  const whole = `query ($case: ID!) { casePicture(caseId: $case) {
    __typename id reference complete asked answered answers { state } withheld { category }
    participants { __typename name } police { callouts { id } } housing { arrears { id } } } }`;
  const named = (who: string, query: string) => async (name: string) =>
    system.ask(who, query, { case: name });

  test.each([
    ['R-050 T15 by a restricted case', 'bexley-housing-rep', 'BEX-2026-002'],
    ['R-033 T15 by a case of another area', 'bexley-housing-rep', 'KEN-2026-001'],
  ])('%s', async (_title, who, reference) => {
    const ask = named(who, whole);
    const nowhere = await ask('BEX-2026-404');
    expect(nowhere.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_FOUND' }]);
    expect(nowhere.status).toBe(200);
    for (const name of [
      reference,
      system.caseId(reference),
      system.caseId(reference).toUpperCase(),
      '',
      'x'.repeat(300),
    ]) {
      const hidden = await ask(name);
      expect(anonymous(hidden)).toBe(anonymous(nowhere));
      expect(hidden.status).toBe(nowhere.status);
      const headers = [hidden, nowhere].map((answer) =>
        [...answer.headers].filter(([key]) => key !== 'date').sort(),
      );
      expect(headers[0]).toEqual(headers[1]);
    }
  });

  test.each([
    ['declaring a conflict', 'declareConflict(caseId: $case, explanation: "x")'],
    [
      'widening an audience',
      'changeAudience(caseId: $case, category: "housing.arrears", audience: [POLICE], reason: "x") { id }',
    ],
  ])('R-050 T15 nor by a mutation: %s', async (_title, mutation) => {
    const ask = named('bexley-housing-rep', `mutation ($case: ID!) { ${mutation} }`);
    expect(anonymous(await ask(system.caseId('BEX-2026-002')))).toBe(
      anonymous(await ask('BEX-2026-404')),
    );
  });

  test('R-050 T15 nor beside a case that is open', async () => {
    const both = `query ($open: ID!, $case: ID!) { a: casePicture(caseId: $open) { reference } b: casePicture(caseId: $case) { reference } }`;
    const open = system.caseId('BEX-2026-001');
    const answers = await Promise.all(
      [system.caseId('BEX-2026-002'), 'BEX-2026-404'].map((name) =>
        system.ask('bexley-housing-rep', both, { open, case: name }),
      ),
    );
    expect(answers[0]?.data).toEqual({ a: { reference: 'BEX-2026-001' }, b: null });
    expect(new Set(answers.map(anonymous)).size).toBe(1);
  });

  test('R-036 R-041 T15 what is protected is answered like nothing, whether it is held or not', async () => {
    const protectedOnly = `query ($case: ID!) { casePicture(caseId: $case) {
      withheld { category } participants { protectedAddresses { line } }
      idva { refugeAdmissions { id } } housing { rehousing { id } } police { intelligence { id } } } }`;
    const items = Object.values(system.cast.research).flatMap((sector) => sector.items);
    const protectedHere = ['idva.refugeAdmissions', 'police.intelligence', 'housing.rehousing'];
    const held: boolean[] = [];
    for (const { id, reference } of system.cast.conference.cases) {
      if (!reference.startsWith('BEX')) continue;
      const { data, errors } = await system.ask('bexley-housing-rep', protectedOnly, { case: id });
      if (!data.casePicture) continue;
      held.push(items.some((item) => item.caseId === id && protectedHere.includes(item.category)));
      const { idva, participants, police, withheld } = data.casePicture;
      for (const { protectedAddresses } of participants) expect(protectedAddresses).toEqual([]);
      expect([idva, police]).toEqual([{ refugeAdmissions: [] }, { intelligence: [] }]);
      expect(JSON.stringify([withheld, errors])).not.toMatch(/refuge|intelligence|protectedAddr/i);
    }
    expect(new Set(held)).toEqual(new Set([true, false]));
  });
});
