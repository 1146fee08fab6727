// What a field of the full answer is to one viewer: a value, with what the log says of it, or a refusal.
import type { ErrorCode } from '../../../schema/errors/catalogue.ts';

/** One class of information of one item or person that an answer holds, as the log names it. */
export interface Line {
  readonly case: string;
  readonly item: string;
  readonly owner: string;
  readonly category: string;
  readonly basis: string | null;
}

/** `lines`: what is released if the value stands in the answer and tells something. */
export type Given =
  | { readonly value: unknown; readonly lines?: readonly Line[] }
  | { readonly refused: ErrorCode; readonly category?: string };

/** An object of the graph. `lines`: what is released by its standing in the answer at all. */
export class Thing {
  readonly type: string;
  readonly field: (name: string) => Given;
  readonly lines: readonly Line[];

  constructor(type: string, field: (name: string) => Given, lines: readonly Line[] = []) {
    this.type = type;
    this.field = field;
    this.lines = lines;
  }
}

/** An object whose fields are simply there. */
export function plain(type: string, fields: object, lines: readonly Line[] = []): Thing {
  const values = new Map(Object.entries(fields));
  return new Thing(type, (name) => ({ value: values.get(name) ?? null }), lines);
}

/** An agency as every part of the graph shows it. */
export function agencyThing({ id, name, type }: Readonly<Record<'id' | 'name' | 'type', string>>) {
  return plain('Agency', { id, name, type });
}
