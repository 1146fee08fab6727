import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { extendSchema, parse } from 'graphql';
import { buildFacade } from '../../../gateway/facade/build-facade.ts';
import { mutationSubgraphs } from '../../../gateway/federation/supergraph.ts';
import type { GuardedGraph } from '../../../gateway/need-to-know/prune.ts';
import { decisions } from '../../../gateway/permissions/decisions.ts';
import {
  lock,
  requireEveryClassifiedFieldToHaveARule,
} from '../../../gateway/permissions/shield.ts';
import { readSchema } from '../../../gateway/read-schema.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import { roles } from '../../../schema/vocabulary/terms.ts';
import { agencies, as, facts } from './circumstances.ts';
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
  root: { purpose?: string } = {},
): Promise<{ code: unknown; fetched: number }> {
  let fetched = 0;
  const operation = {
    capacity: as(agencies.police, role),
    facts: facts(),
    roots: [{ key: name, name, caseNames: [], purpose: 'MARAC_SAFETY', ...root }],
    decisions: new Map(),
    fetch: () => {
      fetched += 1;
      const data = { [name]: true };
      return Promise.resolve({ data, outcomes: new Map(), agencyErrors: [] });
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

  test('R-034 every classified field of the graph is locked, and no leaf without a class', () => {
    const wrapped = (schema: GraphQLSchema, type: string, field: string): boolean => {
      const named = schema.getType(type) as GraphQLObjectType;
      return named.getFields()[field]?.resolve !== undefined;
    };
    const bare = lock(graph.schema, graph, subgraphOf);
    expect(wrapped(bare, 'PoliceResearch', 'convictions')).toBe(true);
    expect(wrapped(bare, 'Participant', 'name')).toBe(true);
    expect(wrapped(bare, 'PoliceConviction', 'id')).toBe(false);
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
