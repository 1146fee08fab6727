import { z } from 'zod';

/** How the planner names a record it wants more of: by type and opaque id, and nothing else (T4). */
const recordShape = z.object({ __typename: z.string(), id: z.string() });
export type AskedRecord = Readonly<z.infer<typeof recordShape>>;

export interface DistinctRecords {
  /** Each record once, in the order they were first named. */
  readonly asked: readonly AskedRecord[];
  /** How many were named, repeats included. */
  readonly count: number;
  /** In: one answer for each record asked. Out: one for each that was named. */
  spread(answers: readonly unknown[]): unknown[];
}

/**
 * T9: a hundred items about one person make the planner name that person a hundred times in one call.
 * In: what it put into `representations`; undefined for a call that is about no record.
 * @throws for anything that is not a list of types and ids: it would carry something else (T4).
 */
export function distinctRecords(representations: unknown): DistinctRecords {
  const named = representations === undefined ? [] : z.array(recordShape).parse(representations);
  const places = new Map<string, number>();
  const asked: AskedRecord[] = [];
  const placeOf = named.map((record) => {
    const key = `${record.__typename} ${record.id}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, asked.length);
    return asked.push(record) - 1;
  });
  return {
    asked,
    count: named.length,
    spread: (answers) => placeOf.map((place) => answers[place] ?? null),
  };
}
