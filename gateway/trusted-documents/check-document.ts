import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getOperationAST, GraphQLError, parse, validate } from 'graphql';
import { findExceededLimit } from '../limits/check-limits.ts';
import { costOf } from '../limits/cost.ts';
import { longestList } from '../limits/lists.ts';
import { limits } from '../limits/settings.ts';

/** What is wrong with a document that clients are to be trusted with, or the operation in it. */
export type Checked =
  | { readonly kind: 'sound'; readonly operation: OperationDefinitionNode }
  | { readonly kind: 'unsound'; readonly problem: string };

/**
 * In: the text of one document, and the schema callers see. A document on the list that the gateway then
 * refuses for its size, or cannot read, would be found out at a meeting.
 */
export function checkDocument(text: string, schema: GraphQLSchema): Checked {
  const unsound = (problem: string): Checked => ({ kind: 'unsound', problem });
  try {
    const document = parse(text, { maxTokens: limits.tokens });
    const [fault] = validate(schema, document);
    if (fault) return unsound(fault.message);
    const operation = getOperationAST(document);
    if (!operation?.name) return unsound('it holds more than one operation, or one without a name');
    const exceeded = findExceededLimit(document, operation, limits);
    if (exceeded) return unsound(`it exceeds the limit of ${exceeded}`);
    const cost = costOf(document, operation, schema);
    if (cost > limits.cost) return unsound(`it costs ${String(cost)}`);
    if (longestList(document, {}) > limits.listItems) return unsound('it holds too long a list');
    return { kind: 'sound', operation };
  } catch (fault) {
    if (fault instanceof GraphQLError) return unsound(fault.message);
    throw fault;
  }
}
