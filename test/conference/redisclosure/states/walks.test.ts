import fc from 'fast-check';
import { standing } from '../../../../subgraphs/conference/redisclosure/states/standing.ts';
import type {
  RequestRecord,
  StandingRequest,
} from '../../../../subgraphs/conference/redisclosure/states/record.ts';
import type { RequestHappening } from '../../../../subgraphs/conference/redisclosure/states/transitions.ts';
import {
  isOver,
  transitions,
} from '../../../../subgraphs/conference/redisclosure/states/transitions.ts';
import { always } from '../../../gateway/unit/property.ts';
import { mayGo } from './oracle.ts';
import { start } from './requests.ts';
import type { Place } from './walk.ts';
import { take } from './walk.ts';
import type { Step } from './walks.ts';
import { requests, walks } from './walks.ts';

const see = ({ record, now, suspended }: Place, other: RequestRecord = record) =>
  standing(other, now, { suspendedOwners: suspended });

/** Everything that goes now, as `item form/version`. */
const going = ({ permissions }: StandingRequest) =>
  permissions
    .filter(({ inForce }) => inForce)
    .flatMap(({ items }) =>
      items.map(({ itemId, form, versionId }) => `${itemId} ${form}/${versionId ?? ''}`),
    )
    .sort();

/** Both kinds of decided leave by the same ways. */
const decided = (edge: string) => edge.replace(/^DECIDED_(GRANTED|IN_PART) /, 'DECIDED ');

interface Seen {
  readonly before: StandingRequest;
  readonly after: StandingRequest;
  readonly from: Place;
  readonly place: Place;
  readonly happenings: readonly RequestHappening[];
  readonly forced: RequestRecord | null;
}

function onEveryStep(check: (seen: Seen) => void, runs = 300): void {
  always(
    fc.property(requests, walks, (record, steps: readonly Step[]) => {
      let place: Place = { record, now: start, suspended: new Set<string>() };
      let before = see(place);
      for (const step of steps)
        for (const taken of take(place, step)) {
          const after = see(taken.place);
          check({ before, after, from: place, ...taken });
          place = taken.place;
          before = after;
        }
    }),
    runs,
  );
}

describe('R-109 to R-137 any request, whatever happens to it', () => {
  test('R-122 every step goes along an edge of the table, and all that it lists does happen', () => {
    const walked = new Set<string>();
    onEveryStep(({ before, after, happenings }) => {
      const [from, to] = [before.status, after.status];
      const along = happenings.filter((one) => transitions[from][one]?.to.includes(to));
      if (
        from !== to ||
        (along.length === 0 && happenings.some((one) => one !== 'DEADLINE' && one !== 'ENDED'))
      )
        expect([from, happenings, to, along.length > 0]).toEqual([from, happenings, to, true]);
      for (const one of along) walked.add(decided(`${from} ${one}`));
    }, 500);
    const edges = Object.entries(transitions).flatMap(([from, row]) =>
      Object.keys(row).map((one) => decided(`${from} ${one}`)),
    );
    expect(edges.filter((edge) => !walked.has(edge))).toEqual([]);
  });

  test('R-109 an item goes when everybody who had to agree did, and at no other instant', () => {
    let went = 0;
    onEveryStep(({ after, place: { record, now, suspended } }) => {
      const itemIds = [...new Set(record.items.map(({ itemId }) => itemId))].sort();
      const expected = itemIds.flatMap((itemId) => {
        const form = mayGo(record, itemId, now, suspended);
        return form ? [`${itemId} ${form}`] : [];
      });
      went += expected.length;
      expect(going(after)).toEqual(expected);
      const stays = itemIds.filter((id) => !expected.some((one) => one.startsWith(`${id} `)));
      const withheld = [...new Set(after.withheld.map(({ itemId }) => itemId))].sort();
      expect(withheld).toEqual(stays);
    }, 300);
    expect(went).toBeGreaterThan(100);
  });

  test('R-114 with the chair less goes than without her, and never more', () => {
    onEveryStep(({ after, place }) => {
      const { record } = place;
      const always = record.asks.filter(
        ({ askedOf, needed, answer }) =>
          (askedOf === 'CHAIR' && needed === 'ALWAYS') || answer?.decision === 'NOT_ASKED',
      );
      if (always.length !== 1 || always[0]?.askedOf !== 'CHAIR') return;
      const asks = record.asks.filter(({ askedOf }) => askedOf !== 'CHAIR');
      const without = going(see(place, { ...record, asks }));
      expect(without).toEqual(expect.arrayContaining(going(after)));
    });
  });

  test('R-127 what was revoked, withdrawn or over is never in force again', () => {
    onEveryStep(({ before, after, place }) => {
      if (isOver(before.status)) {
        expect([after.status, going(after)]).toEqual([before.status, []]);
      }
      for (const { id, revokedAt, until } of before.permissions) {
        const now = after.permissions.find((one) => one.id === id);
        expect(now).toBeDefined();
        if (revokedAt || until <= place.now) expect(now?.inForce).toBe(false);
        if (revokedAt) expect(now?.revokedAt).toEqual(revokedAt);
      }
    });
  });

  test('R-122 what is refused changes nothing, were it written all the same', () => {
    let tried = 0;
    onEveryStep(({ after, place, forced }) => {
      if (!forced || !isOver(after.status)) return;
      tried += 1;
      const later = { ...place, now: new Date(Number(place.now) + 1) };
      expect(see(later, forced)).toEqual(see(later));
    }, 400);
    expect(tried).toBeGreaterThan(100);
  });

  test('R-109 the order in which answers and events are read does not matter', () => {
    const names = ({ permissions, asks, withheld, ...rest }: StandingRequest) => ({
      ...rest,
      asks: new Set(asks),
      withheld: new Set(withheld),
      permissions: new Set(
        permissions.map(({ items, conditions, ...one }) => ({
          ...one,
          items: new Set(items),
          conditions: new Set(conditions),
        })),
      ),
    });
    onEveryStep(({ after, place }) => {
      const { asks, items, events } = place.record;
      const turned = {
        asks: [...asks].reverse(),
        items: [...items].reverse(),
        events: [...events].reverse(),
      };
      expect(names(see(place, { ...place.record, ...turned }))).toEqual(names(after));
    }, 150);
  });

  test('R-109 two who answer at the same instant end where they would the other way about', () => {
    let met = 0;
    const pair = fc.tuple(requests, walks, walks, walks);
    always(
      fc.property(pair, ([record, path, ones, others]) => {
        let place: Place = { record, now: start, suspended: new Set<string>() };
        for (const step of path) place = take(place, step).at(-1)?.place ?? place;
        const apply = (at: Place, step: Step) => take(at, step)[0];
        for (const one of ones)
          for (const other of others) {
            if (
              one.kind !== 'ANSWER' ||
              other.kind !== 'ANSWER' ||
              one.index % record.asks.length === other.index % record.asks.length
            )
              continue;
            const [first, second] = [apply(place, one), apply(place, other)];
            if (!first?.happenings.length || !second?.happenings.length) continue;
            met += 1;
            const there = apply(first.place, other);
            const back = apply(second.place, one);
            // The last owner's refusal ends it for whoever would have answered beside: R-117.
            const over = [first, second].some((one) => isOver(see(one.place).status));
            const statusOf = (at: Place | undefined) => at && see(at).status;
            if (over)
              expect(statusOf(there?.place ?? first.place)).toEqual(
                statusOf(back?.place ?? second.place),
              );
            else expect(there?.place.record).toEqual(back?.place.record);
          }
      }),
    );
    expect(met).toBeGreaterThan(100);
  });
});
