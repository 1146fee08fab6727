import type { GraphQLResolveInfo } from 'graphql';
import { codeLeftOut, readLeftOut } from '../../../gateway/facade/left-out.ts';

type Path = GraphQLResolveInfo['path'];

/** A place in an answer; the fields of a pack stand on the type that says so. */
const at = (...steps: readonly (readonly [key: string | number, typename?: string])[]) => {
  let path: Path | undefined;
  for (const [key, typename] of steps) path = { prev: path, key, typename };
  if (!path) throw new Error('no path');
  return { path };
};
const leftOut = readLeftOut([
  {
    subgraph: 'police',
    code: 'WITHHELD',
    caseId: 'c-1',
    path: ['police', 'convictions', 'offence'],
  },
]);

test('R-123 a field that its owner left out is found in the case picture', () => {
  const item = [['picture'], ['police'], ['convictions'], [3]] as const;
  expect(codeLeftOut(leftOut, at(...item, ['offence']))).toBe('WITHHELD');
  expect(codeLeftOut(leftOut, at(...item, ['court']))).toBeUndefined();
});

test('R-123 F-37 and in the pack that is made of it', () => {
  const pack = [['pack'], ['items', 'Pack'], [0]] as const;
  expect(codeLeftOut(leftOut, at(...pack, ['offence']))).toBe('WITHHELD');
  expect(codeLeftOut(leftOut, at(...pack, ['court']))).toBeUndefined();
  expect(codeLeftOut(leftOut, at(['pack'], ['items', 'Pack']))).toBeUndefined();
});
