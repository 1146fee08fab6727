// R-033 is decided and logged once for each request; a subscription would go on answering after it.
import { Kind, OperationTypeNode } from 'graphql';
import type { Check } from './check.ts';

/** The graph has no subscriptions: a nomination that ends in the meantime would not end the answers. */
export const noSubscriptions: Check = {
  name: 'no-subscriptions',
  *eachPart({ document, types }) {
    const named = document.definitions.flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
        ? (definition.operationTypes ?? [])
            .filter(({ operation }) => operation === OperationTypeNode.SUBSCRIPTION)
            .map(({ type }) => type.name.value)
        : [],
    );
    const found = new Set([...named, ...(types.has('Subscription') ? ['Subscription'] : [])]);
    for (const coordinate of found)
      yield { coordinate, what: 'is a subscription type', fix: 'Answer a query instead.' };
  },
};
