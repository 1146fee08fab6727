// F-31: the one word for a request. The first thing that ended it is the one that did.
import type { RedisclosureStatus } from '../../../../schema/vocabulary/redisclosure.ts';
import type { Bundle } from './direction.ts';
import { isInBundle } from './direction.ts';
import type { Heard } from './hearing.ts';
import { earliest, endOfDay, firstEvent, latest } from './moments.ts';
import type { OwnerWord } from './owner-words.ts';
import type { RequestRecord } from './record.ts';
import type { Kept, Release } from './releases.ts';
import type { Shared } from './shared.ts';

export interface Settling {
  readonly record: RequestRecord;
  readonly sentAt: Date;
  readonly heard: readonly Heard[];
  readonly bundle: Bundle;
  readonly shared: Shared;
  readonly words: ReadonlyMap<string, OwnerWord>;
  readonly verdicts: readonly (Release | Kept)[];
}

interface End {
  readonly status: RedisclosureStatus;
  readonly at: Date;
}

/**
 * AWAITING until everything that was needed is settled, even where one owner's permission is in force already
 * "the rest is returned"); then what was decided, until that is over.
 */
export function outcomeOf(settling: Settling, now: Date): RedisclosureStatus {
  const settledAt = allSettledAt(settling);
  const end = firstEnd(settling, settledAt, now);
  if (end) return end;
  if (!settledAt) return 'AWAITING';
  return isEverything(settling) ? 'DECIDED_GRANTED' : 'DECIDED_IN_PART';
}

/** When the last needed word came, or could have come. */
function allSettledAt({ sentAt, heard, bundle, shared }: Settling): Date | null {
  const owners = heard.filter(({ ask }) => ask.askedOf === 'OWNER');
  const moments = owners.map((one) => (isInBundle(one) ? bundle.settledAt : one.settledAt));
  const settled = [shared.settledAt, ...moments].flatMap((at) => at ?? []);
  return settled.length > moments.length ? latest(sentAt, ...settled) : null;
}

function firstEnd(
  settling: Settling,
  settledAt: Date | null,
  now: Date,
): RedisclosureStatus | null {
  const { record } = settling;
  const withdrawn = firstEvent(record, 'WITHDRAWN');
  const victimWithdrew = firstEvent(record, 'VICTIM_WITHDREW');
  // At one instant, what was over comes first: nobody could have ended it any more.
  const ends: (End | null)[] = [
    settledAt && spent(settling, settledAt),
    { status: 'EXPIRED', at: endOfDay(record.until) },
    withdrawn && { status: 'WITHDRAWN', at: earliest(withdrawn, now) },
    victimWithdrew && { status: 'REVOKED', at: earliest(victimWithdrew, now) },
  ];
  const [first] = ends
    .flatMap((end) => end ?? [])
    .filter(({ at }) => at <= now)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  return first?.status ?? null;
}

/** Once everybody has spoken: nothing was let go, or all that was is over. */
function spent({ heard, verdicts }: Settling, settledAt: Date): End {
  const releases = verdicts.flatMap((verdict) => (typeof verdict === 'string' ? [] : [verdict]));
  const [first, ...others] = releases;
  if (!first) {
    const silent = heard.some(({ needed, status }) => needed && status === 'EXPIRED');
    const expired = silent || verdicts.includes('EXPIRED');
    return { status: expired ? 'EXPIRED' : 'REFUSED', at: settledAt };
  }
  const last = latest(first.endsAt, ...others.map(({ endsAt }) => endsAt));
  const revoked = releases.some(({ endsAt, endedBy }) => endsAt >= last && endedBy === 'REVOKED');
  return { status: revoked ? 'REVOKED' : 'EXPIRED', at: latest(settledAt, last) };
}

/** All that was asked for, in the form it was asked for, by everybody without reserve. */
function isEverything({ record, heard, shared, words, verdicts }: Settling): boolean {
  const whole = verdicts.every(
    (verdict) => typeof verdict !== 'string' && verdict.given.form === record.form,
  );
  const owners = heard.filter(({ ask }) => ask.askedOf === 'OWNER');
  return (
    whole &&
    shared.limits.length === 0 &&
    owners.every(
      ({ ask, status }) =>
        status !== 'GRANTED_IN_PART' && words.get(ask.agencyId ?? '')?.silent === null,
    )
  );
}
