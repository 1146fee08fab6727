// What a caller's conditions leave of a question. They are settled before an answer is looked at: a list that was
// asked under a condition that holds is missed like any other (F-04).
import type {
  DirectiveNode,
  DocumentNode,
  FieldNode,
  InlineFragmentNode,
  VariableDefinitionNode,
} from 'graphql';
import { Kind, visit } from 'graphql';

/** By name, whether each variable that a condition looks at is true. */
export type Truths = ReadonlyMap<string, boolean>;

/** In: a question. Out: the variables its conditions look at, as they are where a caller gives none. */
export function conditionsOf(document: DocumentNode): Truths {
  const byDefault = new Map<string, boolean>();
  const looked = new Map<string, boolean>();
  visit(document, {
    VariableDefinition({ defaultValue, variable }: VariableDefinitionNode) {
      const isTrue = defaultValue?.kind === Kind.BOOLEAN && defaultValue.value;
      byDefault.set(variable.name.value, isTrue);
      return false;
    },
    Directive(directive: DirectiveNode) {
      const value = conditionIn(directive);
      if (value?.kind === Kind.VARIABLE)
        looked.set(value.name.value, byDefault.get(value.name.value) ?? false);
      return false;
    },
  });
  return looked;
}

/** In: conditions as they are by default, and the variables of one request. Out: as they are in that request. */
export function truthsUnder(
  conditions: Truths,
  given: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, boolean> {
  return new Map(
    [...conditions].map(([name, byDefault]) => {
      const isGiven = Object.hasOwn(given, name) && given[name] !== undefined;
      return [name, isGiven ? given[name] === true : byDefault];
    }),
  );
}

/** Out: the question without what its conditions leave out, and without conditions. */
export function leftUnder(document: DocumentNode, truths: Truths): DocumentNode {
  const keep = <Node extends FieldNode | InlineFragmentNode>(node: Node): Node | null => {
    const { directives = [] } = node;
    if (directives.length === 0) return node;
    return directives.every(holds) ? { ...node, directives: [] } : null;
  };
  return visit(document, { Field: keep, InlineFragment: keep });

  function holds(directive: DirectiveNode): boolean {
    const value = conditionIn(directive);
    const isTrue =
      value?.kind === Kind.VARIABLE
        ? truths.get(value.name.value) === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return isTrue === (directive.name.value === 'include');
  }
}

/** What `skip` or `include` depends on: an agency is sent no other directive. */
const conditionIn = ({ arguments: [condition] = [] }: DirectiveNode) => condition?.value;
