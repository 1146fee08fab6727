import { compose } from '../../schema/compose/compose.ts';
import { problemLine } from '../../schema/compose/problem.ts';
import { readSdl, readSubgraphSdls, writtenSdl } from '../../schema/compose/sdl-folder.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { subgraphSdls } from '../../subgraphs/print-sdl.ts';

const sdls = subgraphSdls();

test('the committed SDL is that of the six subgraphs and of no other', () => {
  expect([...readSubgraphSdls().keys()]).toEqual([...sdls.keys()].sort());
});

test.each([...sdls])(
  'the committed SDL of %s is what its code declares (npm run compose)',
  (name, sdl) => {
    expect(readSdl(name) === writtenSdl(sdl)).toBe(true);
  },
);

test('R-033 the whole graph passes every check, and the committed supergraph is its composition', () => {
  const composed = compose(sdls, readSdl('gateway'), loadNeedToKnow());
  expect('problems' in composed ? composed.problems.map(problemLine) : []).toEqual([]);
  expect('supergraph' in composed && writtenSdl(composed.supergraph)).toEqual(
    readSdl('supergraph'),
  );
});

test('composition gives the same text whatever the order of the subgraphs', () => {
  const reversed = new Map([...sdls].reverse());
  const gateway = readSdl('gateway');
  const table = loadNeedToKnow();
  expect(compose(reversed, gateway, table)).toEqual(compose(sdls, gateway, table));
});
