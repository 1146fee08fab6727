import { ApolloGateway } from '@apollo/gateway';
import { jest } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import type { AgencyCalls } from '../../../gateway/federation/agency-call.ts';
import type { AgencySource } from '../../../gateway/federation/agency-source.ts';
import type { Planner } from '../../../gateway/federation/load-planner.ts';
import { loadPlanner } from '../../../gateway/federation/load-planner.ts';
import { readQuestion } from '../../../gateway/federation/question.ts';
import { readSchema } from '../../../gateway/read-schema.ts';

type Given = Record<string, unknown>;
type Answering = (records: readonly { id: string }[], variables: Given) => Given;

let planner: Planner;
let agencies: Record<string, Answering> = {};
let asked: string[] = [];
beforeAll(async () => {
  const sourceFor = (name: string): AgencySource => ({
    ask(question, records, given) {
      asked.push([name, ...records.map(({ id }) => id)].join(' '));
      expect(question.text).toMatch(/^(query|\{)/);
      return Promise.resolve(structuredClone(agencies[name]?.(records, given) ?? {}));
    },
  });
  planner = await loadPlanner({ ...readSchema(), sourceFor });
});

/** Runs an operation over agencies that answer so. Out: what came together, and who was asked what. */
async function run(text: string, answering: Record<string, Answering>, variables: Given = {}) {
  agencies = answering;
  asked = [];
  const operation = getOperationAST(parse(text, { noLocation: true }));
  if (!operation) throw new Error('no operation');
  const data = await planner.run(operation, variables, {} as AgencyCalls);
  return { asked, data: JSON.parse(JSON.stringify(data)) as unknown };
}

const nobody = (): AgencySource => ({ ask: () => Promise.reject(new Error('nobody is asked')) });
const load = () => loadPlanner({ ...readSchema(), sourceFor: nobody });

const casePicture = { __typename: 'CasePicture', id: 'c' };
const person = (id: string) => ({ __typename: 'Participant', id });
const conference: Answering = (records) =>
  records.length > 0
    ? { _entities: records.map(({ id }) => ({ role: 'VICTIM', name: `name of ${id}` })) }
    : { casePicture };
const police: Answering = () => ({
  _entities: [{ police: { callouts: ['p', 'q', 'p'].map((id) => ({ subject: person(id) })) } }],
});
const subjects = '{ casePicture(caseId: "c") { police { callouts { subject { role name } } } } }';

describe('what a plan puts together', () => {
  test('T9 each record is asked about once, and stands wherever it was named', async () => {
    const { asked, data } = await run(subjects, { conference, police });
    expect(asked).toEqual(['conference', 'police c', 'conference p q']);
    const named = (id: string) => ({ subject: { role: 'VICTIM', name: `name of ${id}` } });
    expect(data).toEqual({ casePicture: { police: { callouts: ['p', 'q', 'p'].map(named) } } });
  });

  test('T4 a condition of the caller’s inside a record changes nothing about how it is named', async () => {
    const conditioned = `query ($v: Boolean!) { casePicture(caseId: "c") { police { callouts {
      subject { ... @skip(if: $v) @include(if: true) { relationships { name } } id } } } } }`;
    const related: Answering = (records) =>
      records.length > 0
        ? { _entities: records.map(() => ({ relationships: [] })) }
        : { casePicture };
    const parts = { conference: related, police };
    const { asked, data } = await run(conditioned, parts, { v: false });
    expect(asked).toEqual(['conference', 'police c', 'conference p q']);
    const named = (id: string) => ({ subject: { id, relationships: [] } });
    expect(data).toEqual({ casePicture: { police: { callouts: ['p', 'q', 'p'].map(named) } } });
    expect((await run(conditioned, parts, { v: true })).asked).toEqual(['conference', 'police c']);
  });

  test('F-37 what was added to name a record stays only where it was asked for', async () => {
    const text = subjects.replace('role name', 'id role name');
    const { data } = await run(text, { conference, police });
    const [first] = (data as { casePicture: { police: { callouts: unknown[] } } }).casePicture
      .police.callouts;
    expect(first).toEqual({ subject: { id: 'p', role: 'VICTIM', name: 'name of p' } });
  });

  test('F-04 a record that lacks what it is promised to have is none', async () => {
    const silent: Answering = (records) => (records.length > 0 ? {} : { casePicture });
    const { data } = await run(subjects, { conference: silent, police });
    const gone = { subject: null };
    expect(data).toEqual({ casePicture: { police: { callouts: [gone, gone, gone] } } });
  });

  test('what an agency did not give leaves the others as they were', async () => {
    const text = '{ casePicture(caseId: "c") { reference police { callouts { id } } } }';
    const given = { casePicture: { ...casePicture, reference: 'R-1' } };
    const { data } = await run(text, { conference: () => given, police: () => ({}) });
    expect(data).toEqual({ casePicture: { reference: 'R-1' } });
  });

  test.each([
    [true, ['conference', 'police c']],
    [false, ['conference']],
  ])('nobody is asked for what a condition leaves out: %s', async (wanted, expected) => {
    const text = `query ($wanted: Boolean!) { casePicture(caseId: "c") {
      id police @include(if: $wanted) { callouts { id } } } }`;
    const { asked } = await run(text, { conference, police }, { wanted });
    expect(asked).toEqual(expected);
  });
});

describe('T4 a plan that would tell an agency more than an id', () => {
  const fetched = {
    kind: 'Fetch',
    serviceName: 'police',
    operation:
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on CasePicture { police { callouts { id } } } } }',
    operationKind: 'query',
    operationName: undefined,
  } as unknown as Parameters<typeof readQuestion>[0];
  const requiring = (...names: string[]) => ({
    ...fetched,
    requires: [
      {
        kind: 'InlineFragment' as const,
        typeCondition: 'CasePicture',
        selections: names.map((name) => ({ kind: 'Field' as const, name })),
      },
    ],
  });

  test('T4 is not carried out', () => {
    const { recordTypes } = readQuestion(requiring('__typename', 'id'), planner.schema)({});
    expect([...recordTypes]).toEqual(['CasePicture']);
    expect(() => readQuestion(requiring('__typename', 'id', 'reference'), planner.schema)).toThrow(
      'more than its id',
    );
  });
});

describe('the package whose planner it is', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('T10 reports nothing to its vendor, whatever was set', async () => {
    process.env['APOLLO_TELEMETRY_DISABLED'] = 'false';
    const repeated = jest.spyOn(globalThis, 'setInterval');
    await load();
    expect(process.env['APOLLO_TELEMETRY_DISABLED']).toBe('1');
    // It would report at intervals.
    expect(repeated).not.toHaveBeenCalled();
  });

  test('T2 asks no agency by itself', async () => {
    const made = jest.spyOn(ApolloGateway.prototype, 'load');
    await load();
    const [gateway] = made.mock.contexts as ApolloGateway[];
    await expect(gateway?.serviceHealthCheck()).rejects.toThrow('plans are carried out here');
  });

  test('hands its planner out, or nothing starts', async () => {
    jest
      .spyOn(ApolloGateway.prototype, '__testing')
      .mockReturnValue({} as ReturnType<ApolloGateway['__testing']>);
    await expect(load()).rejects.toThrow('hands no planner out');
  });
});
