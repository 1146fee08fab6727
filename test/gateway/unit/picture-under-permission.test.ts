// A whole picture under a permission, from the caller's text to the answer; only the agencies are ours.
import type { GraphQLSchema } from 'graphql';
import { getOperationAST, parse, print } from 'graphql';
import { buildFacade } from '../../../gateway/facade/build-facade.ts';
import type { AgencyError, CallOutcome } from '../../../gateway/federation/agency-call.ts';
import { mutationSubgraphs, subgraphNames } from '../../../gateway/federation/supergraph.ts';
import { expandFragments } from '../../../gateway/need-to-know/expand.ts';
import { addGuardFields } from '../../../gateway/need-to-know/guard-operation.ts';
import type { GuardedGraph } from '../../../gateway/need-to-know/prune.ts';
import { executeFacade } from '../../../gateway/pipeline/answer.ts';
import type { Operation } from '../../../gateway/pipeline/operation.ts';
import { account } from '../../../gateway/pipeline/record.ts';
import { readRoots, withPurpose } from '../../../gateway/pipeline/read-roots.ts';
import type { Means } from '../../../gateway/pipeline/step.ts';
import { prune } from '../../../gateway/pipeline/prune-operation.ts';
import { decide } from '../../../gateway/pipeline/steps.ts';
import { createSurroundings } from '../../../gateway/pipeline/surroundings.ts';
import type { Surroundings } from '../../../gateway/pipeline/surroundings.ts';
import { readSchema } from '../../../gateway/read-schema.ts';
import type { CaseFacts, PermissionFacts } from '../../../schema/facts/facts.ts';
import {
  agencies,
  as,
  caseFacts,
  emergency,
  facts,
  grantedItem,
  now,
  permission,
  profiles,
  table,
} from './circumstances.ts';
import { realGraph } from './real-graph.ts';

let graph: GuardedGraph;
let facade: GraphQLSchema;
let surroundings: Surroundings;
beforeAll(async () => {
  graph = await realGraph();
  const { supergraphSdl } = readSchema();
  const subgraphOf = mutationSubgraphs(supergraphSdl);
  facade = buildFacade(graph, (name) => subgraphOf.get(name) ?? 'conference');
  surroundings = createSurroundings(
    { graph, table, profiles, clock: () => now },
    subgraphNames(supergraphSdl),
  );
});

interface Given {
  readonly granted?: PermissionFacts;
  readonly about?: Partial<CaseFacts>;
  /** The case picture as the agencies gave it. */
  readonly picture?: object;
  readonly outcomes?: readonly (readonly [string, CallOutcome])[];
  readonly agencyErrors?: readonly AgencyError[];
}

/** What a housing officer reads of a case under a permission, and what was asked of the agencies. */
async function read(selections: string, given: Given = {}) {
  const { granted = permission(), about = {}, picture = {} } = given;
  const text = `{ casePicture(caseId: "c-1", purpose: ${granted.purpose}, permissionId: "perm-1") { ${selections} } }`;
  const document = parse(text, { noLocation: true });
  const operationNode = getOperationAST(document);
  if (!operationNode) throw new Error('no operation');
  const guarded = addGuardFields(expandFragments(document, operationNode), graph.schema);
  const capacity = as(agencies.housing);
  const known = facts({
    nominations: [capacity.nomination],
    cases: { 'c-1': caseFacts({ ...about, permissions: [granted] }) },
  });
  const roots = readRoots({ guarded }, {}, graph) ?? [];
  const outcomes = new Map<string, CallOutcome>(
    given.outcomes ?? ['police', 'conference'].map((name) => [name, { kind: 'answered' }]),
  );
  const operation = {
    request: { operation: operationNode, text, variables: {}, identity: { subject: 's' } },
    disclosureId: 'd-1',
    startedAt: now,
    guarded,
    facts: known,
    capacity,
    roots: roots.map((root) => withPurpose(root, known.cases)),
    fetch: () =>
      Promise.resolve({
        data: { casePicture: { guard_type: 'CasePicture', guard_id: 'c-1', ...picture } },
        outcomes,
        agencyErrors: given.agencyErrors ?? [],
        failedPlaces: [],
      }),
  } as unknown as Operation;
  const ungranted: string[] = [];
  const faults: unknown[] = [];
  const means = {
    facade,
    surroundings,
    onFault: (fault: unknown) => faults.push(fault),
    onUngranted: (category: string) => ungranted.push(category),
  } as unknown as Means;
  await decide(operation, means);
  await prune(operation, means);
  operation.answered = await executeFacade(operation, means);
  await account(operation, means);
  expect(faults).toEqual([]);
  const { safeErrors } = operation.answered;
  const { body, data } = operation.outcome;
  return {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they asked for
    picture: (data as any)?.casePicture,
    codes: Object.fromEntries(
      safeErrors.map(({ extensions, path = [] }) => [path.slice(1).join('.'), extensions['code']]),
    ),
    asked: operation.pruned.fetched ? print(operation.pruned.fetched) : '',
    ungranted,
    logged: body,
  };
}

const item = (changes: object = {}) => ({
  guard_type: 'PoliceConviction',
  guard_id: 'i-conviction',
  guard_owner: { id: 'a-police' },
  guard_basis: 'UK_GDPR_6_1_E',
  id: 'i-conviction',
  offence: 'Assault',
  ...changes,
});
const held = (...convictions: unknown[]) => ({ police: { convictions } });
const convictions = 'police { convictions { id offence } }';

describe('R-110 what the owner granted is shown, and nothing else', () => {
  test('R-110 the very item, and no other of its kind though the agency sends it', async () => {
    const other = item({ guard_id: 'i-other', id: 'i-other' });
    const { picture, ungranted } = await read(convictions, { picture: held(other, item()) });
    expect(picture.police.convictions).toEqual([{ id: 'i-conviction', offence: 'Assault' }]);
    expect(ungranted).toEqual(['police.convictions']);
  });

  test('R-145 and what left is on record with the permission relied on', async () => {
    const { logged } = await read(convictions, { picture: held(item()) });
    expect(logged).toMatchObject({
      permission: 'perm-1',
      released: [{ case: 'c-1', items: ['i-conviction'], owner: 'a-police' }],
    });
  });

  test('R-110 nor the same id from another owner of the sector', async () => {
    const foreign = item({ guard_owner: { id: 'a-river' } });
    const { codes, ungranted } = await read(convictions, { picture: held(foreign) });
    expect(codes).toEqual({ 'police.convictions': 'WITHHELD' });
    expect(ungranted).toEqual(['police.convictions']);
  });

  test('R-128 under broken glass every item of the categories opened', async () => {
    const { picture } = await read(convictions, {
      granted: emergency(),
      picture: held(item(), item({ guard_id: 'i-other', id: 'i-other' })),
    });
    expect(picture.police.convictions).toHaveLength(2);
  });

  test('R-110 entries of the plan are shown by the same rule', async () => {
    const granted = permission({
      ownerId: 'conference',
      items: [grantedItem({ id: 'a-1', category: 'action.entry' })],
    });
    const entry = (id: string) => ({ guard_type: 'PlanAction', guard_id: id, id });
    const { picture, ungranted } = await read('actions { id }', {
      granted,
      picture: { actions: [entry('a-1'), entry('a-2')] },
    });
    expect(picture.actions).toEqual([{ id: 'a-1' }]);
    expect(ungranted).toEqual(['action.entry']);
    const none = await read('actions { id }', { granted, picture: { actions: [entry('a-2')] } });
    expect(none.codes).toEqual({ actions: 'WITHHELD' });
  });
});

describe('F-04 absence never reassures under a permission', () => {
  test('R-110 F-04 a kind with nothing shown is withheld, and never an empty list', async () => {
    const { codes, picture } = await read(convictions, { picture: held() });
    expect(picture.police.convictions).toBeNull();
    expect(codes).toEqual({ 'police.convictions': 'WITHHELD' });
  });

  test('R-036 R-110 what is protected is answered like everything else outside the permission', async () => {
    const selections = `police { intelligence { id } crimeReports { id } }
      health { victimAttendances { id } } participants { id protectedAddresses { line } name }`;
    const { codes, picture } = await read(selections, {
      picture: { participants: [{ guard_type: 'Participant', guard_id: 'p-1', id: 'p-1' }] },
    });
    expect(codes).toEqual({
      'police.intelligence': 'WITHHELD',
      'police.crimeReports': 'WITHHELD',
      'health.victimAttendances': 'WITHHELD',
      'participants.0.protectedAddresses': 'WITHHELD',
      'participants.0.name': 'WITHHELD',
    });
    expect(picture.participants[0].protectedAddresses).toBeNull();
  });

  test('F-04 a source that could not be read says so', async () => {
    const down = await read(convictions, {
      outcomes: [['police', { kind: 'unavailable', since: now }]],
    });
    expect(down.codes).toEqual({ police: 'SOURCE_UNAVAILABLE' });
    const missing = await read(convictions, { picture: { police: { convictions: null } } });
    expect(missing.codes).toEqual({ 'police.convictions': 'SOURCE_UNAVAILABLE' });
  });

  test('F-04 whom an item is about is unknown only if the conference was read', async () => {
    const asked = (conference: CallOutcome) =>
      read('police { convictions { subject { name } } }', {
        picture: held(item({ subject: null })),
        outcomes: Object.entries({ police: { kind: 'answered' } as const, conference }),
      });
    const place = 'police.convictions.0.subject';
    const down = await asked({ kind: 'unavailable', since: now });
    expect(down.codes).toEqual({ [place]: 'SOURCE_UNAVAILABLE' });
    expect((await asked({ kind: 'answered' })).codes).toEqual({});
  });

  const leftOut: AgencyError = {
    subgraph: 'police',
    code: 'WITHHELD',
    caseId: 'c-1',
    path: ['police', 'convictions', 'offence'],
  };

  test('R-123 F-04 what the owner left out of its version is withheld, and no unknown', async () => {
    const { codes, picture } = await read('police { convictions { id offence court } }', {
      picture: held(item({ offence: null, court: null })),
      agencyErrors: [leftOut],
    });
    expect(picture.police.convictions).toEqual([
      { id: 'i-conviction', offence: null, court: null },
    ]);
    // The court is not known to its owner, which is another thing.
    expect(codes).toEqual({ 'police.convictions.0.offence': 'WITHHELD' });
  });

  test('R-123 an item that broke on the way takes nothing else with it', async () => {
    const { picture } = await read(convictions, { picture: held(null, item()) });
    expect(picture.police.convictions).toHaveLength(1);
    const alone = await read(convictions, { picture: held(null), agencyErrors: [leftOut] });
    expect(alone.codes).toEqual({ 'police.convictions': 'WITHHELD' });
  });
});

describe('R-042 a picture under a permission speaks of its owner alone', () => {
  const computed = `complete asked answered answers { agency { id } state searched reason }
    withheld { category reason route owner { id } }`;
  const standing = {
    agency: { id: 'a-police' },
    state: 'SUPPLIED',
    asOf: null,
    searched: 'PNC by name',
    reason: 'None of her sister.',
    tabled: false,
    withheldCategories: ['police.crimeReports'],
  };

  test('R-042 who else was asked is not told, and it is never complete', async () => {
    const { picture } = await read(computed, { picture: { guard_policeStanding: [standing] } });
    expect(picture).toMatchObject({ complete: false, asked: 1, answered: 1 });
    expect(picture.answers).toEqual([
      { agency: { id: 'a-police' }, state: 'SUPPLIED', searched: null, reason: null },
    ]);
    // What its owner holds beside is no part of the permission; nothing of it was asked for here.
    expect(picture.withheld).toEqual([]);
  });

  test('R-036 R-110 what was asked for of its owner beyond it is named with the way to ask', async () => {
    const { picture } = await read(
      `${computed} police { crimeReports { id } intelligence { id } }`,
      {
        picture: { guard_policeStanding: [standing] },
      },
    );
    expect(picture.withheld).toEqual([
      {
        category: 'police.crimeReports',
        reason: 'OUTSIDE_PERMISSION',
        route: 'Ask the owner for redisclosure of this as well.',
        owner: { id: 'a-police' },
      },
    ]);
  });

  test('R-110 T2 no other agency is asked for anything, not even how it stands', async () => {
    const { asked } = await read(
      `${computed} ${convictions} health { __typename victimAttendances { id } } housing { __typename }
        police { crimeReports { id } } participants { id name }`,
      { picture: { participants: [] } },
    );
    expect(asked).toContain('convictions');
    expect(asked).toContain('policeStanding');
    expect(asked).not.toMatch(/health|housing|idva|childrensServices|crimeReports|name:/);
    expect(asked).not.toMatch(/ name\b/);
  });
});
