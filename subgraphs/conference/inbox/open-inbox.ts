// F-28: the rows of one person's inbox and lists, and of no case that this person may not know of now.
import { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Acting } from '../records/acting.ts';

/** Puts away a notice of one's own: a change, and of nothing else, on no case but these. */
export const toDismiss = ({ nominationId, area }: Pick<Acting, 'nominationId' | 'area'>) =>
  Prisma.sql`
  SELECT set_config('marac.acting', 'decide', true),
    set_config('marac.cases', redisclosure_cases(${nominationId})::text, true) AS cases,
    set_config('marac.nominations', ${[nominationId]}::text[]::text, true),
    set_config('marac.area', ${area}, true)`;
