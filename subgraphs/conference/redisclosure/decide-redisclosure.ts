// R-066 [D 4.1.6; 4.3.2; 4.3.4; B 4.28; B-ISA 2.28; 2.29]: the chair may narrow, and never grants another's data.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { AskStatus, ReleaseForm } from '../../../schema/vocabulary/redisclosure.ts';
import type { ConferenceContext } from '../context.ts';
import type { Deciding } from '../decisions/decide.ts';
import { decide, refuse, requireReason } from '../decisions/decide.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import type { Decidable } from './answer-redisclosure.ts';
import { requireDecidable } from './answer-redisclosure.ts';
import { settle, standingBefore } from './answering/settle.ts';
import { addAnswer, requireOpenAsk } from './answering/write-answer.ts';
import { RedisclosureRequest } from './graph/redisclosure-request.ts';
import { AskStatusEnum, itemCategory, redisclosureCategory as category } from './graph/words.ts';
import type { RequestRow } from './load-request.ts';
import { aboutRequest, requireRequest, shownAgain } from './open-request.ts';
import { requireAnother } from './people.ts';
import type { GivenItem } from './states/record.ts';
import type { PresentedRequest } from './present-request.ts';

@Resolver()
export class DecideRedisclosure {
  @NeedToKnow(category)
  @Mutation(() => RedisclosureRequest)
  async decideRedisclosure(
    @ClassifiedArg('case.identity', 'requestId', () => ID) name: string,
    @ClassifiedArg(category, 'decision', () => AskStatusEnum) wanted: AskStatus,
    @ClassifiedArg(itemCategory, 'itemIds', () => [ID], { nullable: true })
    itemIds: string[] | null,
    @ClassifiedArg(category, 'reason', () => String) given: string,
    @Ctx() context: ConferenceContext,
  ): Promise<PresentedRequest> {
    const rules = { roles: ['CHAIR'], about: aboutRequest(name) } as const;
    const { result } = await decide(context, rules, async (deciding) => {
      const { row } = await requireRequest(deciding, name);
      const decision = requireDecidable(wanted);
      const reason = requireReason(given, 'R-153');
      const ask = row.asks.find(({ askedOf }) => askedOf === 'CHAIR');
      if (!ask) return refuse('requestId', 'R-113');
      requireOpenAsk(row, ask, decision, deciding.now);
      await requireNoColleagueOfAParty(deciding, row.caseId);
      await requireAnother(deciding, row, 'CHAIR');
      const granted = narrowed(row, decision, itemIds ?? null);
      const before = await standingBefore(deciding, row);
      await addAnswer(deciding, ask, { decision, granted, reason });
      const { id, caseId } = row;
      await settle(deciding, before, id);
      const outcome = { request: id, decision };
      const record = { kind: 'REDISCLOSURE_DECIDED', caseId, outcome, reason };
      return { result: await shownAgain(deciding, id), about: id, record };
    });
    return result;
  }
}

/** nobody of the agency that employs a party decides who is told about the case. */
async function requireNoColleagueOfAParty({ tx, by }: Deciding, caseId: string): Promise<void> {
  const { agencyId } = by;
  if ((await tx.employerExclusion.count({ where: { caseId, agencyId } })) > 0)
    refuse('requestId', 'R-053');
}

/** What the chair leaves in: of what was asked for, and only where the decision is in part. */
function narrowed(
  { items, form }: Pick<RequestRow, 'items' | 'form'>,
  decision: Decidable,
  itemIds: readonly string[] | null,
): GivenItem[] {
  const asked = new Set(items.map(({ itemId }) => itemId));
  const ids = [...new Set(itemIds ?? [])];
  // what nobody asked its owner for is not the chair's to give.
  if (ids.some((id) => !asked.has(id))) refuse('itemIds', 'R-114');
  if (decision === 'REFUSED') return [];
  if (decision === 'GRANTED') {
    // A yes to all that names less would be read as the whole.
    if (itemIds !== null && ids.length < asked.size) refuse('itemIds', 'R-113');
    return [];
  }
  if (ids.length === 0) refuse('itemIds', 'R-113');
  return ids.map((itemId) => ({ itemId, form: form as ReleaseForm, versionId: null }));
}
