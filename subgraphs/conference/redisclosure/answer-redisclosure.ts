// R-146 [K-I3 2.1.1; C 10.2.3; D 4.3.3; B-ISA 1.6 l.715; 2.3].
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusalGroundsOf } from '../../../schema/protocols/redisclosure/refusal-grounds.ts';
import { CalendarDate } from '../../../schema/vocabulary/scalars.ts';
import type {
  AskStatus,
  RedisclosureRoute,
  RefusalGround,
} from '../../../schema/vocabulary/redisclosure.ts';
import type { ConferenceContext } from '../context.ts';
import type { Deciding } from '../decisions/decide.ts';
import { decide, refuse, requireReason } from '../decisions/decide.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { londonDay } from '../records/london-day.ts';
import { checkGrant, conditionsOf } from './answering/check-answer.ts';
import type { Said } from './answering/check-answer.ts';
import { ownGrant } from './answering/own-grant.ts';
import { settle, standingBefore } from './answering/settle.ts';
import type { NewAnswer } from './answering/write-answer.ts';
import { addAnswer, requireOpenAsk } from './answering/write-answer.ts';
import { tellOfRight } from './compelled/tell-of-right.ts';
import { FourFactorsInput } from './graph/inputs.ts';
import { RedisclosureRequest } from './graph/redisclosure-request.ts';
import {
  AskStatusEnum,
  redisclosureCategory as category,
  itemCategory,
  RefusalGroundEnum,
} from './graph/words.ts';
import type { RequestRow } from './load-request.ts';
import { aboutRequest, requireRequest, shownAgain } from './open-request.ts';
import { requireAnother } from './people.ts';
import { answering } from './view-request.ts';
import type { PresentedRequest } from './present-request.ts';

/** The decisions that are an answer; the rest of the words say where an ask stands. */
export const decidable = ['GRANTED', 'GRANTED_IN_PART', 'REFUSED'] as const;
export type Decidable = (typeof decidable)[number];

export function requireDecidable(decision: string): Decidable {
  return decidable.find((one) => one === decision) ?? refuse('decision', 'R-109');
}

interface Wanted extends Said {
  readonly decision: Decidable;
  readonly itemIds: readonly string[] | null;
  readonly ground: RefusalGround | null;
  readonly reason: string;
}

@Resolver()
export class AnswerRedisclosure {
  /** An owner's or a partner's word, for its own agency, once. */
  @NeedToKnow(category)
  @Mutation(() => RedisclosureRequest)
  async answerRedisclosure(
    @ClassifiedArg('case.identity', 'requestId', () => ID) name: string,
    @ClassifiedArg(category, 'decision', () => AskStatusEnum) decision: AskStatus,
    @ClassifiedArg(itemCategory, 'itemIds', () => [ID], { nullable: true })
    itemIds: string[] | null,
    @ClassifiedArg(category, 'conditions', () => [String], { nullable: true })
    conditions: string[] | null,
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @ClassifiedArg(category, 'until', () => CalendarDate, { nullable: true }) until: string | null,
    @ClassifiedArg(category, 'ground', () => RefusalGroundEnum, { nullable: true })
    ground: RefusalGround | null,
    @NeedToKnow(category)
    @Arg('factors', () => FourFactorsInput, { nullable: true })
    factors: FourFactorsInput | null,
    @ClassifiedArg(category, 'originalSourceConsulted', () => Boolean, { defaultValue: false })
    originalSourceConsulted: boolean,
    @ClassifiedArg(category, 'inWriting', () => Boolean, { defaultValue: true }) inWriting: boolean,
    @Ctx() context: ConferenceContext,
  ): Promise<PresentedRequest> {
    const rules = { roles: answering, about: aboutRequest(name) };
    const { result } = await decide(context, rules, async (deciding) => {
      const { by } = deciding;
      const { row, stand } = await requireRequest(deciding, name);
      if (!stand.isOwner && !stand.isPartner) refuse('requestId', 'R-109');
      const wanted: Wanted = {
        decision: requireDecidable(decision),
        ...{ itemIds: itemIds ?? null, ground: ground ?? null, inWriting },
        reason: requireReason(reason, 'R-146'),
        conditions: conditionsOf(conditions ?? []),
        ...{ until: until ?? null, factors: factors ?? null, originalSourceConsulted },
      };
      const before = await standingBefore(deciding, row);
      await answer(context, deciding, row, wanted);
      const { id, caseId } = row;
      await settle(deciding, before, id);
      const outcome = { request: id, decision: wanted.decision };
      const record = {
        ...{ kind: 'REDISCLOSURE_ANSWERED', caseId, agencyId: by.agencyId, outcome },
        reason: wanted.reason,
      };
      return { result: await shownAgain(deciding, id), about: id, record };
    });
    return result;
  }
}

async function answer(
  context: ConferenceContext,
  deciding: Deciding,
  row: RequestRow,
  wanted: Wanted,
): Promise<void> {
  const { by, now } = deciding;
  const ask = row.asks.find(
    ({ askedOf, agencyId }) =>
      (askedOf === 'OWNER' || askedOf === 'PARTNER') && agencyId === by.agencyId,
  );
  if (!ask) return refuse('requestId', 'R-109');
  requireOpenAsk(row, ask, wanted.decision, now);
  await requireAnother(deciding, row, ask.askedOf === 'OWNER' ? 'OWNER' : 'PARTNER');
  const said = { decision: wanted.decision, reason: wanted.reason, ground: wanted.ground };
  if (wanted.decision === 'REFUSED') {
    const grounds = refusalGroundsOf(row.route as RedisclosureRoute);
    if (wanted.ground !== null && !grounds.includes(wanted.ground)) refuse('ground', 'F-36');
    await addAnswer(deciding, ask, said);
    return keepNotShared(deciding, row, wanted);
  }
  if (ask.askedOf === 'PARTNER') {
    // R-115: a partner agrees to the purpose and the recipient; what goes is its owners' to say.
    if (wanted.decision !== 'GRANTED') refuse('decision', 'R-115');
    checkGrant(row, [], { said: wanted, area: [], today: londonDay(now) });
    return addAnswer(deciding, ask, { ...said, ...grantOf(wanted) });
  }
  return grant(context, deciding, { row, ask, wanted });
}

interface Granting {
  readonly row: RequestRow;
  readonly ask: RequestRow['asks'][number];
  readonly wanted: Wanted;
}

async function grant(
  context: ConferenceContext,
  deciding: Deciding,
  { row, ask, wanted }: Granting,
): Promise<void> {
  const { tx, by, now } = deciding;
  const { id: requestId, caseId } = row;
  const ownerId = by.agencyId;
  const area = await tx.agency.findMany({ where: { areaId: by.area } });
  const { decision, itemIds } = wanted;
  const vouched = context.permit.items;
  const { granted, named } = ownGrant({ row, ownerId, decision, itemIds, vouched, area });
  const about = [...row.items, ...named].filter(({ itemId }) =>
    granted.some((one) => one.itemId === itemId),
  );
  checkGrant(row, about, { said: wanted, area, today: londonDay(now) });
  // Another agency may have named the same item already, as its original source.
  await tx.redisclosureItem.createMany({
    data: named.map((item) => ({ ...item, requestId, caseId, byOwner: true })),
    skipDuplicates: true,
  });
  const { reason } = wanted;
  await addAnswer(deciding, ask, { decision, reason, granted, ...grantOf(wanted) });
  if (row.route === 'RIGHTS_REQUEST') await tellOfRight(deciding, { caseId, requestId, ownerId });
}

/** What a yes carries besides its items. */
function grantOf({
  conditions,
  until,
  factors,
  originalSourceConsulted,
}: Wanted): Partial<NewAnswer> {
  const weighed = factors ? { factors: Object.fromEntries(Object.entries(factors)) } : {};
  return { conditions, until, particulars: { ...weighed, originalSourceConsulted } };
}

/** R-146, F-33: a decision not to share is kept for its agency and the auditor. */
async function keepNotShared(
  { tx, by, now }: Deciding,
  { id: requestId, caseId }: RequestRow,
  { ground, reason }: Wanted,
): Promise<void> {
  const decided = { agencyId: by.agencyId, decidedBy: by.nominationId, at: now };
  // Not `create`, which would read it back under its own lock.
  await tx.notShared.createMany({
    data: [
      {
        ...{ id: randomUUID(), caseId, areaId: by.area, requestId },
        ...{ ground: ground ?? 'OTHER', reason, ...decided },
      },
    ],
  });
}
