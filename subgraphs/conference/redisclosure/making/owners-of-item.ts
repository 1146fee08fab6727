// R-075, R-112 [B-ISA 2.2; 2.25 l.813; K-I3 1.6; D 4.3.4]: who must agree about one item.
import { nameKey } from '../../records/name-key.ts';

export interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

/** The agency a source's name is that of; null for somebody outside, whom the owner consults. */
export function agencyNamed(source: string | null, area: readonly NamedAgency[]): string | null {
  if (source === null) return null;
  const key = nameKey(source);
  return area.find(({ name }) => nameKey(name) === key)?.id ?? null;
}

/** The owner of an item, and the agency it originally came from where that is one of the area. */
export function ownersOfItem(
  { ownerId, originalSource }: { readonly ownerId: string; readonly originalSource: string | null },
  area: readonly NamedAgency[],
): readonly string[] {
  const source = agencyNamed(originalSource, area);
  return source === null ? [ownerId] : [...new Set([ownerId, source])];
}

/** Must the owner first consult somebody outside, who said it originally? */
export function needsConsultation(originalSource: string | null, area: readonly NamedAgency[]) {
  return originalSource !== null && agencyNamed(originalSource, area) === null;
}
