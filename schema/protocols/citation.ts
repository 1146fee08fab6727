import type { AreaId } from '../vocabulary/terms.ts';

/**
 * The five documents: the keys under which their parts are cited, and how many lines each has as text.
 * `B 4.18` is a paragraph, `B-C l.592-594` are lines of the text, `L 1.2 l.106` narrows one by the other.
 */
export const sources: Readonly<Record<AreaId, { keys: readonly string[]; lines: number }>> = {
  dorset: { keys: ['D', 'D-A1', 'D-A2', 'D-A3'], lines: 270 },
  bexley: {
    keys: ['B', 'B-ISA', ...'ABCDEFGHJKL'.split('').map((letter) => `B-${letter}`)],
    lines: 1341,
  },
  london: { keys: ['L', 'L-A', 'L-B', 'L-C', 'L-D', 'L-E'], lines: 710 },
  kent: { keys: ['K', 'K-I1', 'K-I2', 'K-I3', 'K-I4', 'K-I5', 'K-I6'], lines: 817 },
  cleveland: { keys: ['C', 'C-A1', 'C-A2', 'C-A3', 'C-A4', 'C-A5', 'C-A6'], lines: 1570 },
};

const reference =
  /^(?:(?<key>[A-Z](?:-[A-Z0-9]+)?) )?(?<place>\d+(?:\.\d+)*)?(?<gap> ?)(?:l\.(?<from>\d+)(?:-(?<to>\d+))?)?$/;

/**
 * What is wrong with a citation of an area's document, or null. Several places are separated by `; `
 * and a place without a key belongs to the key before it, as in `B-ISA 1.6 l.738; 2.22`.
 */
export function citationProblem(area: AreaId, citation: string): string | null {
  const { keys, lines } = sources[area];
  let key: string | undefined;
  for (const part of citation.split('; ')) {
    const found = reference.exec(part)?.groups;
    if (!found) return `"${part}" is not a paragraph or line`;
    key = found['key'] ?? key;
    if (key === undefined || !keys.includes(key)) return `"${part}" is not in the ${area} document`;
    const { place, from, to, gap } = found;
    if (place === undefined && from === undefined) return `"${part}" names no place`;
    if ((gap === ' ') !== (place !== undefined && from !== undefined))
      return `"${part}" is not a paragraph or line`;
    if (Number(to ?? from ?? 1) > lines || Number(from ?? 1) > Number(to ?? from ?? 1))
      return `"${part}" points past the ${lines} lines of the document`;
  }
  return null;
}
