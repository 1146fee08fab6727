import { factsPath } from '../../../schema/facts/facts.ts';
import { itemsPath } from '../../../schema/permit/item-references.ts';
import type { Permit } from '../../../schema/permit/permit.ts';
import { permitClockSkewSeconds, permitLifetimeSeconds } from '../../../schema/permit/permit.ts';
import { createPermits } from '../permits.ts';
import type { SubgraphBench } from '../subgraph-bench.ts';
import { now } from '../subgraph-bench.ts';
import type { SubgraphDescription } from '../subgraph-description.ts';
import { readRecord, recordPermit } from '../subgraph-description.ts';

type Use = Permit['use'];

interface Place {
  readonly what: string;
  readonly path: string;
  readonly body: string;
  readonly use: Use;
}

const uses: readonly Use[] = ['CASE', 'FACTS', 'ITEMS', 'COMPOSITION'];
const agencies = ['conference', 'police', 'health', 'housing', 'childrens-services', 'idva'];

/** When a permit was signed, in seconds from the agency's own clock, and whether it is of use. */
const times: readonly (readonly [seconds: number, serves: boolean])[] = [
  [0, true],
  [permitClockSkewSeconds, true],
  [permitClockSkewSeconds + 1, false],
  [1 - permitLifetimeSeconds - permitClockSkewSeconds, true],
  [-permitLifetimeSeconds - permitClockSkewSeconds, false],
];

function placesOf(name: string): readonly Place[] {
  const graphql = (query: string) => ({ path: '/graphql', body: JSON.stringify({ query }) });
  const facts = { subject: 'nobody', cases: [] };
  const items = { caseId: 'case-1', itemIds: ['item-1'], requestId: null };
  return [
    { what: 'an operation', ...graphql('{ __typename }'), use: 'CASE' },
    { what: 'the schema', ...graphql('{ _service { sdl } }'), use: 'COMPOSITION' },
    name === 'conference'
      ? { what: 'facts', path: factsPath, body: JSON.stringify(facts), use: 'FACTS' }
      : { what: 'items', path: itemsPath, body: JSON.stringify(items), use: 'ITEMS' },
  ];
}

/** F-51: a permit is for one agency, one use, one body and one time, wherever it is shown. */
export function permitMatrixContract<B extends SubgraphBench>(
  subgraph: SubgraphDescription<B>,
  bench: () => B,
): void {
  const { name } = subgraph;

  async function statusOf({ path, body }: Place, token: string): Promise<number> {
    const response = await fetch(new URL(path, bench().url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-marac-permit': token },
      body,
    });
    const text = await response.text();
    if (response.status !== 200) expect(text).toMatch(/PERMIT_REFUSED|OPERATION_NOT_ALLOWED/);
    return response.status;
  }

  test.each(placesOf(name))(
    `F-51 ${name}: $what is answered only if the permit’s agency, use, body and time are all the right ones`,
    async (place) => {
      const signedAt = await Promise.all(
        times.map(async ([seconds, serves]) => {
          const clock = () => new Date(now.getTime() + seconds * 1000);
          return { serves, permits: await createPermits(name, clock, bench().permits.privateJwk) };
        }),
      );
      const bodies = [place.body, `${place.body} `];
      const wrong: unknown[] = [];
      let served = 0;
      for (const { serves, permits } of signedAt)
        for (const aud of new Set([name, ...agencies]))
          for (const use of uses)
            for (const body of bodies) {
              const token = await permits.sign({ aud, use, body });
              const right = serves && aud === name && use === place.use && body === place.body;
              const status = await statusOf(place, token);
              if ((status === 200) !== right) wrong.push({ aud, use, body, status });
              served += Number(status === 200);
            }
      expect(wrong).toEqual([]);
      expect(served).toBe(times.filter(([, serves]) => serves).length);
    },
  );

  test(`F-51 R-047 ${name}: no alias, fragment or repeated representation brings another case than the permit's`, async () => {
    const [open, closed] = [
      await subgraph.keep(bench(), 'shown'),
      await subgraph.keep(bench(), 'the words of another case'),
    ];
    const { entity, selection } = subgraph;
    const query = `query ($both: [_Any!]!, $other: [_Any!]!) {
      a: _entities(representations: $both) { ... on ${entity} { ...Read } }
      b: _entities(representations: $other) { ... on ${entity} { again: id ...Read } __typename }
      _entities(representations: $other) { ...Read }
    } fragment Read on ${entity} { id ${selection} }`;
    const of = (id: string) => ({ __typename: entity, id });
    const both = [of(closed), of(open), of(closed), { ...of(open), id: closed, caseId: open }];
    const permit = recordPermit(subgraph, [open]);
    const answer = await bench().ask(query, { both, other: [of(closed)] }, permit);
    expect(answer.data).toMatchObject({ a: [null, { id: open }, null, null] });
    expect([answer.data?.['b'], answer.data?.['_entities']]).toEqual([[null], [null]]);
    expect(answer.text).not.toContain('the words of another case');
    const itself = await readRecord(subgraph, bench(), [closed], recordPermit(subgraph, [closed]));
    expect(itself.text).toContain('the words of another case');
  });
}
