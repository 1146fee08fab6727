// whoever asked may stop asking; what was granted is not used from then on.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import { decide, refuse, requireReason } from '../decisions/decide.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { RedisclosureRequest } from './graph/redisclosure-request.ts';
import { redisclosureCategory as category } from './graph/words.ts';
import { recordOf } from './load-request.ts';
import { aboutRequest, requireRequest, shownAgain } from './open-request.ts';
import { asking } from './request-redisclosure.ts';
import { whyNot } from './states/may-happen.ts';
import { addEvent } from './write-event.ts';
import { tell, usersOf, whoMayAct } from './tell.ts';
import type { PresentedRequest } from './present-request.ts';

@Resolver()
export class WithdrawRedisclosure {
  @NeedToKnow(category)
  @Mutation(() => RedisclosureRequest)
  async withdrawRedisclosure(
    @ClassifiedArg('case.identity', 'requestId', () => ID) name: string,
    @ClassifiedArg(category, 'reason', () => String) given: string,
    @Ctx() context: ConferenceContext,
  ): Promise<PresentedRequest> {
    const rules = { roles: asking, about: aboutRequest(name) };
    const { result } = await decide(context, rules, async (deciding) => {
      const { row, stand } = await requireRequest(deciding, name);
      if (!stand.isAuthor) throw refusal('NOT_FOUND');
      const rule = whyNot(recordOf(row), { kind: 'WITHDRAWN' }, deciding.now);
      if (rule) refuse('requestId', rule);
      const reason = requireReason(given, 'R-153');
      const { id: requestId, caseId } = row;
      await addEvent(deciding, row, { kind: 'WITHDRAWN', reason });
      const agencies = row.asks.flatMap(({ agencyId }) => agencyId ?? []);
      const asked = await whoMayAct(deciding, caseId, { agencies });
      const others = asked.filter(({ id }) => id !== row.authorNominationId);
      const done = { kind: 'DECIDED', caseId, requestId } as const;
      if (row.sentAt)
        await tell(
          deciding,
          others.map(({ id }) => id),
          done,
        );
      const users = (await usersOf(deciding, row)).filter((id) => id !== row.authorNominationId);
      await tell(deciding, users, { kind: 'REVOKED', caseId, requestId });
      const outcome = { request: requestId };
      const record = { kind: 'REDISCLOSURE_WITHDRAWN', caseId, outcome, reason };
      return { result: await shownAgain(deciding, requestId), about: requestId, record };
    });
    return result;
  }
}
