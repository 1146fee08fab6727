// F-37: a pack for a court leaves once somebody who did not ask for it has read it.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import { decide, refuse, requireReason } from '../decisions/decide.ts';
import { Decision } from '../decisions/decision.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { needsCheck } from './answering/needs-check.ts';
import { standingBefore } from './answering/settle.ts';
import { redisclosureCategory as category } from './graph/words.ts';
import { aboutRequest, requireRow } from './open-request.ts';
import { requireAnother } from './people.ts';
import { tell } from './tell.ts';
import { addEvent } from './write-event.ts';

/** The chair where the coordinator, alone in her office, asked for it. */
const checking = [
  ...(['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'SECURITY_LEAD'] as const),
  ...(['COORDINATOR', 'CHAIR'] as const),
];

@Resolver()
export class CheckPack {
  /** The second reader's word about one permission's pack; the last one counts. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  checkPack(
    @ClassifiedArg('case.identity', 'permissionId', () => ID) permissionId: string,
    @ClassifiedArg(category, 'agrees', () => Boolean) agrees: boolean,
    @ClassifiedArg(category, 'reason', () => String) given: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: checking, about: aboutRequest(permissionId) };
    return decide(context, rules, async (deciding) => {
      const { by } = deciding;
      const row = await requireRow(deciding, permissionId);
      const ofConference = by.role === 'COORDINATOR' || by.role === 'CHAIR';
      const reads = ofConference || by.agencyId === row.authorAgencyId;
      const { permissions } = await standingBefore(deciding, row);
      const permission = permissions.find(({ id }) => id === permissionId);
      if (!reads || !permission) throw refusal('NOT_FOUND');
      if (!needsCheck(row.route) || !permission.inForce) refuse('permissionId', 'F-37');
      await requireAnother(deciding, row, 'CHECKER', 'permissionId');
      const reason = requireReason(given, 'F-37');
      await addEvent(deciding, row, { kind: 'CHECKED', permissionId, reason, detail: { agrees } });
      const { id: requestId, caseId, authorNominationId } = row;
      const about = { kind: 'DECIDED', caseId, requestId, permissionId } as const;
      await tell(deciding, [authorNominationId], about);
      const outcome = { permission: permissionId, agrees };
      const record = { kind: 'PACK_CHECKED', caseId, outcome, reason };
      return { result: true, about: permissionId, record };
    });
  }
}
