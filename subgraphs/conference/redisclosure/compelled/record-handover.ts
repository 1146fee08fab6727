// F-07, R-107, R-039 [B 4.13; B-A l.490; C-A2 l.775; K l.304; K-I6 l.782; B-ISA 1.6 l.719]: what left, by which way, and not by a wrong one.
import { createHash, randomUUID } from 'node:crypto';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { forbidsCopies } from '../../../../schema/protocols/rules/forbids-copies.ts';
import { CalendarDate } from '../../../../schema/vocabulary/scalars.ts';
import type { ConferenceContext } from '../../context.ts';
import type { Deciding } from '../../decisions/decide.ts';
import { decide, refuse, requireReason } from '../../decisions/decide.ts';
import { Decision } from '../../decisions/decision.ts';
import { ClassifiedArg, NeedToKnow } from '../../graph/classified.ts';
import { londonDay } from '../../records/london-day.ts';
import type { HandoverMethod } from './handover-methods.ts';
import { isFresh, travels } from './handover-methods.ts';
import { requireUsable } from './usable-permission.ts';
import { HandoverMethodEnum } from './words.ts';

const category = 'conference.decision';
const roles = ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'CHAIR', 'COORDINATOR'] as const;

interface Handover {
  readonly caseId: string;
  readonly method: HandoverMethod;
  readonly to: string;
  readonly toVictim: boolean;
  readonly verifiedOn: string;
}

@Resolver()
export class RecordHandover {
  /**
   * Records that what a permission releases is handed over outside, after the way it takes has been
   * tested. Nothing is sent from here; whoever sends it asks first, and stops where this refuses.
   */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  recordHandover(
    @ClassifiedArg('case.identity', 'permissionId', () => ID) permissionId: string,
    @ClassifiedArg(category, 'method', () => HandoverMethodEnum) method: HandoverMethod,
    @ClassifiedArg(category, 'to', () => String) to: string,
    @ClassifiedArg(category, 'verifiedOn', () => CalendarDate) verifiedOn: string,
    @ClassifiedArg(category, 'toVictim', () => Boolean, { defaultValue: false }) toVictim: boolean,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles, about: `permission ${permissionId}` };
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const { caseId, requestId, permission } = await requireUsable(
        context,
        deciding,
        permissionId,
      );
      // what may only be looked at leaves by no way at all.
      if (forbidsCopies(permission.conditions) || permission.items.some(({ viewOnly }) => viewOnly))
        refuse('permissionId', 'R-124');
      const given = requireReason(to, 'F-07', 'to');
      await checkChannel(deciding, { caseId, method, to: given, toVictim, verifiedOn });
      // A digest, and one that holds for this permission alone: a list of addresses tried out against the
      // record would otherwise tell where she lives.
      const digest = createHash('sha256').update(`${permissionId}\n${given}`).digest('base64url');
      const id = randomUUID();
      const acted = { nominationId: by.nominationId, officerId: by.officerId, at: now };
      const detail = { method, to: digest, verifiedOn, toVictim };
      await tx.redisclosureEvent.createMany({
        data: { ...{ id, requestId, caseId, kind: 'HANDED_OVER', permissionId, detail }, ...acted },
      });
      const outcome = { permission: permissionId, ...detail };
      const record = { kind: 'HANDED_OVER', caseId, outcome };
      return { result: true, about: id, record };
    });
  }
}

/** Refuses a way that may end with somebody else, or that the victim has not called safe. */
async function checkChannel(
  { tx, now }: Deciding,
  { caseId, method, to, toVictim, verifiedOn }: Handover,
): Promise<void> {
  const today = londonDay(now);
  if (verifiedOn > today) refuse('verifiedOn', 'F-07');
  if (!travels(method)) return;
  if (!isFresh(verifiedOn, today)) refuse('verifiedOn', 'F-07');
  const [found] = await tx.$queryRaw<[{ unsafe: boolean; hers: boolean; agreed: boolean }]>`
    SELECT is_unsafe_channel(${caseId}, ${to}, ${verifiedOn}::date) AS unsafe,
      reaches_victim(${caseId}, ${to}) AS hers, has_safe_contact(${caseId}) AS agreed`;
  if (found.unsafe) refuse('to', 'F-07');
  // What the address says counts, and not only what the sender says of it.
  if ((toVictim || found.hers) && !found.agreed) refuse('method', 'R-107');
}
