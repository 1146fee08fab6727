// where a request stands, worked out from what is on record and the clock. Nothing is ever
// settled by a job: what depends on a moment is true as soon as that moment has passed.
import type { Bundle } from './direction.ts';
import { bundleOf, isEscalated } from './direction.ts';
import type { Heard } from './hearing.ts';
import { hear } from './hearing.ts';
import { firstEvent } from './moments.ts';
import { outcomeOf } from './outcome.ts';
import { ownerWords } from './owner-words.ts';
import { permissionsOf } from './permissions.ts';
import type { AskedItem, RequestRecord, StandingAsk, StandingRequest } from './record.ts';
import { judgeItem } from './releases.ts';
import { sharedConditions } from './shared.ts';
import { reasonFor } from './withheld.ts';

export interface Circumstances {
  /** Owners suspended or withdrawn from the protocol now: what they granted is not usable meanwhile. */
  readonly suspendedOwners: ReadonlySet<string>;
}

/**
 * Where a request stands at an instant. Whatever is on record has happened, by whosever clock;
 * only a deadline, a last day and a beginning are compared with `now`.
 * @throws RangeError where a last day on record is not a calendar day.
 */
export function standing(
  record: RequestRecord,
  now: Date,
  circumstances: Circumstances,
): StandingRequest {
  const { sentAt } = record;
  if (!sentAt) return draft(record);
  const heard = hear(record, now);
  const bundle = bundleOf(record, heard);
  const shared = sharedConditions(sentAt, heard);
  const words = ownerWords({ record, bundle, shared }, heard);
  const judged = byItem(record.items).map((rows) => {
    return { rows, verdict: judgeItem({ record, words, shared }, rows) };
  });
  const verdicts = judged.map(({ verdict }) => verdict);
  const releases = verdicts.flatMap((verdict) => (typeof verdict === 'string' ? [] : [verdict]));
  const moment = { now, suspendedOwners: circumstances.suspendedOwners };
  const permissions = [...words.values()].flatMap((word) =>
    permissionsOf(record, word, releases, moment),
  );
  const settling = { record, sentAt, heard, bundle, shared, words, verdicts };
  const status = outcomeOf(settling, now);
  const open = new Set(
    permissions.flatMap(({ inForce, items }) => (inForce ? items.map((item) => item.itemId) : [])),
  );
  const withheld = judged.flatMap(({ rows, verdict }) =>
    rows
      .filter(({ itemId }) => !open.has(itemId))
      .map((row) => {
        const { itemId, ownerId } = row;
        const found = { word: words.get(ownerId), verdict };
        return { itemId, ownerId, reason: reasonFor(status, row, found, moment) };
      }),
  );
  return {
    status,
    asks: heard.map((one) => standingAsk(one, bundle)),
    permissions,
    escalatedAt: bundle.escalatedAt,
    withheld,
  };
}

/** Nobody has been asked anything yet. */
function draft(record: RequestRecord): StandingRequest {
  const withdrawn = firstEvent(record, 'WITHDRAWN') !== null;
  const reason = withdrawn ? 'WITHDRAWN' : 'NOT_SENT';
  const asks = record.asks.map(({ id, askedOf, agencyId, deadline }) => {
    return { id, askedOf, agencyId, status: 'NOT_NEEDED' as const, deadline };
  });
  const withheld = record.items.map(({ itemId, ownerId }) => ({ itemId, ownerId, reason }));
  const status = withdrawn ? 'WITHDRAWN' : 'DRAFT';
  return { status, asks, permissions: [], escalatedAt: null, withheld };
}

function standingAsk(heard: Heard, { outcome }: Bundle): StandingAsk {
  const { ask, deadline } = heard;
  const { id, askedOf, agencyId } = ask;
  const overruled = heard.status === 'EXPIRED' && isEscalated(heard) && outcome === 'RELEASE_ALL';
  return { id, askedOf, agencyId, status: overruled ? 'NOT_NEEDED' : heard.status, deadline };
}

function byItem(items: readonly AskedItem[]): readonly (readonly [AskedItem, ...AskedItem[]])[] {
  const rows = new Map<string, [AskedItem, ...AskedItem[]]>();
  for (const item of items) {
    const found = rows.get(item.itemId);
    if (found) found.push(item);
    else rows.set(item.itemId, [item]);
  }
  return [...rows.values()];
}
