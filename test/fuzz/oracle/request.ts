import type { OracleGraph } from './graph.ts';
import type { AnswerRow } from './standing.ts';

/** What a picture is answered for, beside the viewer and the case. */
export interface Request {
  readonly graph: OracleGraph;
  /** The classes of agencies' information that the operation names under this root field. */
  readonly named: ReadonlySet<string>;
  /** Told when the rows of the agencies' answers are in the answer, for the log. */
  readonly onAnswers: (rows: readonly AnswerRow[]) => void;
}
