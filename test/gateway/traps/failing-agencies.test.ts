import { eventLogger } from '../../../gateway/start-from-settings.ts';
import { testNow } from '../../support/system.ts';
import type { Reply } from './interposed.ts';
import type { TrappedSystem } from './trapped-system.ts';
import { startTrappedSystem } from './trapped-system.ts';

const deadlineMs = 1_500;
const picture = `query ($case: ID!) {
  casePicture(caseId: $case) {
    reference complete asked answered answers { agency { type } state asOf reason }
    participants { name }
    police { callouts { id subject { name } } convictions { id } }
    health { gpSummary { id } }
    housing { arrears { id owner { name } } }
  }
}`;
/** Words that no answer of the gateway may repeat. */
const telling = 'record for Adaeze at 4 Larkrise Court is restricted';

let system: TrappedSystem;
let ordinary: { case: string };
beforeAll(async () => {
  system = await startTrappedSystem(() => ({ deadlineMs }));
  await system.declare('bexley-idva-rep');
  ordinary = { case: system.caseId('BEX-2026-001') };
});
afterAll(() => system.close());
beforeEach(() => {
  system.reset();
  // A breaker that an earlier test opened lets the next call through again.
  system.time.now = new Date(system.time.now.getTime() + 20_000);
});

const ask = () => system.ask('bexley-idva-rep', picture, ordinary);
const rowOf = (data: { casePicture: { answers: { agency: { type: string } }[] } }, type: string) =>
  data.casePicture.answers.find(({ agency }) => agency.type === type);
const errorAt = (answer: Awaited<ReturnType<typeof ask>>, ...path: string[]) =>
  answer.errors
    .filter((error) => JSON.stringify(error.path) === JSON.stringify(['casePicture', ...path]))
    .map(({ extensions }) => extensions.code);

describe('T5 what a failed agency says reaches no caller', () => {
  const replies: [string, Reply][] = [
    ['an error page', { status: 500, type: 'text/html', body: `<h1>${telling}</h1>` }],
    ['a refusal', { status: 403, body: JSON.stringify({ errors: [{ message: telling }] }) }],
    ['a client error', { status: 400, body: JSON.stringify({ errors: [{ message: telling }] }) }],
    ['something that is no JSON', { body: `{"data": "${telling}` }],
    ['a text', { body: JSON.stringify(telling) }],
    [
      'errors with messages, addresses and stack traces',
      {
        body: JSON.stringify({
          data: null,
          errors: [
            {
              message: telling,
              path: ['_entities', 0, telling],
              extensions: {
                code: 'WITHHELD',
                field: telling,
                rule: telling,
                url: 'http://10.1.2.3/housing',
                response: { body: telling },
                stacktrace: [telling],
              },
            },
            { message: telling, extensions: { code: telling } },
          ],
          extensions: { note: telling },
        }),
      },
    ],
  ];

  test.each(replies)('T5 R-035 %s', async (_title, reply) => {
    system.agency('housing').reply = () => reply;
    const answer = await ask();
    expect(system.agency('housing').queries()).toHaveLength(1);
    const everything = answer.text + JSON.stringify([...answer.headers]);
    expect(everything).not.toMatch(/Adaeze at|Larkrise Court|restricted|10\.1\.2\.3|stacktrace/);
    expect(everything).not.toContain(new URL(system.agency('housing').url).port);
    expect(answer.status).toBe(200);
    expect(answer.data.casePicture.housing?.arrears ?? null).toBeNull();
    expect(answer.errors).not.toEqual([]);
    for (const { message, extensions } of answer.errors) {
      expect(Object.keys(extensions).filter((key) => key !== 'category')).toEqual(['code']);
      expect(message).not.toBe('');
    }
    expect(rowOf(answer.data, 'HOUSING')).toEqual(
      expect.objectContaining({ state: 'SOURCE_UNAVAILABLE' }),
    );
    expect(answer.data.casePicture.complete).toBe(false);
    expect(answer.data.casePicture.police.callouts).not.toEqual([]);
  });

  test('F-52 T5 nor does the operator’s own log quote it', () => {
    const lines: unknown[] = [];
    const keep = (...line: unknown[]): void => void lines.push(line);
    const write = eventLogger({ warn: keep, error: keep } as never);
    write({ kind: 'fault', where: 'housing', fault: new Error(telling) });
    write({ kind: 'fault', where: 'housing', fault: { message: telling, code: { telling } } });
    write({ kind: 'over-delivery', subgraph: 'housing', what: 'UNASKED_KEY' });
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toContain('Adaeze');
  });
});

describe('T6 an agency that lies', () => {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a lie has no type
  const lie = (change: (entity: any, answer: any) => void): void => {
    system.agency('housing').tamper = (answer) => {
      change(answer.data._entities[0], answer);
      return answer;
    };
  };
  const overDelivered = () =>
    system.events.flatMap((event) =>
      event.kind === 'over-delivery' ? [[event.subgraph, event.what]] : [],
    );

  test('T6 cannot put its words in the place of another agency’s', async () => {
    const before = await ask();
    lie((entity, answer) => {
      const { police } = answer.data._entities[0];
      expect(police).toBeUndefined();
      entity.reference = 'BEX-LIE';
      entity.participants = [{ name: 'A lie' }];
      entity.police = { callouts: [{ id: 'lie' }], convictions: [] };
      entity.guard_policeStanding = [];
      answer.data.casePicture = { reference: 'BEX-LIE' };
    });
    const after = await ask();
    expect(after.text).not.toMatch(/lie/i);
    expect({ ...after.data.casePicture, answers: null }).toEqual({
      ...before.data.casePicture,
      answers: null,
    });
    expect(overDelivered()).toContainEqual(['housing', 'UNASKED_KEY']);
  });

  test('R-086 T6 cannot supply an item in another’s name, or in nobody’s', async () => {
    const police = system.cast.conference.agencies.find(({ sector }) => sector === 'police');
    lie((entity) => {
      const [real] = entity.housing.arrears;
      entity.housing.arrears = [
        { ...real, id: 'foreign', guard_owner: { id: police?.id } },
        { ...real, id: 'nobody', guard_owner: undefined },
        { ...real, owner: { name: 'The Chair' } },
      ];
    });
    const { data } = await ask();
    const { arrears } = data.casePicture.housing as { arrears: { owner: { name: string } }[] };
    expect(arrears).toHaveLength(1);
    expect(arrears[0]?.owner.name).toMatch(/Larkrise|Marshgate/);
    expect(overDelivered()).toEqual([
      ['housing', 'FOREIGN_OWNER'],
      ['housing', 'FOREIGN_OWNER'],
    ]);
  });

  test('T6 R-033 cannot open another case by naming a person of it', async () => {
    const { cases, participations } = system.cast.conference;
    const hidden = cases.find(({ reference }) => reference === 'BEX-2026-002');
    const victim = participations.find(({ caseId }) => caseId === hidden?.id);
    expect(victim).toBeDefined();
    system.agency('police').tamper = (answer) => {
      answer.data._entities[0].police.callouts[0].subject = {
        __typename: 'Participant',
        id: victim?.id,
      };
      return answer;
    };
    const { text } = await ask();
    const asked = system
      .agency('conference')
      .queries()
      .map(({ body }) => body);
    expect(asked.join(' ')).toContain(victim?.id);
    expect(text).not.toMatch(/Visser|Pickering/);
    expect(text).not.toContain(victim?.id);
  });

  test.each([
    ['an item without an id', { guard_id: null, id: null }],
    ['an item whose id is no id', { guard_id: { a: 1 } }],
    ['an item that is no object', null],
  ])('T6 R-035 F-04 %s does not turn a list into silence', async (_title, changes) => {
    lie((entity) => {
      const [real] = entity.housing.arrears;
      entity.housing.arrears = [changes && { ...real, ...changes }];
    });
    const answer = await ask();
    const { arrears } = answer.data.casePicture.housing;
    expect(arrears).toBeNull();
    expect(errorAt(answer, 'housing', 'arrears')).toHaveLength(1);
    expect(answer.data.casePicture.police.callouts).not.toEqual([]);
  });

  test.each([
    [
      'more records than were asked for',
      (_: object, answer: { data: { _entities: unknown[] } }) => answer.data._entities.push({}),
    ],
    ['no records', (_: object, answer: { data: object }) => Object.assign(answer, { data: {} })],
    ['a text for its section', (entity: object) => Object.assign(entity, { housing: 'all fine' })],
    [
      'a text for its list',
      (entity: { housing: object }) => Object.assign(entity.housing, { arrears: 'none' }),
    ],
    ['nothing of itself', (entity: object) => Object.assign(entity, { guard_housingStanding: [] })],
    [
      'that it holds nothing, in a form of its own',
      (entity: object) =>
        Object.assign(entity, {
          housing: { arrears: [] },
          guard_housingStanding: [{ state: 'FINE' }],
        }),
    ],
    [
      'a nil return where another landlord was asked too',
      (entity: { guard_housingStanding: unknown[] }) =>
        Object.assign(entity, {
          housing: { arrears: [] },
          guard_housingStanding: entity.guard_housingStanding.slice(0, 1).map((row) => ({
            ...(row as object),
            state: 'NOTHING_HELD',
            withheldCategories: [],
          })),
        }),
    ],
  ])('T7 R-035 F-01 %s is never read as nothing held', async (_title, change) => {
    lie(change as never);
    const answer = await ask();
    const { housing } = answer.data.casePicture as { housing: { arrears: unknown[] | null } };
    if (housing.arrears?.length) expect(rowOf(answer.data, 'HOUSING')).toBeDefined();
    else expect(errorAt(answer, 'housing', 'arrears')).toHaveLength(1);
    expect(answer.data.casePicture.complete).toBe(false);
    expect(answer.data.casePicture.police.callouts).not.toEqual([]);
  });

  test('T12 cannot reach a prototype', async () => {
    system.agency('housing').tamper = (answer) =>
      JSON.parse(
        JSON.stringify(answer).replace(
          '"_entities":[{',
          '"__proto__":{"polluted":1},"_entities":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
        ),
      );
    const { data } = await ask();
    expect(data.casePicture.housing.arrears).not.toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(overDelivered()).toContainEqual(['housing', 'UNASKED_KEY']);
  });
});

describe('T7 down is not empty', () => {
  test('R-035 R-081 F-01 F-04 a dead agency is said to be unavailable since when, the rest is intact', async () => {
    const whole = await ask();
    system.agency('health').reply = () => null;
    const answer = await ask();
    const since = system.time.now.toISOString();
    expect(answer.data.casePicture.health).toBeNull();
    expect(errorAt(answer, 'health')).toEqual(['SOURCE_UNAVAILABLE']);
    expect(rowOf(answer.data, 'HEALTH')).toEqual({
      agency: { type: 'HEALTH' },
      state: 'SOURCE_UNAVAILABLE',
      asOf: since,
      reason: `Unavailable since ${since}.`,
    });
    const { answered, complete, housing, police, participants } = answer.data.casePicture;
    expect(complete).toBe(false);
    expect(answered).toBe(whole.data.casePicture.answered - 1);
    expect({ housing, police, participants }).toEqual({
      housing: whole.data.casePicture.housing,
      police: whole.data.casePicture.police,
      participants: whole.data.casePicture.participants,
    });
  });

  test('R-035 F-04 people whom the conference cannot name are not shown as nameless', async () => {
    system.agency('conference').reply = null;
    const conference = system.agency('conference');
    conference.tamper = (answer, call) => {
      if (call.variables['representations']) throw new Error('the connection is cut');
      return answer;
    };
    const answer = await ask();
    expect(answer.data.casePicture.police.callouts?.[0]?.subject ?? null).toBeNull();
    expect(answer.errors.map(({ extensions }) => extensions.code)).toContain('SOURCE_UNAVAILABLE');
  });

  test('R-033 without the conference nothing is released', async () => {
    system.agency('conference').reply = () => null;
    const answer = await ask();
    expect(answer.data).toEqual({ casePicture: null });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual([
      'CONFERENCE_UNAVAILABLE',
    ]);
  });
});

describe('T9 a slow or failing agency does not stall the picture', () => {
  test('T9 R-035 one that never answers costs the deadline and its own section', async () => {
    system.agency('police').hang = true;
    const started = performance.now();
    const answer = await ask();
    const took = performance.now() - started;
    expect(took).toBeGreaterThanOrEqual(deadlineMs - 50);
    expect(rowOf(answer.data, 'POLICE')).toEqual(
      expect.objectContaining({ state: 'SOURCE_UNAVAILABLE' }),
    );
    expect(errorAt(answer, 'police')).toEqual(['SOURCE_UNAVAILABLE']);
    expect(answer.data.casePicture.housing.arrears).not.toEqual([]);
    expect(answer.data.casePicture.participants).not.toEqual([]);
  });

  test('T9 a read whose connection broke is asked once more, and not oftener', async () => {
    const health = system.agency('health');
    health.reply = () => (health.cuts === 0 ? null : { body: JSON.stringify({ data: null }) });
    await ask();
    expect(health.queries()).toHaveLength(2);
    health.reply = () => null;
    health.calls.length = 0;
    await ask();
    expect(health.queries()).toHaveLength(2);
  });

  test('R-073 T9 a change is sent once, whatever becomes of it', async () => {
    const conference = system.agency('conference');
    conference.reply = () => null;
    const { errors } = await system.ask(
      'bexley-idva-rep',
      'mutation ($case: ID!) { declareConflict(caseId: $case, explanation: "x") }',
      ordinary,
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['CONFERENCE_UNAVAILABLE']);
    expect(conference.queries()).toHaveLength(1);
  });

  test('T9 one that keeps failing is left alone, and asked again though callers never stop', async () => {
    const idva = system.agency('idva');
    const asking =
      'query ($case: ID!) { casePicture(caseId: $case) { idva { victimViews { id } } } }';
    const askIdva = () => system.ask('bexley-idva-rep', asking, ordinary);
    const later = (ms: number): void => {
      system.time.now = new Date(system.time.now.getTime() + ms);
    };
    idva.reply = () => ({ status: 503, body: '' });
    for (let failed = 0; failed < 5; failed += 1) await askIdva();
    expect(idva.queries()).toHaveLength(5);
    idva.reply = null;
    for (let second = 0; second < 9; second += 1) {
      later(1_000);
      const { errors } = await askIdva();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['SOURCE_UNAVAILABLE']);
    }
    expect(idva.queries()).toHaveLength(5);
    later(1_000);
    const { data, errors } = await askIdva();
    expect(errors).toEqual([]);
    expect(data.casePicture.idva.victimViews).not.toEqual([]);
    expect(system.time.now.getTime()).toBeGreaterThan(testNow.getTime());
  });
});
