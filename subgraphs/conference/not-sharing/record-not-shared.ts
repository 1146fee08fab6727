// R-146, F-33 [D 3.5; 4.1.5; C 3.3]: not to share is a decision like any other, kept for its agency and the auditor.
import { randomUUID } from 'node:crypto';
import type { RefusalGround } from '../../../schema/vocabulary/redisclosure.ts';
import type { Deciding } from '../decisions/decide.ts';

export interface RefusedToShare {
  readonly caseId: string;
  readonly requestId?: string;
  readonly ground: RefusalGround;
  readonly reason: string;
}

/** Writes the decider's agency's own decision, in the transaction of what it follows from. */
export async function recordNotShared(
  { tx, by, now }: Pick<Deciding, 'tx' | 'by' | 'now'>,
  refused: RefusedToShare,
): Promise<string> {
  const id = randomUUID();
  const { agencyId, area: areaId, nominationId: decidedBy } = by;
  await tx.notShared.createMany({
    data: [{ ...refused, id, agencyId, areaId, decidedBy, at: now }],
  });
  return id;
}
