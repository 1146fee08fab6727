// R-109, R-112 [D 3.2; 4.3.3; B-ISA 2.3; K-I3 2.1.1; C 10.2.3]: what each owner let go of its own, and why not.
import type { Bundle } from './direction.ts';
import { isEscalated, isInBundle } from './direction.ts';
import type { Heard } from './hearing.ts';
import { earliest, endOfDay, eventsOf, firstEvent } from './moments.ts';
import type { GivenItem, RequestRecord } from './record.ts';
import type { Shared } from './shared.ts';

export type Silent = 'AWAITED' | 'REFUSED' | 'NO_ANSWER' | 'ESCALATED' | 'NOT_DIRECTED';

export interface OwnerWord {
  readonly ownerId: string;
  readonly permissionId: string;
  /** Empty where nothing goes on its word. */
  readonly given: readonly GivenItem[];
  /** Why `given` is empty; null where the owner agreed to something. */
  readonly silent: Silent | null;
  readonly settledAt: Date | null;
  readonly conditions: readonly string[];
  /** YYYY-MM-DD: the earliest last day of the request, the owner and those who had to agree besides. */
  readonly expires: string;
  readonly until: Date;
  readonly revokedAt: Date | null;
}

interface About {
  readonly record: RequestRecord;
  readonly bundle: Bundle;
  readonly shared: Shared;
}

/** By owner. An agency asked twice has not given one word, and a word that makes no permission gives nothing. */
export function ownerWords(about: About, all: readonly Heard[]): ReadonlyMap<string, OwnerWord> {
  const asked = all.filter(({ ask }) => ask.askedOf === 'OWNER' && ask.agencyId);
  const words = asked.flatMap((heard) => {
    const { agencyId, permissionId } = heard.ask;
    const alone = asked.filter(({ ask }) => ask.agencyId === agencyId).length === 1;
    return alone && agencyId && permissionId
      ? [wordOf(about, heard, { agencyId, permissionId })]
      : [];
  });
  return new Map(words.map((one) => [one.ownerId, one]));
}

function wordOf(
  about: About,
  heard: Heard,
  { agencyId, permissionId }: { agencyId: string; permissionId: string },
): OwnerWord {
  const { record, bundle, shared } = about;
  const silent = silence(heard, bundle);
  const days = [record.until, heard.answer?.until, ...shared.answers.map(({ until }) => until)];
  const expires = days.flatMap((day) => day ?? []).reduce((one, day) => (day < one ? day : one));
  const until = endOfDay(expires);
  const own = silent ? [] : (heard.answer?.conditions ?? []);
  return {
    ownerId: agencyId,
    permissionId,
    silent,
    given: silent ? [] : given(record, heard, agencyId),
    settledAt: isInBundle(heard) ? bundle.settledAt : heard.settledAt,
    conditions: [...own, ...shared.answers.flatMap(({ conditions }) => conditions)],
    expires,
    until,
    revokedAt: revokedAt(record, permissionId, until),
  };
}

function silence(heard: Heard, { settledAt, outcome }: Bundle): Silent | null {
  const { status } = heard;
  if (isInBundle(heard) && !settledAt) return isEscalated(heard) ? 'ESCALATED' : 'AWAITED';
  if (isInBundle(heard) && outcome === 'NOT_RELEASED') return 'NOT_DIRECTED';
  if (isEscalated(heard) && outcome === 'RELEASE_ALL') return null;
  if (status === 'REFUSED') return 'REFUSED';
  if (status === 'EXPIRED') return 'NO_ANSWER';
  return heard.settledAt ? null : 'AWAITED';
}

/** What it was asked for and gave: nobody gives what it does not own, nor without saying it was asked. */
function given(record: RequestRecord, { answer }: Heard, owner: string): readonly GivenItem[] {
  const own = record.items.filter(({ ownerId }) => ownerId === owner);
  const whole = own
    .filter(({ byOwner }) => !byOwner)
    .map(({ itemId }) => ({ itemId, form: record.form, versionId: null }));
  const granted = answer?.granted ?? [];
  const agreed = answer !== null && answer.decision !== 'REFUSED';
  if (!agreed || (answer.decision === 'GRANTED' && granted.length === 0)) return whole;
  return granted.filter(
    ({ itemId }) =>
      own.some((item) => item.itemId === itemId) &&
      granted.filter((other) => other.itemId === itemId).length === 1,
  );
}

/** for the future. What ended by its date has nothing left to take back. */
function revokedAt(record: RequestRecord, permissionId: string, until: Date): Date | null {
  const own = eventsOf(record, 'REVOKED').find((event) => event.permissionId === permissionId);
  const victim = firstEvent(record, 'VICTIM_WITHDREW');
  const at = own ? earliest(own.at, victim) : victim;
  return at && at < until ? at : null;
}
