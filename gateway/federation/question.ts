// What is put to one agency, read from the plan: its text, and everything that it asks for.
import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { OperationTypeNode, parse } from 'graphql';
import type { AskedObject } from './asked.ts';
import { askedBy, operationOf } from './asked.ts';

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

/**
 * In: one fetch of a plan, and the schema it was planned against. Read once, however often it is asked.
 * @throws for what no plan of this graph holds: a field of another name, or a key that is more than an id.
 */
export function readQuestion(node: FetchNode, schema: GraphQLSchema): Question {
  const { contextRewrites, inputRewrites, operation: text, outputRewrites, requires } = node;
  if ([contextRewrites, inputRewrites, outputRewrites].some((some) => (some ?? []).length > 0))
    throw new Error('a field of this graph has another name in a subgraph');
  const document = parse(text, { noLocation: true });
  const asked = askedBy(document, schema);
  const records = asked.get('_entities')?.form;
  const record =
    records?.kind === 'list' && records.of.kind === 'object' ? records.of.fields : null;
  return {
    text,
    needs: node.variableUsages ?? [],
    changes: operationOf(document).operation === OperationTypeNode.MUTATION,
    asked,
    recordTypes: new Set((requires ?? []).map(typeRequired)),
    promises: [...(record?.values() ?? [])].some(
      ({ form, required }) => required && !form.nullable,
    ),
  };
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
