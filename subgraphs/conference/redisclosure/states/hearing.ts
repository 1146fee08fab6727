// R-122 [K-I3 2.1.1; C 10.2.3; D 4.3.3]: an answer counts before its deadline and never after; silence is refusal.
import type { AskStatus } from '../../../../schema/vocabulary/redisclosure.ts';
import type { Answer, Ask, RequestRecord } from './record.ts';
import { earliest, endOfDay, latest, stoppedAt } from './moments.ts';

/** One ask, and what was heard. */
export interface Heard {
  readonly ask: Ask;
  readonly status: AskStatus;
  /** The answer that counts: none that came late, nor after the request was stopped. */
  readonly answer: Answer | null;
  /** When nothing more could come: the answer's time, or the deadline. Null while it is awaited. */
  readonly settledAt: Date | null;
  readonly deadline: Date;
  /** False where the victim was or is being asked, and this one would have answered in her place. */
  readonly needed: boolean;
}

/** All asks of a request that was sent. */
export function hear(record: RequestRecord, now: Date): readonly Heard[] {
  const heard = record.asks.map((ask) => hearOne(record, ask, now));
  const decider = heard.some(({ ask }) => ask.askedOf === 'CHAIR');
  const notAsked = heard.some(({ ask, answer }) => isNotAsked(ask, answer));
  const judged = heard.map((one): Heard => {
    if (isNotAsked(one.ask, one.answer))
      // unsafe to ask sends it to somebody who decides case by case; with nobody there it is no permission.
      return { ...one, status: decider ? 'NOT_NEEDED' : 'REFUSED' };
    const waived = one.ask.needed === 'IF_VICTIM_NOT_ASKED' && one.ask.askedOf !== 'OWNER';
    if (waived && !notAsked) return { ...one, status: 'NOT_NEEDED', needed: false };
    return one;
  });
  const refusedAt = allOwnersRefusedAt(judged);
  if (!refusedAt) return judged;
  return judged.map((one) => {
    const later = one.settledAt === null || one.settledAt > refusedAt;
    // What came after that, silence too, was an answer to nothing.
    return later ? { ...one, status: 'NOT_NEEDED', answer: null, settledAt: refusedAt } : one;
  });
}

/**
 * When the last owner had said no, for good: then nobody else is asked any more. To ask a victim for what can no longer
 * happen would be a risk to her for nothing.
 */
function allOwnersRefusedAt(heard: readonly Heard[]): Date | null {
  const owners = heard.filter(({ ask }) => ask.askedOf === 'OWNER');
  const binding = owners.every(
    ({ ask, status }) => status === 'REFUSED' && ask.onRefusal === 'BINDS',
  );
  const moments = owners.flatMap(({ settledAt }) => settledAt ?? []);
  const [first, ...others] = moments;
  return binding && first && moments.length === owners.length ? latest(first, ...others) : null;
}

function hearOne(record: RequestRecord, ask: Ask, now: Date): Heard {
  const deadline = earliest(ask.deadline, endOfDay(record.until));
  const stopped = stoppedAt(record);
  const about = { ask, deadline, needed: true };
  const { answer } = ask;
  if (answer && answer.at < deadline && !(stopped && answer.at > stopped))
    return { ...about, status: statusOf(answer), answer, settledAt: answer.at };
  if (stopped && stopped < deadline)
    return { ...about, status: 'NOT_NEEDED', answer: null, settledAt: null };
  if (now < deadline) return { ...about, status: 'AWAITED', answer: null, settledAt: null };
  const status = silenceReleases(record, ask) ? 'NOT_NEEDED' : 'EXPIRED';
  return { ...about, status, answer: null, settledAt: deadline };
}

function statusOf({ decision }: Answer): AskStatus {
  return decision === 'NOT_ASKED' ? 'REFUSED' : decision;
}

function isNotAsked(ask: Ask, answer: Answer | null): boolean {
  return ask.askedOf === 'VICTIM' && answer?.decision === 'NOT_ASKED';
}

/**
 * R-116, decision 22: where the owner may only object, no objection lets out what it was asked for, as it was
 * asked for. A summary or a redaction is the owner's own writing, and silence writes nothing. Only an owner's
 * silence can mean anything but no.
 */
function silenceReleases(record: RequestRecord, ask: Ask): boolean {
  return (
    ask.askedOf === 'OWNER' &&
    ask.onSilence === 'RELEASES' &&
    record.form === 'FULL' &&
    // Whoever was asked after its time was over has not been silent.
    record.sentAt !== null &&
    record.sentAt < ask.deadline &&
    record.items.some((item) => item.ownerId === ask.agencyId && !item.byOwner)
  );
}
