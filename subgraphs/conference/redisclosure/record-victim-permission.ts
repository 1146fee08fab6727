// F-31 [D 4.3.3; 4.2.4; 4.3.5]: her word, how she was asked, and why that was safe; or why it was not.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { CalendarDate } from '../../../schema/vocabulary/scalars.ts';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import type { Deciding } from '../decisions/decide.ts';
import { decide, refuse, requireReason } from '../decisions/decide.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { londonDay } from '../records/london-day.ts';
import { settle, standingBefore } from './answering/settle.ts';
import type { NewAnswer } from './answering/write-answer.ts';
import { addAnswer, requireOpenAsk } from './answering/write-answer.ts';
import { RedisclosureRequest } from './graph/redisclosure-request.ts';
import { redisclosureCategory as category } from './graph/words.ts';
import type { RequestRow } from './load-request.ts';
import { dayOf, recordOf } from './load-request.ts';
import { aboutRequest, requireRequest, shownAgain } from './open-request.ts';
import { requireAnother } from './people.ts';
import { whyNot } from './states/may-happen.ts';
import { tell, usersOf } from './tell.ts';
import { addEvent } from './write-event.ts';
import type { PresentedRequest } from './present-request.ts';

const recording = ['REPRESENTATIVE', 'DEPUTY', 'COORDINATOR'] as const;

interface Said {
  readonly given: boolean;
  readonly asked: boolean;
  readonly how: string;
  readonly reason: string | null;
  readonly capacity: string | null;
  readonly expires: string | null;
}

@Resolver()
export class RecordVictimPermission {
  /** Recorded by whoever speaks with her, never by whoever asks for it. */
  @NeedToKnow(category)
  @Mutation(() => RedisclosureRequest)
  async recordVictimPermission(
    @ClassifiedArg('case.identity', 'requestId', () => ID) name: string,
    @ClassifiedArg(category, 'given', () => Boolean) given: boolean,
    @ClassifiedArg(category, 'how', () => String) how: string,
    @ClassifiedArg(category, 'reason', () => String, { nullable: true }) reason: string | null,
    @ClassifiedArg(category, 'asked', () => Boolean, { defaultValue: true }) asked: boolean,
    @ClassifiedArg(category, 'capacity', () => String, { nullable: true }) capacity: string | null,
    @ClassifiedArg(category, 'expires', () => CalendarDate, { nullable: true })
    expires: string | null,
    @Ctx() context: ConferenceContext,
  ): Promise<PresentedRequest> {
    const rules = { roles: recording, about: aboutRequest(name) };
    const { result } = await decide(context, rules, async (deciding) => {
      const { row, stand } = await requireRequest(deciding, name);
      if (!stand.asksVictim) throw refusal('NOT_FOUND');
      const said = { given, asked, how, reason, capacity, expires };
      const before = await standingBefore(deciding, row);
      const kept = await keep(deciding, row, said);
      const { id, caseId } = row;
      await settle(deciding, before, id);
      const outcome = { request: id, given, asked };
      const record = { kind: 'VICTIM_PERMISSION', caseId, outcome, reason: kept };
      return { result: await shownAgain(deciding, id), about: id, record };
    });
    return result;
  }
}

/** Writes her word, or that she takes it back. Out: the reason as kept. */
async function keep(deciding: Deciding, row: RequestRow, said: Said): Promise<string> {
  const ask = row.asks.find(({ askedOf }) => askedOf === 'VICTIM');
  if (!ask) return refuse('requestId', 'R-117');
  const gave = ask.answer?.decision === 'GRANTED';
  if (gave && !said.given && said.asked) return takeBack(deciding, row, said);
  const answer = answerOf(row, said, londonDay(deciding.now));
  requireOpenAsk(row, ask, answer.decision, deciding.now);
  await requireAnother(deciding, row, 'VICTIM');
  // F-35: nor do they who asked bring her word: a colleague of the author's would have both.
  if (deciding.by.agencyId === row.authorAgencyId) refuse('requestId', 'F-35');
  await addAnswer(deciding, ask, answer);
  return answer.reason;
}

/** Her no needs no reason; how she was asked stands in its place. */
function wordsOr(reason: string | null, how: string): string {
  const words = reason?.trim() ?? '';
  return words === '' ? how : words;
}

function answerOf(row: RequestRow, { given, asked, ...said }: Said, today: string): NewAnswer {
  // not asking is a decision with reasons, and never a yes.
  if (!asked) {
    if (given) refuse('given', 'R-117');
    return { decision: 'NOT_ASKED', reason: requireReason(said.reason, 'R-107') };
  }
  const how = requireReason(said.how, 'R-117', 'how');
  if (!given) return { decision: 'REFUSED', how, reason: wordsOr(said.reason, how) };
  const { expires } = said;
  if (expires && (expires < today || expires > dayOf(row.until))) refuse('expires', 'F-31');
  const capacity = said.capacity?.trim() ?? null;
  return {
    ...{ decision: 'GRANTED', how, until: expires, particulars: { capacity } },
    // a yes given beside whoever she fears is none.
    reason: requireReason(said.reason, 'R-102'),
  };
}

/** F-31: her withdrawal ends every permission at once; whoever was shown something is told. */
async function takeBack(deciding: Deciding, row: RequestRow, said: Said): Promise<string> {
  const rule = whyNot(recordOf(row), { kind: 'VICTIM_WITHDREW' }, deciding.now);
  if (rule) refuse('requestId', rule);
  const how = requireReason(said.how, 'F-31', 'how');
  const reason = wordsOr(said.reason, how);
  await addEvent(deciding, row, { kind: 'VICTIM_WITHDREW', reason, detail: { how } });
  const users = await usersOf(deciding, row);
  const { id: requestId, caseId } = row;
  await tell(deciding, users, { kind: 'REVOKED', caseId, requestId });
  return reason;
}
