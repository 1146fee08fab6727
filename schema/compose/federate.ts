// The one place that knows Apollo’s composition.
import { composeServices } from '@apollo/composition';
import type { DocumentNode } from 'graphql';
import { GraphQLError } from 'graphql';

/** What composition itself says: an error, or a hint that it settled a disagreement by itself. */
export interface Complaint {
  readonly code: string;
  readonly coordinate: string;
  readonly message: string;
}

export interface Composition {
  readonly supergraph: string | null;
  readonly complaints: readonly Complaint[];
}

/**
 * In: the documents of the subgraphs. Out: the supergraph, or null with the reasons. The addresses in
 * it are placeholders: where an agency's subgraph runs is the gateway's configuration, not the schema's.
 */
export function federate(documents: ReadonlyMap<string, DocumentNode>): Composition {
  const names = [...documents.keys()].sort();
  const { errors, hints, supergraphSdl } = composeServices(
    names.flatMap((name) => {
      const typeDefs = documents.get(name);
      return typeDefs ? [{ name, typeDefs, url: `http://${name}.invalid/graphql` }] : [];
    }),
  );
  const complaints = [
    ...(errors ?? []).map(complaintOf),
    ...(hints ?? []).map(({ definition, message, coordinate, element }) => ({
      code: definition.code,
      coordinate: coordinate ?? element?.coordinate ?? definition.code,
      message,
    })),
  ];
  return { supergraph: supergraphSdl ?? null, complaints };
}

function complaintOf({ extensions, message }: GraphQLError): Complaint {
  const { code = 'COMPOSITION_ERROR' } = extensions as { code?: string };
  // Composition names the place in its sentence only, in quotation marks.
  const [, coordinate] = /"(\w+\.[^"]+)"/.exec(message) ?? [];
  return { code, coordinate: coordinate ?? code, message };
}
