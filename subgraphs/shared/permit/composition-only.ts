import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import type { Permit } from '../../../schema/permit/permit.ts';
import { refusal } from '../../../schema/errors/refusal.ts';

/**
 * `_service` prints the whole schema, fields of withheld categories included, so it answers only a
 * composition permit; and a composition permit, which names no viewer, reaches nothing else.
 */
export function compositionOnlyByPermit<C extends { permit: Permit }>(): ApolloServerPlugin<C> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ operation, contextValue }) {
          const composing = contextValue.permit.use === 'COMPOSITION';
          const allowed = operation?.selectionSet.selections.every(
            (selection) =>
              selection.kind === Kind.FIELD && (selection.name.value === '_service') === composing,
          );
          // A fragment at the root could hide the name; the gateway never sends one.
          if (allowed !== true) throw refusal('OPERATION_NOT_ALLOWED');
          return Promise.resolve();
        },
      }),
  };
}
