// One thing an agency can say in an answer that is JSON, and what is to be left of the picture.
import type { TrappedSystem } from '../trapped-system.ts';
import type { Source } from './every-section.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a lie has no type
export type Json = any;

export interface AnswerFault {
  readonly title: string;
  /** In: the answer's text, and the entity, section and list in it. Out: the text that is sent instead. */
  readonly lie: (lied: {
    readonly answer: Json;
    readonly entity: Json;
    readonly items: Json[];
    readonly source: Source;
    readonly system: TrappedSystem;
  }) => void;
  /** Done to the text at the end, for what no object can hold. */
  readonly text?: (text: string) => string;
  /** What is left of the section: all of it unless said otherwise; null for nothing. */
  readonly left?: (section: Json, source: Source) => Json;
  /** The kind, which says that it could not be read. */
  readonly kindLost?: true;
  /** There is nothing wrong in it but that it says nothing. */
  readonly untold?: true;
  /** What the gateway tells of as over-delivered. */
  readonly over?: string;
}

export const noItems = (_section: Json, { kind }: Source): Json => ({ [kind]: null });
export const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
export const hole = '"a hole in the text"';
export const filled =
  (value: string) =>
  (text: string): string =>
    text.replaceAll(hole, value);
