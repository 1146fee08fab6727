import { z } from 'zod';
import { inRecordedYears } from '../recorded-years.ts';
import { searchedIdentifiers, wordFor } from './searched-identifiers.ts';

/** A person's name and nothing that a sentence about somebody else needs: no digits, no commas. */
const nameOfAPerson = /^(?=.*\p{L})[\p{L}\p{M} '’.-]+$/u;

/** What was searched before an agency answered (F-02): who, when, for which identifiers, in which systems. */
export const searchedShape = z.strictObject({
  by: z.string().trim().max(100).regex(nameOfAPerson),
  at: z.iso.datetime({ offset: true }).refine(inRecordedYears),
  identifiers: z.array(z.enum(searchedIdentifiers)).min(1).max(searchedIdentifiers.length),
  systems: z.array(z.string().trim().min(1).max(200)).min(1).max(30),
});
export type Searched = Readonly<z.infer<typeof searchedShape>>;

/**
 * A search as it is stored, with the sector's own names for its systems (F-02). Throws a ZodError whose
 * first path is the part that is wrong. The attack: an address written where a system is named, which
 * everybody on the case would read.
 */
export function searchedIn(systems: readonly string[]): z.ZodType<Searched> {
  return searchedShape.extend({ systems: z.array(z.enum(systems)).min(1).max(systems.length) });
}

/** The search as a sentence. In: what was stored. Out: null where it is not a search: none is invented. */
export function searchedSentence(stored: unknown): string | null {
  const read = searchedShape.safeParse(stored);
  if (!read.success) return null;
  const { by, at, identifiers, systems } = read.data;
  const moment = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  const words = identifiers.map(wordFor).join(', ');
  return `${by} searched ${systems.join(', ')} for ${words} on ${moment} UTC.`;
}
