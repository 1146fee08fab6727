// R-136, R-137 [K-I3 2.1.5; B 7.13]: an order is answered as one bundle, and where an owner objects or is
// silent at the court's date, legal decides. It never goes out by itself.
import { endOfDay, eventsOf, latest, stoppedAt } from './moments.ts';
import type { Heard } from './hearing.ts';
import type { RequestEvent, RequestRecord } from './record.ts';

export type Outcome = 'RELEASE_ALL' | 'RELEASE_ANSWERED' | 'NOT_RELEASED';

/** Where the owners whose refusal or silence does not simply bind have got to together. */
export interface Bundle {
  /** When every one of them had answered or its time was over; null before. */
  readonly readyAt: Date | null;
  /** When the first made representations or let the court's date pass; null where none did. */
  readonly escalatedAt: Date | null;
  /** What legal directed, where it had to. */
  readonly outcome: Outcome | null;
  /** When it was clear what goes: ready and not escalated, or directed. */
  readonly settledAt: Date | null;
}

export function isInBundle({ ask }: Heard): boolean {
  const escalates = ask.onSilence === 'ESCALATES' || ask.onRefusal === 'ESCALATES';
  return ask.askedOf === 'OWNER' && escalates;
}

/** Did this owner's refusal or silence send the matter to legal? */
export function isEscalated(heard: Heard): boolean {
  if (!isInBundle(heard)) return false;
  const { ask, status } = heard;
  if (status === 'REFUSED') return ask.onRefusal === 'ESCALATES';
  // Where silence could have released and did not, because nothing was named or nobody wrote the summary, the
  // order still stands: it is legal's to say what becomes of it.
  return status === 'EXPIRED' && ask.onSilence !== 'REFUSES';
}

export function bundleOf(record: RequestRecord, all: readonly Heard[]): Bundle {
  const bundle = all.filter(isInBundle);
  const settled = bundle.flatMap(({ settledAt }) => settledAt ?? []);
  const [first, ...others] = settled;
  const readyAt = first && settled.length === bundle.length ? latest(first, ...others) : null;
  const escalations = bundle.filter(isEscalated).flatMap(({ settledAt }) => settledAt ?? []);
  const escalatedAt = escalations.sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
  if (!escalatedAt || !readyAt)
    return { readyAt, escalatedAt, outcome: null, settledAt: escalatedAt ? null : readyAt };
  // One direction, once everybody has had a say; to go back on it is to revoke.
  const stopped = stoppedAt(record);
  const direction = eventsOf(record, 'LEGAL_DIRECTION').find(
    ({ at }) => at >= readyAt && at < endOfDay(record.until) && !(stopped && at > stopped),
  );
  const outcome = direction ? outcomeOf(direction) : null;
  return { readyAt, escalatedAt, outcome, settledAt: direction?.at ?? null };
}

/** A direction that cannot be read releases nothing. */
function outcomeOf({ detail: { outcome } }: RequestEvent): Outcome {
  return outcome === 'RELEASE_ALL' || outcome === 'RELEASE_ANSWERED' ? outcome : 'NOT_RELEASED';
}
