// F-31: may this be done to this request now? The table first, then whom it is done to.
import { happeningOf } from './happening-of.ts';
import { endOfDay } from './moments.ts';
import { bundleOf } from './direction.ts';
import { hear } from './hearing.ts';
import type { Ask, Answer, RequestRecord } from './record.ts';
import type { Circumstances } from './standing.ts';
import { standing } from './standing.ts';
import { ownerWords } from './owner-words.ts';
import { sharedConditions } from './shared.ts';
import { mayHappen } from './transitions.ts';

/** What somebody would do. */
export type Wanted =
  | { readonly kind: 'ANSWER'; readonly askId: string; readonly decision: Answer['decision'] }
  | { readonly kind: 'REVOKED'; readonly permissionId: string }
  | { readonly kind: 'SENT' | 'WITHDRAWN' | 'VICTIM_WITHDREW' | 'LEGAL_DIRECTION' };

const none: Circumstances = { suspendedOwners: new Set() };

/** The rule by which it may not be done at `now`, or null. For the mutation that would write it, under its lock. */
export function whyNot(record: RequestRecord, wanted: Wanted, now: Date): string | null {
  const { status } = standing(record, now, none);
  if (wanted.kind === 'ANSWER') {
    const ask = record.asks.find(({ id }) => id === wanted.askId);
    if (!ask) return 'R-109';
    const happening = happeningOf(ask.askedOf, wanted.decision);
    if (status === 'WITHDRAWN' || status === 'REVOKED') return 'R-127';
    return whyNoAnswer(record, ask, now) ?? (mayHappen(status, happening) ? null : 'R-122');
  }
  if (wanted.kind === 'REVOKED')
    return mayHappen(status, 'REVOKED') && isGiven(record, wanted.permissionId, now)
      ? null
      : 'R-127';
  if (!mayHappen(status, wanted.kind)) return 'R-110';
  if (wanted.kind === 'SENT') return whyNotSent(record, now);
  if (wanted.kind === 'VICTIM_WITHDREW') return hasVictimsWord(record, now) ? null : 'F-31';
  if (wanted.kind === 'LEGAL_DIRECTION') return awaitsDirection(record, now) ? null : 'R-137';
  return null;
}

/** Nobody is asked for what is over, nor when the time to answer is. */
function whyNotSent({ until, asks }: RequestRecord, now: Date): string | null {
  if (now >= endOfDay(until)) return 'R-110';
  return asks.every(({ deadline }) => now < deadline) ? null : 'R-122';
}

/** One answer, by whoever is asked, in time. */
function whyNoAnswer(record: RequestRecord, { id, answer }: Ask, now: Date): string | null {
  const heard = hear(record, now).find(({ ask }) => ask.id === id);
  if (answer || heard?.status === 'AWAITED') return answer ? 'R-109' : null;
  return heard?.needed === false ? 'R-117' : 'R-122';
}

/** Has its owner said yes, or let it be said, and not yet taken it back? Also before the others have answered. */
function isGiven(record: RequestRecord, permissionId: string, now: Date): boolean {
  if (!record.sentAt) return false;
  const heard = hear(record, now);
  const shared = sharedConditions(record.sentAt, heard);
  const words = ownerWords({ record, bundle: bundleOf(record, heard), shared }, heard);
  const word = [...words.values()].find((one) => one.permissionId === permissionId);
  const own = heard.find(({ ask }) => ask.permissionId === permissionId);
  const said = own?.answer ? own.answer.decision !== 'REFUSED' : word?.silent === null;
  return word !== undefined && said && !word.revokedAt && now < word.until;
}

/** She can only take back what she gave; before that she answers. */
function hasVictimsWord(record: RequestRecord, now: Date): boolean {
  return hear(record, now).some(
    ({ ask, status }) =>
      ask.askedOf === 'VICTIM' && (status === 'GRANTED' || status === 'GRANTED_IN_PART'),
  );
}

/** Every owner had its say or its time, one objected or was silent, and nothing is directed yet. */
function awaitsDirection(record: RequestRecord, now: Date): boolean {
  const { readyAt, escalatedAt, settledAt } = bundleOf(record, hear(record, now));
  return readyAt !== null && escalatedAt !== null && settledAt === null;
}
