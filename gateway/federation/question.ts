// What is put to one agency, read from the plan: its text, and everything that it asks for.
import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type {
  DocumentNode,
  FieldNode,
  GraphQLSchema,
  InlineFragmentNode,
  SelectionNode,
} from 'graphql';
import { Kind, OperationTypeNode, parse, print, visit } from 'graphql';
import { recordKey } from '../need-to-know/guard-fields.ts';
import type { AskedObject } from './asked.ts';
import { askedBy, operationOf } from './asked.ts';
import { conditionsOf, leftUnder, truthsUnder } from './conditions.ts';
import type { Truths } from './conditions.ts';
import type { Fields } from './project.ts';

export interface Question {
  readonly text: string;
  /** The variables it needs. */
  readonly needs: readonly string[];
  /** A change is never asked for twice. */
  readonly changes: boolean;
  readonly asked: AskedObject;
  /** The types of the records it is about; empty for a question about none. */
  readonly recordTypes: ReadonlySet<string>;
  /** Does a record lack what it is promised to have, without an answer? */
  readonly promises: boolean;
}

/** What one fetch asks for under the variables of one request. */
export type QuestionUnder = (variables: Fields) => Question;

/** A question is kept as it reads under so many sets of truths, each of the size of the question. */
const mostKept = 4;

/**
 * In: one fetch of a plan, and the schema it was planned against. Read once, however often it is asked; of one with
 * conditions, once for what they leave of it. Which of its conditions hold is all that is kept of a request (T14).
 * @throws for what no plan of this graph holds: a field of another name, or a key that is more than an id.
 */
export function readQuestion(node: FetchNode, schema: GraphQLSchema): QuestionUnder {
  const { contextRewrites, inputRewrites, outputRewrites, requires } = node;
  if ([contextRewrites, inputRewrites, outputRewrites].some((some) => (some ?? []).length > 0))
    throw new Error('a field of this graph has another name in a subgraph');
  const document = namingRecords(parse(node.operation, { noLocation: true }));
  const always = {
    text: print(document),
    needs: node.variableUsages ?? [],
    changes: operationOf(document).operation === OperationTypeNode.MUTATION,
    recordTypes: new Set((requires ?? []).map(typeRequired)),
  };
  const read = (truths: Truths): Question => {
    const asked = askedBy(leftUnder(document, truths), schema);
    return { ...always, asked, promises: promisesSomething(asked) };
  };
  const conditions = conditionsOf(document);
  if (conditions.size === 0) {
    const question = read(conditions);
    return () => question;
  }
  const known = new Map<string, Question>();
  return (variables) => {
    const truths = truthsUnder(conditions, variables);
    const key = [...truths.values()].join();
    const question = known.get(key) ?? read(truths);
    const [oldest] = known.keys();
    if (known.size >= mostKept && !known.has(key) && oldest !== undefined) known.delete(oldest);
    known.set(key, question);
    return question;
  };
}

function promisesSomething(asked: AskedObject): boolean {
  const records = asked.get('_entities')?.form;
  const record = records?.kind === 'list' && records.of.kind === 'object' ? records.of.fields : [];
  return [...record].some(
    ([key, { form, required }]) => key !== recordKey && required && !form.nullable,
  );
}

/**
 * Each record says which it is: answers come back in the order of the question, and an agency that got the order
 * wrong, or a proxy that mixed two answers up, would show one case's warnings under another (F-04). It says so under
 * no condition of the caller's: one who leaves everything else out would make an honest agency look like a liar.
 */
function namingRecords(document: DocumentNode): DocumentNode {
  const naming: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: recordKey },
    name: { kind: Kind.NAME, value: 'id' },
  };
  const named = (selections: readonly SelectionNode[]): readonly SelectionNode[] => {
    const types = new Map<string, InlineFragmentNode>();
    for (const selection of selections) {
      const typeCondition =
        selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition : undefined;
      if (typeCondition)
        types.set(typeCondition.name.value, {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition,
          selectionSet: { kind: Kind.SELECTION_SET, selections: [naming] },
        });
    }
    return [...types.values(), ...selections];
  };
  return visit(document, {
    Field: (field: FieldNode) =>
      field.name.value === '_entities' && field.selectionSet
        ? {
            ...field,
            selectionSet: {
              ...field.selectionSet,
              selections: named(field.selectionSet.selections),
            },
          }
        : false,
  });
}

/** INVARIANT: an agency is told of another's record by type and opaque id, and by nothing else (T4). */
function typeRequired(required: QueryPlanSelectionNode): string {
  if (required.kind !== 'InlineFragment' || required.typeCondition === undefined)
    throw new Error('a record is required without its type');
  for (const key of keysRequired(required))
    if (!['__typename', 'id'].includes(key))
      throw new Error(`${required.typeCondition} is required by more than its id`);
  return required.typeCondition;
}

/** The keys by which a record is required, a condition of the caller's round some of them or not. */
function keysRequired(required: QueryPlanSelectionNode): string[] {
  if (required.kind === 'Field') return [required.alias ?? required.name];
  return required.selections.flatMap(keysRequired);
}
