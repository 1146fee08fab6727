import type { ListValueNode, DocumentNode } from 'graphql';
import { Kind, visit } from 'graphql';

const known = new WeakMap<DocumentNode, number>();

/**
 * In: an operation’s text as it was parsed, and its variables as they were sent. Out: the length of
 * the longest list a caller wrote in either. Without recursion over the variables: how deep
 * they are nested is the caller’s choice as well.
 */
export function longestList(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  return Math.max(inText(document), inVariables(variables));
}

function inText(document: DocumentNode): number {
  const before = known.get(document);
  if (before !== undefined) return before;
  let longest = 0;
  visit(document, {
    [Kind.LIST]: ({ values }: ListValueNode) => {
      longest = Math.max(longest, values.length);
    },
  });
  known.set(document, longest);
  return longest;
}

function inVariables(variables: Readonly<Record<string, unknown>>): number {
  let longest = 0;
  const open: unknown[] = [variables];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    const members: unknown[] = Object.values(value);
    if (Array.isArray(value)) longest = Math.max(longest, members.length);
    for (const member of members) open.push(member);
  }
  return longest;
}
