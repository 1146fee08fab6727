import { z } from 'zod';

/** What was searched before an agency answered (F-02): who, when, for which identifiers, in which systems. */
export const searchedShape = z.strictObject({
  by: z.string().trim().min(1).max(200),
  at: z.iso.datetime({ offset: true }),
  identifiers: z.array(z.string().trim().min(1).max(200)).min(1).max(30),
  systems: z.array(z.string().trim().min(1).max(200)).min(1).max(30),
});
export type Searched = Readonly<z.infer<typeof searchedShape>>;

/** The search as a sentence. In: what was stored. Out: null where it is not a search: none is invented. */
export function searchedSentence(stored: unknown): string | null {
  const read = searchedShape.safeParse(stored);
  if (!read.success) return null;
  const { by, at, identifiers, systems } = read.data;
  const moment = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  return `${by} searched ${systems.join(', ')} for ${identifiers.join(', ')} on ${moment} UTC.`;
}
