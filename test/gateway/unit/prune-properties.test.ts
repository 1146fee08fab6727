import fc from 'fast-check';
import type { GraphQLNamedType, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import { prune } from '../../../gateway/need-to-know/prune.ts';
import type { GuardedGraph } from '../../../gateway/need-to-know/prune.ts';
import {
  responseKey,
  typeOfField,
  typeOfFragment,
} from '../../../gateway/need-to-know/schema-walk.ts';
import { randomOperation, realGraph } from './real-graph.ts';
import { always } from './property.ts';

interface Selected {
  /** Response keys and type conditions from the root. */
  readonly path: string;
  readonly root: string;
  readonly coordinate: string;
  /** The categories of the field and of what it returns. */
  readonly categories: readonly string[];
}

let graph: GuardedGraph;
beforeAll(async () => {
  graph = await realGraph();
});

/** Every field an operation selects, by a walk that shares nothing with pruning but the schema. */
function selectedIn({ selectionSet }: OperationDefinitionNode): Selected[] {
  const found: Selected[] = [];
  const query = graph.schema.getQueryType();
  if (query) walk(selectionSet, query, '', '');
  return found;

  function walk(
    set: SelectionSetNode,
    parent: GraphQLNamedType,
    above: string,
    root: string,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('a named fragment was left');
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        const type = typeOfFragment(graph.schema, condition, parent);
        walk(selection.selectionSet, type, `${above}/on ${type.name}`, root);
        continue;
      }
      const key = responseKey(selection);
      const { value: name } = selection.name;
      const path = `${above}/${key}`;
      // The standings are the planner's to know: the graph callers see has no such field.
      if (name === '__typename' || key.endsWith('Standing')) continue;
      const coordinate = `${parent.name}.${name}`;
      const type = typeOfField(parent, selection);
      const { fields, types } = graph.classification;
      const categories = [...(fields.get(coordinate) ?? []), ...(types.get(type.name) ?? [])];
      found.push({ path, root: root || key, coordinate, categories });
      if (selection.selectionSet) walk(selection.selectionSet, type, path, root || key);
    }
  }
}

const supplied = (categories: readonly string[]): string[] =>
  categories.filter((category) => graph.supplied.has(category));

test('T2 R-033 whatever is asked and released, nothing is fetched that is not released', () => {
  const categories = [...graph.supplied];
  let removedOnce = 0;
  always(
    fc.property(
      fc.gen(),
      fc.array(fc.subarray(categories), { minLength: 2, maxLength: 2 }),
      (g, [first, second]) => {
        const operation = randomOperation(graph, g);
        const released: Record<string, Set<string>> = { r0: new Set(first), r1: new Set(second) };
        const isReleased = (root: string, category: string): boolean =>
          released[root]?.has(category) ?? false;
        const { fetched, removed } = prune(
          operation,
          graph,
          (root) => (category) => isReleased(root, category),
        );
        if (removed.size > 0) removedOnce += 1;
        for (const { categories: own, root } of fetched ? selectedIn(fetched) : [])
          for (const category of supplied(own))
            expect([...(released[root] ?? [])]).toContain(category);
        for (const [root, names] of removed)
          expect([...names].some((name) => !isReleased(root, name))).toBe(true);
      },
    ),
  );
  expect(removedOnce).toBeGreaterThan(100);
});

test('R-033 with everything released, everything an agency can be asked for is', () => {
  always(
    fc.property(fc.gen(), (g) => {
      const operation = randomOperation(graph, g);
      const { fetched, removed, categories } = prune(operation, graph, () => () => true);
      const asked = selectedIn(operation);
      const computed = asked.filter(({ coordinate }) => graph.computed.has(coordinate));
      const theirs = asked.filter(
        ({ path }) => !computed.some((own) => path === own.path || path.startsWith(`${own.path}/`)),
      );
      const kept = fetched ? selectedIn(fetched) : [];
      expect(kept.map(({ path }) => path)).toEqual(theirs.map(({ path }) => path));
      expect(removed.size).toBe(0);
      const fields = theirs.flatMap(
        ({ coordinate }) => graph.classification.fields.get(coordinate) ?? [],
      );
      expect(categories).toEqual(new Set(supplied(fields)));
    }),
    150,
  );
});

test('R-033 under a root field that is refused nothing is fetched, whatever it asks', () => {
  always(
    fc.property(fc.gen(), (g) => {
      const operation = randomOperation(graph, g);
      const { fetched } = prune(operation, graph, (root) => (root === 'r0' ? null : () => true));
      for (const { root } of fetched ? selectedIn(fetched) : []) expect(root).not.toBe('r0');
    }),
    100,
  );
});
