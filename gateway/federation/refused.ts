// One honest refusal excuses nothing else that is missing beside it (F-01, F-04).
import type { Form } from './asked.ts';

/** Where an agency refused something in one answer: by response key, or by place in a list. */
export interface Refused {
  /** It refused this very place, and so everything in it. */
  readonly isHere: boolean;
  readonly below: ReadonlyMap<string | number, Refused>;
}

interface Growing {
  isHere: boolean;
  readonly below: Map<string | number, Growing>;
}

/** In: the paths of an agency’s refusals, from the root; one without a path is about all of it. Out: undefined for none. */
export function refusedPlaces(paths: readonly Path[]): Refused | undefined {
  if (paths.length === 0) return undefined;
  const root: Growing = { isHere: false, below: new Map() };
  for (const path of paths) {
    let at = root;
    for (const key of path) {
      const next: Growing = at.below.get(key) ?? { isHere: false, below: new Map() };
      at.below.set(key, next);
      at = next;
    }
    at.isHere = true;
  }
  return root;
}

export type Path = readonly (string | number)[];

/** What was refused of one part of a place: all of it, if the place itself was. */
export function refusedBelow(
  refused: Refused | undefined,
  key: string | number,
): Refused | undefined {
  return refused?.isHere ? refused : refused?.below.get(key);
}

/**
 * Is what is missing here missing because it was refused? Here or around it; or within, where what may not be null
 * took everything up to here with it.
 */
export function isExcused(refused: Refused | undefined, form: Form): boolean {
  if (!refused) return false;
  if (refused.isHere) return true;
  return [...refused.below].some(([key, below]) => {
    const part = partOf(form, key);
    return part !== undefined && !part.nullable && isExcused(below, part);
  });
}

function partOf(form: Form, key: string | number): Form | undefined {
  if (form.kind === 'list') return form.of;
  return form.kind === 'object' ? form.fields.get(String(key))?.form : undefined;
}
