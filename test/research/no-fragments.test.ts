import { holdsFragment } from '../../subgraphs/shared/research/versions/no-fragments.ts';

const original = 'Three visits this year for poor sleep; spoke of being afraid at home.';

test.each([
  ['Spoke of being afraid at home', true],
  ['spoke  of\nBEING afraid', true],
  ['She said: spoke of being afraid.', true],
  ['Three visits this yea', true],
  ['Three visits this ye', false],
  ['A patient of ours is worried.', false],
])('F-38 “%s” holds a piece of the entry: %s', (replacement, held) => {
  expect(holdsFragment(replacement, ['Another text', original])).toBe(held);
});
