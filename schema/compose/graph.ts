// Everything the checks look at.
import type { DocumentNode } from 'graphql';
import { parse } from 'graphql';
import type { NeedToKnowTable } from '../need-to-know/table.ts';
import type { Composition } from './federate.ts';
import type { Part } from './part.ts';
import { partOf } from './part.ts';
import { wholeName } from './problem.ts';

export interface Graph {
  readonly subgraphs: readonly Part[];
  /** What the gateway adds by itself. */
  readonly gateway: Part;
  /** What callers are answered from: all subgraphs composed, with the gateway’s additions. */
  readonly whole: Part | null;
  readonly composition: Composition;
  readonly table: NeedToKnowTable;
}

/** Every part that is judged, those first that a person can change. */
export function partsOf({ subgraphs, gateway, whole }: Graph): readonly Part[] {
  return [...subgraphs, gateway, ...(whole ? [whole] : [])];
}

/** In: parsed documents and their composition. Out: the same, indexed for the checks. */
export function graphOf(
  documents: ReadonlyMap<string, DocumentNode>,
  gateway: DocumentNode,
  composition: Composition,
  table: NeedToKnowTable,
): Graph {
  const { supergraph } = composition;
  const definitions = supergraph === null ? [] : parse(supergraph).definitions;
  return {
    subgraphs: [...documents].map(([name, document]) => partOf(name, document)),
    gateway: partOf('gateway', gateway),
    whole:
      supergraph === null
        ? null
        : partOf(wholeName, {
            ...gateway,
            definitions: [...definitions, ...gateway.definitions],
          }),
    composition,
    table,
  };
}
