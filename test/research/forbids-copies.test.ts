import { forbidsCopies } from '../../schema/protocols/rules/forbids-copies.ts';

test.each([
  ['View only, no print', true],
  ['view-only', true],
  ['VIEW_ONLY', true],
  ['No printing', true],
  ['Please make no copies', true],
  ['no_export', true],
  ['Consult the originator before acting', false],
  ['Do not print or forward', true],
  ['Not to be copied', true],
  ['Review only by the lead', false],
  ['Note: the printer on level two is shared', false],
  ['', false],
])('R-124 “%s” forbids copies: %s', (condition, forbidden) => {
  expect(forbidsCopies(['Ask first', condition])).toBe(forbidden);
});

test('R-124 no condition forbids nothing', () => {
  expect(forbidsCopies([])).toBe(false);
});
