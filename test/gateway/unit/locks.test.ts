import type { GraphQLError, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { extendSchema, isIntrospectionType, isNullableType, isObjectType, parse } from 'graphql';
import { questions } from '../../../docs/printers/operations.ts';
import { buildFacade } from '../../../gateway/facade/build-facade.ts';
import { mutationSubgraphs } from '../../../gateway/federation/supergraph.ts';
import type { GuardedGraph } from '../../../gateway/need-to-know/prune.ts';
import { decisions } from '../../../gateway/permissions/decisions.ts';
import {
  lock,
  requireEveryClassifiedFieldToHaveARule,
} from '../../../gateway/permissions/shield.ts';
import { readSchema } from '../../../gateway/read-schema.ts';
import type { CaseFacts, PermissionFacts } from '../../../schema/facts/facts.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import { roles } from '../../../schema/vocabulary/terms.ts';
import { agencies, as, caseFacts, facts, now, permission, table } from './circumstances.ts';
import { realGraph } from './real-graph.ts';

let graph: GuardedGraph;
let facade: GraphQLSchema;
const subgraphs = mutationSubgraphs(readSchema().supergraphSdl);
const subgraphOf = (mutation: string): string => subgraphs.get(mutation) ?? 'conference';
beforeAll(async () => {
  graph = await realGraph();
  facade = buildFacade(graph, subgraphOf);
});

/** Resolves one root field as somebody in this role: what it is refused with, and who was asked. */
async function resolved(
  type: GraphQLObjectType | null | undefined,
  name: string,
  role: Role,
  root: { purpose?: string; permissionId?: string; caseNames?: string[] } = {},
  about: Partial<CaseFacts> = {},
): Promise<{ code: unknown; fetched: number }> {
  let fetched = 0;
  const capacity = as(agencies.police, role);
  const operation = {
    capacity,
    facts: facts({ nominations: [capacity.nomination], cases: { 'c-1': caseFacts(about) } }),
    startedAt: now,
    roots: [
      { key: name, name, caseNames: [], purpose: 'MARAC_SAFETY', permissionId: null, ...root },
    ],
    decisions: new Map(),
    fetch: () => {
      fetched += 1;
      const data = { [name]: true };
      return Promise.resolve({ data, outcomes: new Map(), agencyErrors: [], failedPlaces: [] });
    },
  };
  const field = type?.getFields()[name];
  const info = { path: { key: name, prev: undefined }, parentType: type, fieldName: name };
  const context = { operation, surroundings: { graph }, answeredCases: new Map() };
  const resolve = field?.resolve;
  if (!resolve) throw new Error(`${name} has no resolver`);
  const outcome = await Promise.resolve(resolve({}, {}, context, info as never)).catch(
    (error: unknown) => error,
  );
  const code =
    outcome instanceof Error
      ? ((outcome as { extensions?: { code?: unknown } }).extensions?.code ?? 'DENIED')
      : null;
  return { code, fetched };
}

describe('who may take which decision of the conference', () => {
  test('R-003 every mutation is a contribution to a sector or has its roles written down', () => {
    const names = Object.keys(facade.getMutationType()?.getFields() ?? {});
    const ours = names.filter((name) => subgraphOf(name) === 'conference');
    expect(ours.filter((name) => !Object.hasOwn(decisions, name))).toEqual([]);
    expect(ours.length).toBeGreaterThan(10);
  });

  test('R-003 T2 in any other role it is refused, and no agency is asked', async () => {
    const mutation = facade.getMutationType();
    const known = mutation?.getFields() ?? {};
    for (const [name, permission] of Object.entries(decisions)) {
      if (!Object.hasOwn(known, name)) continue;
      for (const role of roles) {
        const { code, fetched } = await resolved(mutation, name, role);
        const may = permission.roles.includes(role);
        // What belongs to an owner names a case besides; none is named here.
        const open = may && !permission.ofTheOwner;
        expect([name, role, fetched]).toEqual([name, role, open ? 1 : 0]);
        if (!may) expect(code).toBe('OPERATION_NOT_ALLOWED');
      }
    }
  });

  test('R-003 each question is answered in the roles that docs/operations.md names, and in no other', async () => {
    const query = facade.getQueryType();
    expect(Object.keys(questions).sort()).toEqual(Object.keys(query?.getFields() ?? {}).sort());
    for (const [name, allowed] of Object.entries(questions)) {
      for (const role of roles) {
        const { code } = await resolved(query, name, role);
        const refused = allowed !== null && !allowed.includes(role);
        expect([name, role, code === 'OPERATION_NOT_ALLOWED']).toEqual([name, role, refused]);
      }
    }
  });

  test('R-073 T2 research that names no case is not handed in', async () => {
    const mutation = facade.getMutationType();
    for (const [name, subgraph] of subgraphs) {
      if (subgraph === 'conference') continue;
      const answer = await resolved(mutation, name, 'REPRESENTATIVE');
      expect(answer).toEqual({ code: 'NOT_FOUND', fetched: 0 });
    }
  });
});

describe('R-033 nothing is open by default', () => {
  test('T1 a root field that nobody wrote a rule for is refused to everybody', async () => {
    const more = 'extend type Query { rumours: Boolean } extend type Mutation { gossip: Boolean }';
    const schema = extendSchema(graph.schema, parse(more));
    const locked = buildFacade({ ...graph, schema }, subgraphOf);
    for (const role of roles) {
      expect(await resolved(locked.getQueryType(), 'rumours', role)).toEqual({
        code: 'DENIED',
        fetched: 0,
      });
      expect((await resolved(locked.getMutationType(), 'gossip', role)).fetched).toBe(0);
    }
  });

  test('R-042 a picture for another purpose is refused, and one of no case is not found', async () => {
    const query = facade.getQueryType();
    const enforcing = { purpose: 'TENANCY_ENFORCEMENT' };
    expect(await resolved(query, 'casePicture', 'REPRESENTATIVE', enforcing)).toEqual({
      code: 'PURPOSE_NOT_PERMITTED',
      fetched: 0,
    });
    expect(await resolved(query, 'casePicture', 'REPRESENTATIVE')).toEqual({
      code: 'NOT_FOUND',
      fetched: 0,
    });
  });

  test('R-042 R-109 the second lock finds the permission in the facts for itself, whatever was decided', async () => {
    const query = facade.getQueryType();
    const use = { purpose: 'TENANCY_ENFORCEMENT', permissionId: 'perm-1', caseNames: ['c-1'] };
    const verdict = async (changes: object, granted: Partial<PermissionFacts> = {}) => {
      const about = { permissions: [permission(granted)] };
      return (await resolved(query, 'casePicture', 'REPRESENTATIVE', { ...use, ...changes }, about))
        .code;
    };
    // Past this lock the next one speaks: the case was not opened by any decision here.
    expect(await verdict({})).toBe('NOT_FOUND');
    const refused: [object, Partial<PermissionFacts>?][] = [
      [{ permissionId: 'perm-2' }],
      [{ purpose: 'COURT_PROCEEDINGS' }],
      [{ purpose: 'MARAC_SAFETY' }],
      [{ caseNames: ['c-1', 'c-2'] }],
      [{ caseNames: [] }],
      [{}, { nominationId: 'n-2' }],
      [{}, { until: now.toISOString() }],
    ];
    for (const [changes, granted] of refused)
      expect([changes, await verdict(changes, granted)]).toEqual([
        changes,
        'PURPOSE_NOT_PERMITTED',
      ]);
  });

  test('T2 R-033 a case that no decision opened is refused at its root, and no agency is asked', async () => {
    const refused = { code: 'NOT_FOUND', fetched: 0 };
    const named = { caseNames: ['c-1'] };
    const query = facade.getQueryType();
    expect(await resolved(query, 'casePicture', 'REPRESENTATIVE', named)).toEqual(refused);
    const mutation = facade.getMutationType();
    expect(await resolved(mutation, 'restrictCase', 'CHAIR', named)).toEqual(refused);
  });

  test('T1 every field that can be withheld may be null, so that a denial stays where it is', () => {
    const { classification, schema, supplied } = graph;
    let seen = 0;
    for (const [coordinate, categories] of classification.fields) {
      const [name = '', field = ''] = coordinate.split('.');
      const type = schema.getType(name);
      const found = isObjectType(type) ? type.getFields()[field] : undefined;
      if (!found || !categories.some((one) => supplied.has(one))) continue;
      seen += 1;
      expect([coordinate, isNullableType(found.type)]).toEqual([coordinate, true]);
    }
    expect(seen).toBeGreaterThan(100);
  });

  test('R-034 a graph with a classified field that has no rule does not start', () => {
    const open = { Query: { '*': true }, Mutation: { '*': true } };
    expect(() => {
      requireEveryClassifiedFieldToHaveARule(graph.schema, graph, open);
    }).toThrow(/is classified and has no rule/);
  });

  test.each(['Query', 'Mutation'])('R-033 nor one whose %s is not denied as a whole', (root) => {
    const bare = { ...graph, classification: { ...graph.classification, fields: new Map() } };
    const { [root]: _open, ...rules } = { Query: { '*': true }, Mutation: { '*': true } } as Record<
      string,
      object
    >;
    expect(() => {
      requireEveryClassifiedFieldToHaveARule(graph.schema, bare, rules as never);
    }).toThrow(`${root} is not denied by default`);
  });

  test('R-034 T2 a classified field that no decision released is refused, whatever lies there', async () => {
    const { classification, existenceProtected, schema, supplied } = graph;
    const bare = lock(schema, graph, subgraphOf);
    const root = { key: 'casePicture', prev: undefined };
    const context = { operation: { roots: [] }, surroundings: { graph } };
    let seen = 0;
    for (const [coordinate, categories] of classification.fields) {
      const [name = '', field = ''] = coordinate.split('.');
      const parentType = bare.getType(name);
      // What is protected is answered as if it did not exist, by the façade; a root has rules of its own.
      const category = categories.find((one) => supplied.has(one) && !existenceProtected.has(one));
      if (!isObjectType(parentType) || ['Query', 'Mutation'].includes(name) || !category) continue;
      const resolve = parentType.getFields()[field]?.resolve;
      const info = { path: { key: field, prev: root }, parentType, fieldName: field };
      const given = { [field]: 'a word of a record' };
      const answer: unknown = await Promise.resolve(
        resolve?.(given, {}, context, info as never),
      ).catch((error: unknown) => error);
      const told = answer instanceof Error ? (answer as GraphQLError).extensions : answer;
      expect([coordinate, told]).toEqual([coordinate, { code: 'WITHHELD', category }]);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(100);
  });

  test('R-034 every classified field of the graph is locked, and no other leaf', () => {
    const { classification, schema } = graph;
    const bare = lock(schema, graph, subgraphOf);
    const kindOf = (category: string) => table.get(category)?.kind;
    const isRoot = (type: string) => ['Query', 'Mutation'].includes(type);
    const told = { locked: new Set<string>(), open: new Set<string>() };
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || isIntrospectionType(type)) continue;
      for (const field of Object.keys(type.getFields())) {
        const coordinate = `${type.name}.${field}`;
        const categories = classification.fields.get(coordinate) ?? [];
        const mustBe = isRoot(type.name) || categories.some((one) => kindOf(one) === 'supplied');
        const inBare = (bare.getType(type.name) as GraphQLObjectType).getFields()[field];
        // Nothing but a lock puts a resolver there.
        expect([coordinate, inBare?.resolve !== undefined]).toEqual([coordinate, mustBe]);
        told[mustBe ? 'locked' : 'open'].add(coordinate);
      }
    }
    expect(told.locked.size).toBeGreaterThan(100);
    expect(told.locked).toContain('Participant.name');
    expect(told.open).toContain('PoliceConviction.id');
    const inGraph = [...classification.fields.keys()].filter((one) => {
      const [type = '', field = ''] = one.split('.');
      const found = schema.getType(type);
      return isObjectType(found) && Object.hasOwn(found.getFields(), field);
    });
    // What is classified and not in the graph is nobody's to ask for; the rest was looked at.
    for (const coordinate of inGraph)
      expect(told.locked.has(coordinate) || told.open.has(coordinate)).toBe(true);
    expect(inGraph.length).toBeGreaterThan(100);
  });
});

describe('T8 the composer’s own security directives', () => {
  test('T8 are not in the supergraph: the planner would not start, and ours would not be read', () => {
    const { supergraphSdl } = readSchema();
    expect(supergraphSdl).not.toMatch(/for: SECURITY|@authenticated|@requiresScopes|@policy/);
    expect(supergraphSdl).toMatch(/directive @needToKnow\(category: String!\) repeatable/);
    expect(graph.classification.fields.size).toBeGreaterThan(100);
  });
});
