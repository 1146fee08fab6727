// F-15, F-37: after each word, whoever waits for what it came to is told; a pack's second reader as well.
import type { Deciding } from '../../decisions/decide.ts';
import type { RequestRow } from '../load-request.ts';
import { wholeRequest } from '../load-request.ts';
import { besideOf } from '../open-request.ts';
import { standingOf } from '../present-request.ts';
import type { StandingRequest } from '../states/record.ts';
import { tell, whoMayAct } from '../tell.ts';
import { needsCheck } from './needs-check.ts';

/** Where a request stands before something is written to it. */
export async function standingBefore(
  { tx, by, now }: Deciding,
  row: RequestRow,
): Promise<StandingRequest> {
  return standingOf(row, await besideOf(tx, row, { area: by.area, now }));
}

/**
 * Tells author and recipient what has become of the request, and whoever checks its packs of each permission
 * that this word made.
 */
export async function settle(
  deciding: Deciding,
  before: StandingRequest,
  requestId: string,
): Promise<void> {
  const row = await deciding.tx.redisclosureRequest.findUniqueOrThrow({
    where: { id: requestId },
    include: wholeRequest,
  });
  const { caseId, authorNominationId, recipientNominationId } = row;
  const after = await standingBefore(deciding, row);
  const isDecided = after.status !== 'AWAITING' && before.status === 'AWAITING';
  const kind = isDecided ? ('DECIDED' as const) : ('ANSWERED' as const);
  await tell(deciding, [authorNominationId], { kind, caseId, requestId });
  const made = after.permissions.filter(
    ({ id, inForce }) => inForce && !before.permissions.some((one) => one.id === id && one.inForce),
  );
  for (const { id: permissionId } of made) {
    if (recipientNominationId && recipientNominationId !== authorNominationId)
      await tell(deciding, [recipientNominationId], {
        kind: 'DECIDED',
        caseId,
        requestId,
        permissionId,
      });
    if (needsCheck(row.route)) await tellCheckers(deciding, row, permissionId);
  }
}

async function tellCheckers(
  deciding: Deciding,
  { id: requestId, caseId, authorAgencyId, authorNominationId }: RequestRow,
  permissionId: string,
): Promise<void> {
  const agencies = [authorAgencyId];
  const found = await whoMayAct(deciding, caseId, { agencies, offices: ['COORDINATOR', 'CHAIR'] });
  const others = found.filter(({ id }) => id !== authorNominationId).map(({ id }) => id);
  await tell(deciding, others, { kind: 'CHECK', caseId, requestId, permissionId });
}
