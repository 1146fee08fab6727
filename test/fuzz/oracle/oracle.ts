// The answer a caller must get, by the rules alone: one operation over everything on record, filtered for one viewer.
import type {
  FragmentDefinitionNode,
  GraphQLNamedType,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import { getNamedType, isInterfaceType, isObjectType, Kind, parse } from 'graphql';
import type { OracleGraph } from './graph.ts';
import type { Means, OracleError } from './interpret.ts';
import { collect, interpret, valueOf } from './interpret.ts';
import type { Sight } from './may-have.ts';
import { mayHaveOfAnybody, rowOf } from './may-have.ts';
import { me, meetings } from './meetings.ts';
import type { CaseQuestion } from './open-case.ts';
import { openCase } from './open-case.ts';
import { casePicture } from './picture.ts';
import type { Given, Line } from './thing.ts';
import { Thing } from './thing.ts';
import type { Viewer } from './who.ts';
import { whoAsks } from './who.ts';
import type { World } from './world.ts';

export interface Asked {
  readonly subject: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Kept {
  readonly case: string;
  readonly category: string;
}

/** the one purpose of an operation, and the permission it names, whether or not that covers anything. */
export interface UseMade {
  readonly purpose: string;
  readonly permissionId: string | null;
  /** Does a case open under it? */
  readonly relied: boolean;
}

export type Expected =
  | { readonly refused: string }
  | {
      readonly refused: null;
      readonly data: unknown;
      readonly errors: readonly OracleError[];
      readonly use: UseMade;
      /** F-27: the cases that it opens, by id. */
      readonly opened: readonly string[];
      readonly released: readonly Line[];
      /** By case and agency, the state told. */
      readonly told: readonly {
        readonly case: string;
        readonly agency: string;
        readonly state: string;
      }[];
      /** By case, the classes that the operation names and nobody gives this viewer. */
      readonly kept: readonly Kept[];
    };

/** In: everything on record, the graph, and what somebody asks. Out: what they must get, and what must be on record of it. */
export function expectedAnswer(world: World, graph: OracleGraph, asked: Asked): Expected {
  const { fragments, operation } = read(asked.text);
  const means: Means = { graph, fragments, variables: withDefaults(operation, asked.variables) };
  const { selections } = operation.selectionSet;
  // one purpose, one permission: a disclosure is logged as one of them, whatever a variable leaves out.
  const everything = rootsNamed(selections, means);
  const uses = everything.map(({ purpose, permissionId }) => `${purpose} ${permissionId ?? '-'}`);
  if (new Set(uses).size > 1) return { refused: 'BAD_REQUEST' };
  const viewer = whoAsks(world, asked.subject);
  if (typeof viewer === 'string') return { refused: viewer };

  const told = new Map<string, { case: string; agency: string; state: string }>();
  const roots = collect('Query', selections, means);
  const data: Record<string, unknown> = {};
  const errors: OracleError[] = [];
  const released = new Map<string, Line>();
  for (const [key, nodes] of roots) {
    const [node] = nodes;
    if (!node) continue;
    // Each root field is a thing of its own: another case, another decision.
    const query = new Thing('Query', () => rootOf(node.name.value, key));
    const one = interpret(query, nodes, means);
    Object.assign(data, one.data);
    errors.push(...one.errors);
    for (const [name, line] of one.released) released.set(name, line);
  }
  // Whether or not a condition leaves a picture out: it was asked for, and decided about.
  const opening = everything
    .filter(({ name }) => name === 'casePicture')
    .flatMap((root) => {
      const open = openCase(world, viewer, root);
      return 'refused' in open ? [] : [{ world, viewer, open, inner: root.inner }];
    });
  const kept = opening.flatMap(({ inner, ...sight }) => {
    const named = classesNamed(inner, graph.object('CasePicture'), means, sight);
    return [...named]
      .filter((category) => !mayHaveOfAnybody(sight, category))
      .map((category) => ({ case: sight.open.about.id, category }));
  });
  const [{ permissionId, purpose } = theConferences] = everything;
  return {
    refused: null,
    data,
    errors,
    use: { purpose, permissionId, relied: opening.some(({ open }) => open.permission !== null) },
    opened: opening.map(({ open }) => open.about.id),
    released: [...released.values()],
    told: [...told.values()],
    kept,
  };

  function rootOf(name: string, key: string): Given {
    const root = everything.find((one) => one.key === key);
    if (!root || typeof viewer === 'string') throw new Error(`no root field ${key}`);
    switch (name) {
      case 'me':
        return { value: me(viewer) };
      case 'meetings':
        return { value: meetings(world, viewer) };
      case 'meeting':
        return { value: meetings(world, viewer, root.id)[0] ?? null };
      case 'casePicture':
        return picture(viewer, root, key);
      default:
        throw new Error(`the oracle does not know Query.${name}`);
    }
  }

  function picture(by: Viewer, question: CaseQuestion, key: string): Given {
    const open = openCase(world, by, question);
    if ('refused' in open) return open;
    const sight = { world, viewer: by, open };
    const inner = everything.filter((one) => one.key === key).flatMap((one) => one.inner);
    const named = classesNamed(inner, graph.object('CasePicture'), means, sight);
    const request = {
      graph,
      named,
      onAnswers: (rows: readonly { agency: { id: string }; state: string }[]) => {
        for (const { agency, state } of rows)
          told.set(`${open.about.id} ${agency.id}`, {
            case: open.about.id,
            agency: agency.id,
            state,
          });
      },
    };
    return { value: casePicture(sight, request) };
  }
}

/** What is asked about no case is the conference's own business. */
const theConferences = { purpose: 'MARAC_SAFETY', permissionId: null };

interface Root extends CaseQuestion {
  readonly key: string;
  readonly name: string;
  readonly inner: readonly SelectionNode[];
  readonly id: string;
}

function read(text: string) {
  const { definitions } = parse(text);
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  if (!operation) throw new Error('no operation');
  return { fragments, operation };
}

function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ defaultValue, variable }) => {
      const name = variable.name.value;
      if (Object.hasOwn(given, name)) return [[name, given[name]] as const];
      return defaultValue ? [[name, valueOf(defaultValue, given)] as const] : [];
    }),
  );
}

/** Every root field that the text names, whether or not a condition leaves it out. */
function rootsNamed(selections: readonly SelectionNode[], means: Means): Root[] {
  return selections.flatMap((selection): Root[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return rootsNamed(selection.selectionSet.selections, means);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = means.fragments.get(selection.name.value);
      return rootsNamed(fragment?.selectionSet.selections ?? [], means);
    }
    if (selection.name.value === '__typename') return [];
    const given = (name: string): unknown => {
      const value = selection.arguments?.find((one) => one.name.value === name)?.value;
      return value && valueOf(value, means.variables);
    };
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    return [
      {
        key: selection.alias?.value ?? selection.name.value,
        name: selection.name.value,
        inner: selection.selectionSet?.selections ?? [],
        id: text(given('id')),
        caseId: text(given('caseId')),
        purpose: text(given('purpose')) || 'MARAC_SAFETY',
        permissionId: text(given('permissionId')) || null,
      },
    ];
  });
}

/**
 * The classes of supplied information that selections name, conditions or not. What stands inside something
 * that nobody gives this viewer, a field or a fragment on a kind of item, was not asked for beside it.
 */
function classesNamed(
  selections: readonly SelectionNode[],
  type: GraphQLNamedType,
  means: Means,
  sight: Sight,
  found = new Set<string>(),
): Set<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
      const field = fields[selection.name.value];
      if (!field) continue;
      const classes = isObjectType(type) ? means.graph.categoriesOf(type.name, field.name) : [];
      const supplied = classes.filter((category) => rowOf(category)?.kind === 'supplied');
      for (const category of supplied) found.add(category);
      const inner = selection.selectionSet?.selections ?? [];
      if (supplied.every((category) => mayHaveOfAnybody(sight, category)))
        classesNamed(inner, getNamedType(field.type), means, sight, found);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : means.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    const on =
      (condition === undefined ? undefined : means.graph.schema.getType(condition)) ?? type;
    const classes = means.graph.categoriesOfType(on);
    const supplied = classes.filter((category) => rowOf(category)?.kind === 'supplied');
    if (supplied.every((category) => mayHaveOfAnybody(sight, category)))
      classesNamed(fragment?.selectionSet.selections ?? [], on, means, sight, found);
  }
  return found;
}
