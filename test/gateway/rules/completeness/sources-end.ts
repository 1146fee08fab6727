import type { TestSystem } from '../../../support/system.ts';
import { sections } from '../graph.ts';
import { answerRows, codeAt, countIn, items, listIn, pictureOf, read, rowOf } from '../pictures.ts';

/** A source that does not answer is said to be silent, since when, and takes nothing else with it. */
export function sourcesEndOneByOne(system: () => TestSystem): void {
  const kindsOf = (section: string) => sections.find((one) => one.section === section)?.kinds ?? [];

  it('R-035 R-081 F-01 F-04 withheld, unknown and out of reach are three things for every kind of health', async () => {
    const kinds = kindsOf('health');
    const outcomesFor = async (username: string, reference: string) => {
      const answer = await read(system(), username, reference, items('health', ...kinds));
      return kinds.map(
        (kind) =>
          codeAt(answer, 'health') ??
          codeAt(answer, 'health', kind) ??
          typeof listIn(answer, 'health', kind),
      );
    };
    // Its own representative is entitled to all of it; the guest to none of it.
    const entitled = 'bexley-health-rep';
    const answered = await outcomesFor(entitled, 'BEX-2026-001');
    expect(new Set(answered)).toEqual(new Set(['object']));
    const awaited = await outcomesFor(entitled, 'BEX-2026-003');
    expect(new Set(awaited)).toEqual(new Set(['AWAITED']));
    const outside = await outcomesFor('bexley-guest', 'BEX-2026-001');
    expect(new Set(outside)).toEqual(new Set(['WITHHELD']));

    await system().stopSubgraph('health');
    const unreachable = await outcomesFor(entitled, 'BEX-2026-001');
    expect(new Set(unreachable)).toEqual(new Set(['SOURCE_UNAVAILABLE']));
  });

  it('R-081 F-01 when police time out the other sections show, and the picture says since when police are silent', async () => {
    const selection = [answerRows, items('police', 'callouts'), items('housing', 'tenancies')].join(
      ' ',
    );
    const ask = () => read(system(), 'bexley-idva-rep', 'BEX-2026-006', selection);
    await system().stopSubgraph('police');
    const { now } = system().time;
    const since = now.toISOString();
    const silent = {
      state: 'SOURCE_UNAVAILABLE',
      asOf: since,
      reason: `Unavailable since ${since}.`,
    };
    const first = await ask();
    expect(rowOf(first, 'POLICE')).toMatchObject(silent);
    expect(first.data).toMatchObject({ casePicture: { police: null } });
    expect(codeAt(first, 'police')).toBe('SOURCE_UNAVAILABLE');
    expect(countIn(first, 'housing', 'tenancies')).toBeGreaterThan(0);
    const { complete, asked, answered } = pictureOf(first);
    expect({ complete, asked, answered }).toEqual({ complete: false, asked: 6, answered: 4 });
    try {
      system().time.now = new Date(now.getTime() + 120_000);
      expect(rowOf(await ask(), 'POLICE')).toMatchObject(silent);
    } finally {
      system().time.now = now;
    }
  });

  it('R-081 F-01 each source that ends is counted, and no picture without it calls itself complete', async () => {
    const left = ['childrens-services', 'idva', 'housing'];
    const silentIn = async () => {
      const answer = await read(system(), 'london-idva-rep', 'LON-2026-001', answerRows);
      expect(pictureOf(answer).complete).toBe(false);
      return pictureOf(answer).answers.filter(({ state }) => state === 'SOURCE_UNAVAILABLE').length;
    };
    expect(await silentIn()).toBe(2);
    for (const [index, subgraph] of left.entries()) {
      await system().stopSubgraph(subgraph);
      expect(await silentIn()).toBe(3 + index);
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
