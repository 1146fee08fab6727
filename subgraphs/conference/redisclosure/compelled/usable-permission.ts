// R-110, F-37 [K-I3 4.2; C 10.2.1; D 4.3.3]: only what a permission in force releases leaves, by whoever may use it.
import { refusal } from '../../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../../context.ts';
import { openCase } from '../../context.ts';
import type { Deciding } from '../../decisions/decide.ts';
import { refuse } from '../../decisions/decide.ts';
import { needsCheck } from '../answering/needs-check.ts';
import { recordOf, wholeRequest } from '../load-request.ts';
import type { StandingPermission } from '../states/record.ts';
import { standing } from '../states/standing.ts';

export interface UsablePermission {
  readonly caseId: string;
  readonly requestId: string;
  readonly permission: StandingPermission;
}

/**
 * The permission, if the decider is the one who may use it and it is in force at this moment.
 * @throws NOT_FOUND for everybody else; DECISION_REFUSED for its own user once it is over.
 */
export async function requireUsable(
  { permit }: Pick<ConferenceContext, 'permit'>,
  { tx, by, now }: Deciding,
  permissionId: string,
): Promise<UsablePermission> {
  const row = await tx.redisclosureRequest.findFirst({
    where: { asks: { some: { permissionId } } },
    include: wholeRequest,
  });
  const user = row && (row.recipientNominationId ?? row.authorNominationId);
  if (!row || user !== by.nominationId || !openCase(permit, row.caseId)) throw refusal('NOT_FOUND');
  // A right that is granted is carried out, and hands nothing over.
  if (row.route === 'RIGHTS_REQUEST') refuse('permissionId', 'R-142');
  const owners = row.asks.flatMap(({ agencyId }) => agencyId ?? []);
  const notSigned = await tx.agency.findMany({
    where: { id: { in: owners }, standing: { not: 'SIGNED' } },
    select: { id: true },
  });
  const suspendedOwners = new Set(notSigned.map(({ id }) => id));
  const { permissions } = standing(recordOf(row), now, { suspendedOwners });
  const permission = permissions.find(({ id }) => id === permissionId);
  if (!permission?.inForce) refuse('permissionId', 'R-110');
  const checks = row.events.filter(
    (one) => one.kind === 'CHECKED' && one.permissionId === permissionId,
  );
  if (needsCheck(row.route) && !agrees(checks.at(-1)?.detail)) refuse('permissionId', 'F-37');
  return { caseId: row.caseId, requestId: row.id, permission };
}

/** A second person read the pack and found nothing wrong with it; the last word counts. */
const agrees = (detail: unknown): boolean =>
  typeof detail === 'object' && detail !== null && 'agrees' in detail && detail.agrees === true;
