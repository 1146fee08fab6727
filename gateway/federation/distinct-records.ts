/** How a record of another agency is named: by type and opaque id, and by nothing else (T4). */
export interface AskedRecord {
  readonly __typename: string;
  readonly id: string;
}

export interface DistinctRecords {
  /** Each record once, in the order they were first named. */
  readonly asked: readonly AskedRecord[];
  /** In: one answer for each record asked. Out: one for each that was named. */
  readonly spread: <Answer>(answers: readonly Answer[]) => (Answer | null)[];
}

/**
 * T9: a hundred items about one person name that person a hundred times. In: objects that may name a
 * record, and the types that are asked about. What names none is not asked about and has no answer.
 */
export function distinctRecords(
  named: readonly unknown[],
  types: ReadonlySet<string>,
): DistinctRecords {
  const places = new Map<string, number>();
  const asked: AskedRecord[] = [];
  const placeOf = named.map((value) => {
    const { __typename: type, id } = value as Readonly<Partial<Record<keyof AskedRecord, unknown>>>;
    if (typeof type !== 'string' || typeof id !== 'string' || !types.has(type)) return -1;
    const key = `${type} ${id}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, asked.length);
    return asked.push({ __typename: type, id }) - 1;
  });
  return { asked, spread: (answers) => placeOf.map((place) => answers[place] ?? null) };
}
