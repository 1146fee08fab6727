import { sectors } from '../../../../schema/vocabulary/terms.ts';
import type { TestSystem } from '../../../support/system.ts';
import { answerRows, pictureOf, read } from '../pictures.ts';

/** A source that has ended is counted, and nothing is shown as if it had been heard. */
export function sourcesEndOneByOne(system: () => TestSystem): void {
  it('R-081 F-01 each source that ends is counted, and no picture without it calls itself complete', async () => {
    const silentIn = async () => {
      const answer = await read(system(), 'london-idva-rep', 'LON-2026-001', answerRows);
      const { answers, complete } = pictureOf(answer);
      const silent = answers.filter(({ state }) => state === 'SOURCE_UNAVAILABLE');
      return { complete, silent: new Set(silent.map(({ agency }) => agency.type)).size };
    };
    expect(await silentIn()).toEqual({ complete: true, silent: 0 });
    for (const [index, sector] of sectors.entries()) {
      await system().stopSubgraph(sector);
      expect(await silentIn()).toEqual({ complete: false, silent: index + 1 });
    }
  });

  it('R-081 F-01 without the conference nothing is released at all', async () => {
    await system().stopSubgraph('conference');
    const answer = await read(system(), 'bexley-idva-rep', 'BEX-2026-006', 'reference');
    expect([answer.status, answer.data]).toEqual([503, undefined]);
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual([
      'CONFERENCE_UNAVAILABLE',
    ]);
  });
}
