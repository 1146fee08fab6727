import { jest } from '@jest/globals';
import { generousPermits } from './generous.ts';
import type { TrappedSystem } from './trapped-system.ts';

jest.setTimeout(120_000);

// The second lock is off: the façade answers whatever was fetched.
jest.unstable_mockModule('../../../gateway/permissions/shield.ts', () => ({
  lock: (schema: unknown) => schema,
}));
const { startTrappedSystem } = await import('./trapped-system.ts');
const { startSystem } = await import('../../support/system.ts');

const query = `query ($case: ID!) { casePicture(caseId: $case) {
  participants { name nhsNumber protectedAddresses { line } safeContact { number } }
  police { callouts { id } convictions { id offence } intelligence { id summary } } } }`;

let system: TrappedSystem;
let repermit: ReturnType<typeof generousPermits>;
beforeAll(async () => {
  system = await startTrappedSystem((dependencies) => {
    repermit = generousPermits(dependencies);
    return {};
  }, startSystem);
  await system.declare('bexley-housing-rep');
});
afterAll(() => system.close());
beforeEach(() => {
  system.reset();
  for (const name of ['conference', 'police']) system.agency(name).repermit = repermit;
});

const asked = (): string =>
  system
    .asked()
    .map(([, { body }]) => body)
    .join(' ');

describe('T2 with shield off and every agency generous, pruning', () => {
  test('R-033 R-034 T2 has asked no agency for what is withheld, so that nothing is there to leak', async () => {
    const { data } = await system.ask('bexley-housing-rep', query, {
      case: system.caseId('BEX-2026-001'),
    });
    expect(asked()).toContain('callouts');
    expect(asked()).not.toMatch(
      /convictions|intelligence|protectedAddresses|safeContact|nhsNumber/,
    );
    expect(data.casePicture.police.callouts).not.toEqual([]);
    expect(data.casePicture.police.convictions ?? []).toEqual([]);
    for (const { nhsNumber, protectedAddresses, safeContact } of data.casePicture.participants)
      expect([nhsNumber, protectedAddresses, safeContact]).toEqual([null, [], null]);
  });

  test('R-050 T2 has asked nobody about a case that is not open', async () => {
    const { data } = await system.ask('bexley-housing-rep', query, {
      case: system.caseId('BEX-2026-002'),
    });
    expect(data).toEqual({ casePicture: null });
    expect(system.asked()).toEqual([]);
  });
});
