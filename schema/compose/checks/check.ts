import type { Graph } from '../graph.ts';
import type { Part } from '../part.ts';
import type { Finding } from '../problem.ts';

/** One rule of the graph. It says no by what it yields; it never throws for a bad schema. */
export interface Check {
  readonly name: string;
  /** Judges one document by itself: each subgraph, the gateway's additions, and the whole. */
  readonly eachPart?: (part: Part, graph: Graph) => Iterable<Finding>;
  /** Judges what only shows when everything is together. */
  readonly whole?: (graph: Graph) => Finding[];
}
