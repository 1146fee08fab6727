import { jest } from '@jest/globals';
import type * as Pruning from '../../../gateway/need-to-know/prune.ts';
import { generousPermits } from './generous.ts';
import type { TrappedSystem } from './trapped-system.ts';

jest.setTimeout(120_000);

// The first lock is off: whatever is asked is fetched, as if all of it were released.
const path = '../../../gateway/need-to-know/prune.ts';
const { prune } = await import(path).then((real: typeof Pruning) => real);
jest.unstable_mockModule(path, () => ({
  prune: (operation: never, graph: never) => ({
    ...prune(operation, graph, () => () => true),
    removed: new Map(),
  }),
}));
const { startTrappedSystem } = await import('./trapped-system.ts');
const { startSystem } = await import('../../support/system.ts');

const query = `query ($case: ID!) { casePicture(caseId: $case) {
  participants { name nhsNumber protectedAddresses { line } safeContact { number } }
  police { callouts { id } convictions { id offence } intelligence { id summary } }
  idva { refugeAdmissions { id } victimViews { id } } } }`;

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
  for (const name of ['conference', 'police', 'idva']) system.agency(name).repermit = repermit;
});

/** What one agency put into its answer, whoever was to see it. */
const given = (name: string): string =>
  system
    .agency(name)
    .queries()
    .map(({ answer }) => answer)
    .join(' ');

describe('T1 T2 with pruning off and every agency generous, shield', () => {
  test('R-033 R-034 T1 T2 withholds what the agency was asked for and gave', async () => {
    const { data, errors, text } = await system.ask('bexley-housing-rep', query, {
      case: system.caseId('BEX-2026-001'),
    });
    const { convictions } = (
      JSON.parse(given('police')) as {
        data: { _entities: { police: { convictions: { offence: string }[] } }[] };
      }
    ).data._entities[0]?.police ?? { convictions: [] };
    expect(convictions).not.toEqual([]);
    for (const { offence } of convictions) expect(text).not.toContain(offence);
    expect(data.casePicture.police.convictions).toBeNull();
    expect(errors).toContainEqual(
      expect.objectContaining({
        path: ['casePicture', 'police', 'convictions'],
        extensions: { code: 'WITHHELD', category: 'police.convictions' },
      }),
    );
    expect(data.casePicture.police.callouts).not.toEqual([]);
    expect(given('idva')).toContain('victimViews');
    expect(data.casePicture.idva.victimViews).toBeNull();
  });

  test('R-036 R-041 T2 answers what is protected as if it were not there', async () => {
    let kept = 0;
    for (const { id, reference } of system.cast.conference.cases) {
      if (!reference.startsWith('BEX')) continue;
      system.agency('conference').calls.length = 0;
      const { data, text, errors } = await system.ask('bexley-housing-rep', query, { case: id });
      if (!data.casePicture) continue;
      const answered = given('conference');
      for (const [, line] of answered.matchAll(/"line":"([^"]+)"/g)) {
        kept += 1;
        expect(text).not.toContain(line);
      }
      for (const [, number] of answered.matchAll(/"number":"([^"]+)"/g))
        expect(text).not.toContain(number);
      for (const { protectedAddresses, safeContact } of data.casePicture.participants)
        expect([protectedAddresses, safeContact]).toEqual([[], null]);
      expect(data.casePicture.police.intelligence).toEqual([]);
      expect(JSON.stringify(errors)).not.toMatch(/protectedAddress|intelligence/);
    }
    expect(kept).toBeGreaterThan(0);
  });

  test('R-033 R-050 T2 opens no case that is not open', async () => {
    const { data, errors } = await system.ask('bexley-housing-rep', query, {
      case: system.caseId('BEX-2026-002'),
    });
    expect(data).toEqual({ casePicture: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});
