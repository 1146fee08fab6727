// Any request and any sequence of what can happen to it. Moments are hours and days, so that they often coincide.
import fc from 'fast-check';
import type {
  Answer,
  Ask,
  AskedItem,
  GivenItem,
  RequestRecord,
} from '../../../../subgraphs/conference/redisclosure/states/record.ts';
import { ask, hours, item, request } from './requests.ts';

export const agencies = ['police', 'health', 'housing'] as const;
const itemIds = ['a', 'b', 'c'] as const;
const days = ['2026-11-22', '2026-11-24', '2026-11-30'] as const;

export type Step =
  | { readonly kind: 'ANSWER'; readonly index: number; readonly answer: Omit<Answer, 'at'> }
  | { readonly kind: 'REVOKED' | 'SUSPEND' | 'RESUME'; readonly agency: string }
  | { readonly kind: 'LEGAL_DIRECTION'; readonly outcome: string }
  | { readonly kind: 'SENT' | 'WITHDRAWN' | 'VICTIM_WITHDREW' }
  | { readonly kind: 'TICK'; readonly hours: number };

const given: fc.Arbitrary<GivenItem> = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.record({ form: fc.constant('FULL' as const), versionId: fc.constant(null) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        form: fc.constantFrom('REDACTED' as const, 'SUMMARY' as const),
        versionId: fc.constantFrom('version', 'version', 'another', null),
      }),
    },
  )
  .chain((form) => fc.constantFrom(...itemIds).map((itemId) => ({ itemId, ...form })));

const answer: fc.Arbitrary<Omit<Answer, 'at'>> = fc.record({
  decision: fc.constantFrom(
    ...(['GRANTED', 'GRANTED', 'GRANTED', 'GRANTED', 'GRANTED'] as const),
    ...(['GRANTED_IN_PART', 'REFUSED', 'NOT_ASKED'] as const),
  ),
  granted: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.uniqueArray(given, { selector: ({ itemId }) => itemId, maxLength: 3 }),
    },
  ),
  conditions: fc.subarray(['view only', 'no copy']),
  until: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...days) },
  ),
  officerId: fc.constantFrom('one', 'two'),
});

const agency = fc.constantFrom(...agencies);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({ kind: fc.constant('ANSWER' as const), index: fc.nat(6), answer }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('TICK' as const),
      hours: fc.constantFrom(1, 10, 24, 72),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('REVOKED' as const), agency }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('SUSPEND' as const, 'RESUME' as const), agency }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('LEGAL_DIRECTION' as const),
      outcome: fc.constantFrom('RELEASE_ALL', 'RELEASE_ANSWERED', 'NOT_RELEASED', 'unreadable'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('SENT', 'WITHDRAWN', 'VICTIM_WITHDREW', 'VICTIM_WITHDREW' as const),
    }),
  },
);

const terms = fc.record({
  deadline: fc.constantFrom(hours(24), hours(48), hours(96)),
  onSilence: fc.constantFrom('REFUSES' as const, 'RELEASES' as const, 'ESCALATES' as const),
  onRefusal: fc.constantFrom('BINDS' as const, 'ESCALATES' as const),
  needed: fc.constantFrom('ALWAYS' as const, 'IF_VICTIM_NOT_ASKED' as const),
});

/** Every owner on terms of its own, or all on the ordinary ones of. */
const asks: fc.Arbitrary<readonly Ask[]> = fc
  .record({
    owners: fc.subarray([...agencies], { minLength: 1 }),
    others: fc.subarray(['PARTNER', 'CHAIR', 'VICTIM'] as const),
    ordinary: fc.boolean(),
    each: fc.array(terms, { minLength: 6, maxLength: 6 }),
  })
  .map(({ owners, others, ordinary, each }) => {
    const named = [
      ...owners.map((name) => ({ name: name, askedOf: 'OWNER' as const })),
      ...others.map((askedOf) => ({ name: askedOf.toLowerCase(), askedOf })),
    ];
    const plain = { onSilence: 'REFUSES', onRefusal: 'BINDS' } as const;
    return named.map(({ name, askedOf }, index) => {
      const about = each[index];
      const needed = askedOf === 'CHAIR' ? { needed: about?.needed ?? 'ALWAYS' } : {};
      const silence = ordinary ? { deadline: about?.deadline ?? hours(24), ...plain } : about;
      return ask(name, null, { ...silence, needed: 'ALWAYS', ...needed, askedOf });
    });
  });

const items: fc.Arbitrary<readonly AskedItem[]> = fc
  .array(
    fc.record({
      owners: fc.uniqueArray(agency, { minLength: 1, maxLength: 2 }),
      holderId: fc.constantFrom('police', 'health', 'conference'),
      byOwner: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((some) =>
    some.flatMap(({ owners, holderId, byOwner }, index) =>
      owners.map((owner) => item(itemIds[index] ?? 'a', owner, { holderId, byOwner })),
    ),
  );

export const requests: fc.Arbitrary<RequestRecord> = fc
  .record({
    asks,
    items,
    form: fc.constantFrom('FULL', 'FULL', 'FULL', 'FULL', 'REDACTED' as const),
    until: fc.constantFrom(...days, '2026-11-30' as const),
  })
  .map(({ asks: asked, ...more }) => request(asked, { ...more, sentAt: null }));

/** Most walks begin by sending; some try everything on a draft. */
export const walks: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.array(step, { size: 'max', minLength: 4, maxLength: 30 }),
  )
  .map(([first, steps]) => (first > 0 ? [{ kind: 'SENT' as const }, ...steps] : steps));
