import type { SubgraphBench } from '../subgraph-bench.ts';
import type { SubgraphDescription } from '../subgraph-description.ts';
import { at, readRecord, recordPermit } from '../subgraph-description.ts';

/** T5, T11, T12, T14, T15: the traps of a federated graph, straight at a subgraph with a good permit. */
export function trapContract<B extends SubgraphBench>(
  subgraph: SubgraphDescription<B>,
  bench: () => B,
): void {
  const { name, entity, path, selection } = subgraph;
  const words = 'Linnet Larkspur of the mill';
  const typename = 'query ($cases: [_Any!]!) { _entities(representations: $cases) { __typename } }';
  const codes = (errors: readonly { extensions: Record<string, unknown> }[]) =>
    errors.map(({ extensions }) => extensions['code']);

  test(`T15 R-033 ${name}: the type of an entity does not tell whether there is one`, async () => {
    const [open, closed] = [
      await subgraph.keep(bench(), words),
      await subgraph.keep(bench(), words),
    ];
    const typeOf = async (id: string) => {
      const cases = [{ __typename: entity, id }];
      return bench().ask(typename, { cases }, recordPermit(subgraph, [open]));
    };
    expect((await typeOf(open)).data).toEqual({ _entities: [{ __typename: entity }] });
    const hidden = await typeOf(closed);
    expect(hidden.data).toEqual({ _entities: [null] });
    expect(hidden.text).toBe((await typeOf('no-such-case')).text);
  });

  test(`T6 R-046 ${name}: what a representation brings along is not believed`, async () => {
    const [open, closed] = [
      await subgraph.keep(bench(), words),
      await subgraph.keep(bench(), 'Siskin Sorrel of the weir'),
    ];
    const [field = ''] = path;
    const forged = {
      __typename: entity,
      [field]: 'forged',
      participants: [{ name: 'forged' }],
      reference: 'forged',
      grants: { [subgraph.owner]: [subgraph.category] },
      permit: recordPermit(subgraph, [closed]),
    };
    const query = `query ($cases: [_Any!]!) { _entities(representations: $cases) {
      ... on ${entity} { id ${selection} } } }`;
    const cases = [open, closed].map((id) => ({ ...forged, id }));
    const answer = await bench().ask(query, { cases }, recordPermit(subgraph, [open]));
    const plain = await readRecord(subgraph, bench(), [open], recordPermit(subgraph, [open]));
    expect(at(answer.data, ['_entities'])).toEqual([at(plain.data, ['_entities', 0]), null]);
    expect(answer.text).not.toMatch(/forged|Siskin/);
    const ungranted = recordPermit(subgraph, [open], {});
    const nothing = await bench().ask(query, { cases: cases.slice(0, 1) }, ungranted);
    expect(nothing.text).not.toMatch(/forged|Linnet/);
  });

  test(`T15 ${name}: a reference that cannot be read leaves the others of its batch answered`, async () => {
    const open = await subgraph.keep(bench(), words);
    const bad = [{ id: { toString: 1 } }, { id: [open] }, { id: null }, {}, { id: true }];
    const cases = [{ id: open }, ...bad, { id: open }].map((one) => ({
      __typename: entity,
      ...one,
    }));
    const answer = await bench().ask(typename, { cases }, recordPermit(subgraph, [open]));
    const whole = { __typename: entity };
    expect(answer.data).toEqual({ _entities: [whole, ...bad.map(() => null), whole] });
  });

  test(`T11 ${name}: the graph does not describe itself, corrects nobody and takes no batch and no GET`, async () => {
    const open = await subgraph.keep(bench(), words);
    const permit = recordPermit(subgraph, [open]);
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
      const { data, errors } = await bench().ask(query, {}, permit);
      expect(data ?? null).toBeNull();
      expect(errors).toHaveLength(1);
    }
    const cases = [{ __typename: entity, id: open }];
    const misspelt = `query ($cases: [_Any!]!) { _entities(representations: $cases) {
      ... on ${entity} { ${String(path[0]).slice(0, -1)} { id } } } }`;
    const corrected = await bench().ask(misspelt, { cases }, permit);
    expect(corrected.errors.length).toBeGreaterThan(0);
    expect(corrected.text).not.toMatch(/did you mean|stacktrace|node_modules/i);
    const batch = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    const batched = await bench().send(batch, await bench().permits.sign({ body: batch }));
    expect([batched.data, batched.errors.length > 0]).toEqual([undefined, true]);
    const got = await fetch(`${bench().url}?query=%7B__typename%7D`, {
      headers: { 'x-marac-permit': await bench().permits.sign({ body: '' }) },
    });
    expect(got.status).toBe(404);
    expect(await got.text()).toBe('');
    const { told } = bench();
    told.errors.length = 0;
  });

  test(`T11 F-50 ${name}: no trace travels with an answer, and none is answered in parts`, async () => {
    const open = await subgraph.keep(bench(), words);
    const cases = [{ __typename: entity, id: open }];
    const asked = async (query: string) => {
      const body = JSON.stringify({ query, variables: { cases } });
      const permit = await bench().permits.sign({ ...recordPermit(subgraph, [open]), body });
      const accept = 'multipart/mixed; deferSpec=20220824, application/json';
      const headers = { accept, 'content-type': 'application/json', 'x-marac-permit': permit };
      const trace = { 'apollo-federation-include-trace': 'ftv1' };
      const response = await fetch(bench().url, {
        ...{ method: 'POST', body, headers: { ...headers, ...trace } },
      });
      return { type: response.headers.get('content-type'), text: await response.text() };
    };
    const whole = await asked(typename);
    expect(whole.type).toMatch(/^application\/json/);
    expect(JSON.parse(whole.text)).toEqual({ data: { _entities: [{ __typename: entity }] } });
    for (const late of ['... @defer { __typename }', '... on Nothing @stream { __typename }']) {
      const { text, type } = await asked(typename.replace('{ __typename }', `{ ${late} }`));
      expect(type).toMatch(/^application\/json/);
      expect(Object.keys(JSON.parse(text) as object)).toEqual(['errors']);
    }
    bench().told.errors.length = 0;
  });

  test(`T12 ${name}: a key that means something to JavaScript is a key like any other`, async () => {
    const open = await subgraph.keep(bench(), words);
    const query = `query ($cases: [_Any!]!) { _entities(representations: $cases) {
      ... on ${entity} { constructor: __typename __proto__: id } } }`;
    const body = JSON.stringify({ query, variables: { cases: [] } }).replace(
      '"cases":[]',
      `"cases":[{"__typename":"${entity}","id":"${open}","__proto__":{"polluted":1}}]`,
    );
    const permit = recordPermit(subgraph, [open]);
    const answer = await bench().send(body, await bench().permits.sign({ ...permit, body }));
    expect(at(answer.data, ['_entities', 0, 'constructor'])).toBe(entity);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test(`T14 R-033 ${name}: two requests at one moment are answered each by its own permit`, async () => {
    const open = await subgraph.keep(bench(), words);
    const granted = recordPermit(subgraph, [open]);
    const bare = recordPermit(subgraph, [open], {});
    const answers = await Promise.all(
      [granted, bare, granted, bare].map((permit) => readRecord(subgraph, bench(), [open], permit)),
    );
    expect(answers.map(({ text }) => text.includes('Linnet'))).toEqual([true, false, true, false]);
    expect(answers.map(({ errors }) => codes(errors))).toEqual([
      [],
      ['WITHHELD'],
      [],
      ['WITHHELD'],
    ]);
  });

  test(`F-53 ${name}: what a permit no longer grants is not answered at the very next call`, async () => {
    const open = await subgraph.keep(bench(), words);
    const shown = async (grants?: Record<string, string[]>) => {
      const permit = recordPermit(subgraph, [open], grants);
      return (await readRecord(subgraph, bench(), [open], permit)).text.includes('Linnet');
    };
    expect([await shown(), await shown({}), await shown()]).toEqual([true, false, true]);
  });
}
