import type { SectorSchema } from '../sector.ts';
import type { Fault } from './contribution.ts';
import { fieldPath } from './field-path.ts';

type Place = readonly (string | number)[];

/** True for a text with a control character or half a character in it: the database cannot hold some. */
export const isUnfit = (text: string): boolean => /[\p{Cc}\p{Cs}]/u.test(text);

/**
 * The first text of a contribution that nothing may be kept of, null when there is none: asked before
 * anything of it reaches the database, the key it is found by included. An item's own fields may have
 * lines and tabs, as an extract has paragraphs; they are named by the kind's reference, the rest by
 *
 */
export function findUnfitText(input: object, { kinds }: SectorSchema): Fault | null {
  for (const [place, text] of textsIn(input, [])) {
    const [list, , name] = place;
    const kind = kinds.find(
      ({ field, fields }) => field === list && Object.hasOwn(fields, name ?? ''),
    );
    if (isUnfit(kind ? text.replaceAll(/[\t\n\r]/g, ' ') : text))
      return { field: fieldPath(place), rule: kind?.ref ?? 'R-076' };
  }
  return null;
}

function* textsIn(value: unknown, place: Place): Generator<readonly [Place, string]> {
  if (typeof value === 'string') yield [place, value];
  if (typeof value !== 'object' || value === null) return;
  const list = Array.isArray(value);
  for (const [key, inner] of Object.entries(value))
    yield* textsIn(inner, [...place, list ? Number(key) : key]);
}
