// R-127 [C 10.2.1; L 3.2 l.445]: an owner takes its word back for the future; whoever received something is told.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import type { Deciding } from '../decisions/decide.ts';
import { decide, refuse, requireReason } from '../decisions/decide.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { Permission } from './graph/redisclosure-request.ts';
import { redisclosureCategory as category } from './graph/words.ts';
import { recordOf, wholeRequest } from './load-request.ts';
import { aboutRequest, besideOf, requireRequest } from './open-request.ts';
import { permissionsOf, standingOf } from './present-request.ts';
import { whyNot } from './states/may-happen.ts';
import { tell, usersOf } from './tell.ts';
import { answering } from './view-request.ts';
import { addEvent } from './write-event.ts';

@Resolver()
export class RevokePermission {
  /** Any nominated officer of the owner may: to stop needs no second person. */
  @NeedToKnow(category)
  @Mutation(() => Permission)
  async revokePermission(
    @ClassifiedArg('case.identity', 'permissionId', () => ID) permissionId: string,
    @ClassifiedArg(category, 'reason', () => String) given: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Permission> {
    const rules = { roles: answering, about: aboutRequest(permissionId) };
    const { result } = await decide(context, rules, async (deciding) => {
      const { by, now } = deciding;
      const { row } = await requireRequest(deciding, permissionId);
      const ask = row.asks.find((one) => one.permissionId === permissionId);
      if (ask?.agencyId !== by.agencyId) throw refusal('NOT_FOUND');
      const rule = whyNot(recordOf(row), { kind: 'REVOKED', permissionId }, now);
      if (rule) refuse('permissionId', rule);
      const reason = requireReason(given, 'R-127');
      await addEvent(deciding, row, { kind: 'REVOKED', permissionId, reason });
      const users = await usersOf(deciding, row, permissionId);
      const { id: requestId, caseId } = row;
      const about = { kind: 'REVOKED', caseId, requestId, permissionId } as const;
      await tell(deciding, [...users, row.authorNominationId], about);
      const outcome = { permission: permissionId, told: users };
      const record = { kind: 'PERMISSION_REVOKED', caseId, agencyId: by.agencyId, outcome, reason };
      const result = await revoked(deciding, requestId, permissionId);
      return { result, about: permissionId, record };
    });
    return result;
  }
}

/** The permission as it stands; a word taken back before the others gave theirs never made one. */
async function revoked(
  { tx, by, now }: Deciding,
  requestId: string,
  permissionId: string,
): Promise<Permission> {
  const row = await tx.redisclosureRequest.findUniqueOrThrow({
    where: { id: requestId },
    include: wholeRequest,
  });
  const beside = await besideOf(tx, row, { area: by.area, now });
  const found = permissionsOf(standingOf(row, beside), beside).find(
    ({ id }) => id === permissionId,
  );
  if (found) return found;
  const owner = beside.agencies.get(by.agencyId);
  if (!owner) throw refusal('NOT_FOUND');
  const nothing = { itemIds: [], items: [], conditions: [], inForce: false };
  const { until: expires } = recordOf(row);
  return { id: permissionId, owner, ...nothing, starts: now, expires, revokedAt: now };
}
