import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../../../schema/prisma/conference/generated/client.ts';
import type { RefusalGround } from '../../../../schema/vocabulary/redisclosure.ts';
import type { Deciding } from '../../decisions/decide.ts';
import { refuse } from '../../decisions/decide.ts';
import type { RequestRow } from '../load-request.ts';
import { recordOf } from '../load-request.ts';
import { whyNot } from '../states/may-happen.ts';
import type { Answer, GivenItem } from '../states/record.ts';

type AskRow = RequestRow['asks'][number];

export interface NewAnswer {
  readonly decision: Answer['decision'];
  readonly granted?: readonly GivenItem[];
  readonly conditions?: readonly string[];
  readonly until?: string | null;
  readonly ground?: RefusalGround | null;
  readonly reason: string;
  readonly how?: string;
  readonly particulars?: Prisma.InputJsonObject;
}

/** Refuses an answer that comes twice, late, or to what has ended. */
export function requireOpenAsk(
  row: RequestRow,
  { id: askId }: AskRow,
  decision: Answer['decision'],
  now: Date,
): void {
  const rule = whyNot(recordOf(row), { kind: 'ANSWER', askId, decision }, now);
  if (rule) refuse('requestId', rule);
}

/** Writes the one answer to an ask, by whoever decides, now. */
export async function addAnswer(
  { tx, by, now }: Deciding,
  { id: askId, caseId }: AskRow,
  { decision, granted = [], conditions = [], until = null, ground = null, ...rest }: NewAnswer,
): Promise<void> {
  const { reason, how = null, particulars = {} } = rest;
  const made = { nominationId: by.nominationId, officerId: by.officerId, at: now };
  await tx.redisclosureAnswer.create({
    data: {
      ...{ id: randomUUID(), askId, caseId, decision, conditions: [...conditions] },
      granted: granted.map((one) => ({ ...one })),
      until: until === null ? null : new Date(until),
      ...{ ground, reason, how, particulars, ...made },
    },
    select: { id: true },
  });
}
