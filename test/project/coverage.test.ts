import { rulesWithoutTest } from '../../docs/printers/coverage.ts';

test('every rule that the guarded case picture has to keep has a test named after it', () => {
  expect(rulesWithoutTest()).toEqual([]);
});
