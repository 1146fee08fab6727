// R-139 [K-I3 2.1.5; B 7.13; B-ISA 2.29; D 4.3.5]: what the legal department directs, recorded with its advice.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { ConferenceContext } from '../context.ts';
import type { Deciding } from '../decisions/decide.ts';
import { decide, refuse, requireReason } from '../decisions/decide.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { settle, standingBefore } from './answering/settle.ts';
import { RedisclosureRequest } from './graph/redisclosure-request.ts';
import { LegalOutcomeEnum, redisclosureCategory as category } from './graph/words.ts';
import type { RequestRow } from './load-request.ts';
import { recordOf } from './load-request.ts';
import { aboutRequest, requireRequest, shownAgain } from './open-request.ts';
import { requireAnother } from './people.ts';
import { whyNot } from './states/may-happen.ts';
import { tell, whoMayAct } from './tell.ts';
import { addEvent } from './write-event.ts';
import type { PresentedRequest } from './present-request.ts';

@Resolver()
export class RecordLegalDirection {
  /**
   * By the coordinator, or the chair where it was the coordinator who asked: nobody directs their own request.
   * Where an owner objects to an order or let the court's date pass, nothing goes before this is on record.
   */
  @NeedToKnow(category)
  @Mutation(() => RedisclosureRequest)
  async recordLegalDirection(
    @ClassifiedArg('case.identity', 'requestId', () => ID) name: string,
    @ClassifiedArg(category, 'outcome', () => LegalOutcomeEnum) outcome: string,
    @ClassifiedArg(category, 'advice', () => String) given: string,
    @Ctx() context: ConferenceContext,
  ): Promise<PresentedRequest> {
    const rules = { roles: ['COORDINATOR', 'CHAIR'], about: aboutRequest(name) } as const;
    const { result } = await decide(context, rules, async (deciding) => {
      const { row } = await requireRequest(deciding, name);
      const rule = whyNot(recordOf(row), { kind: 'LEGAL_DIRECTION' }, deciding.now);
      if (rule) refuse('requestId', rule);
      await requireAnother(deciding, row, 'CHECKER');
      await requireOffice(deciding, row);
      const advice = requireReason(given, 'R-139', 'advice');
      const before = await standingBefore(deciding, row);
      await addEvent(deciding, row, {
        kind: 'LEGAL_DIRECTION',
        reason: advice,
        detail: { outcome },
      });
      const { id, caseId } = row;
      await settle(deciding, before, id);
      const owners = row.asks.flatMap(({ askedOf, agencyId }) =>
        askedOf === 'OWNER' && agencyId ? [agencyId] : [],
      );
      const told = await whoMayAct(deciding, caseId, { agencies: owners });
      await tell(
        deciding,
        told.map((one) => one.id),
        { kind: 'DECIDED', caseId, requestId: id },
      );
      const record = {
        ...{ kind: 'LEGAL_DIRECTION', caseId },
        ...{ outcome: { request: id, directed: outcome }, reason: advice },
      };
      return { result: await shownAgain(deciding, id), about: id, record };
    });
    return result;
  }
}

/** The chair stands in for a coordinator who asked; for nobody else, least of all for a colleague. */
async function requireOffice(
  { tx, by }: Deciding,
  { authorNominationId: id }: Pick<RequestRow, 'authorNominationId'>,
): Promise<void> {
  if (by.role !== 'CHAIR') return;
  const { role } = await tx.nomination.findUniqueOrThrow({ where: { id }, select: { role: true } });
  if (role !== 'COORDINATOR') refuse('requestId', 'F-35');
}
