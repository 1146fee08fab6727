import { z } from 'zod';
import { answerStates } from '../../schema/vocabulary/terms.ts';

const standingShape = z.object({
  agency: z.object({ id: z.string() }),
  state: z.enum(answerStates),
  asOf: z.string().nullable(),
  searched: z.string().nullable(),
  reason: z.string().nullable(),
  tabled: z.boolean(),
  withheldCategories: z.array(z.string()),
});

/** One agency's own word on how it stands to a case, for this viewer. */
export type Standing = z.infer<typeof standingShape>;

/** In: what a subgraph sent for `…Standing`. Out: the standings, or null where there are none to read. */
export function readStandings(value: unknown): readonly Standing[] | null {
  const read = z.array(standingShape).safeParse(value);
  return read.success ? read.data : null;
}
