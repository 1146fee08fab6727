import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Deciding } from '../decisions/decide.ts';
import type { RequestRow } from './load-request.ts';
import type { EventKind } from './states/record.ts';

export interface NewEvent {
  readonly kind: EventKind;
  readonly permissionId?: string;
  readonly reason?: string;
  readonly detail?: Prisma.InputJsonObject;
}

/** Adds what happened to a request, by whoever decides, now. */
export async function addEvent(
  { tx, by, now }: Deciding,
  { id: requestId, caseId }: Pick<RequestRow, 'id' | 'caseId'>,
  { detail = {}, ...event }: NewEvent,
): Promise<void> {
  const made = { nominationId: by.nominationId, officerId: by.officerId, at: now };
  await tx.redisclosureEvent.create({
    data: { id: randomUUID(), requestId, caseId, ...event, detail, ...made },
    select: { id: true },
  });
}
