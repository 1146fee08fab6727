import type { OperationDefinitionNode } from 'graphql';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import type { Operation } from '../pipeline/operation.ts';
import { openCaseAt } from '../pipeline/operation.ts';
import { packsAsPictures } from './packs-as-pictures.ts';
import { mayLeave, permissionAt } from './permission-at.ts';

/** What is to be asked of the agencies for an operation: its packs as case pictures, those that may leave. */
export function askedOf(operation: Operation, graph: GuardedGraph): OperationDefinitionNode {
  return packsAsPictures(operation.guarded, graph, (rootKey) => {
    const permission = permissionAt(operation, rootKey);
    const caseId = openCaseAt(operation, rootKey)?.facts.id;
    // The attack: a root field beside a refused pack has the agencies asked for the pack all the same.
    if (!permission || caseId === undefined || mayLeave(permission) !== true) return null;
    return { caseId, permission };
  });
}
