// a draft is nobody's but its author's; sent, it asks everybody who must agree.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import { decide, refuse } from '../decisions/decide.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { RedisclosureRequest } from './graph/redisclosure-request.ts';
import { redisclosureCategory as category } from './graph/words.ts';
import { recordOf } from './load-request.ts';
import { sendAsks } from './making/send-asks.ts';
import { aboutRequest, requireRequest, shownAgain } from './open-request.ts';
import { asking } from './request-redisclosure.ts';
import { whyNot } from './states/may-happen.ts';
import type { PresentedRequest } from './present-request.ts';

@Resolver()
export class SendRedisclosure {
  @NeedToKnow(category)
  @Mutation(() => RedisclosureRequest)
  async sendRedisclosure(
    @ClassifiedArg('case.identity', 'requestId', () => ID) name: string,
    @Ctx() context: ConferenceContext,
  ): Promise<PresentedRequest> {
    const rules = { roles: asking, about: aboutRequest(name) };
    const { result } = await decide(context, rules, async (deciding) => {
      const { tx, now } = deciding;
      const { row, stand } = await requireRequest(deciding, name);
      if (!stand.isAuthor) throw refusal('NOT_FOUND');
      const record = recordOf(row);
      const rule = whyNot(record, { kind: 'SENT' }, now);
      if (rule) refuse('requestId', rule);
      const { id, caseId, authorNominationId, recipientAgencyId } = row;
      await tx.redisclosureRequest.update({
        where: { id },
        data: { sentAt: now },
        select: { id: true },
      });
      const particulars = row.particulars as Record<string, unknown>;
      const owners = [...new Set(row.items.map(({ ownerId }) => ownerId))];
      const sending = { id, caseId, authorNominationId, recipientAgencyId, particulars, owners };
      await sendAsks(context, deciding, { ...sending, route: record.route });
      const decided = { kind: 'REDISCLOSURE_SENT', caseId, outcome: { request: id } };
      return { result: await shownAgain(deciding, id), about: id, record: decided };
    });
    return result;
  }
}
