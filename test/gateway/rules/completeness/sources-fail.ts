import type { TrappedSystem } from '../../traps/trapped-system.ts';
import { sections } from '../graph.ts';
import { inDatabase } from '../people.ts';
import { answerRows, codeAt, countIn, items, listIn, pictureOf, read, rowOf } from '../pictures.ts';

/** Each section with the subgraph it comes from, its table and who owns what is in it. */
const sources = [
  { section: 'police', subgraph: 'police', database: 'police', post: 'police' },
  { section: 'health', subgraph: 'health', database: 'health', post: 'health' },
  { section: 'housing', subgraph: 'housing', database: 'housing', post: 'housing' },
  {
    section: 'childrensServices',
    subgraph: 'childrens-services',
    database: 'childrens_services',
    post: 'childrens',
  },
  { section: 'idva', subgraph: 'idva', database: 'idva', post: 'idva' },
] as const;

/** Long enough for everybody who answers, and short enough to wait for who does not; in milliseconds. */
const deadlineMs = 4_000;

/** A source that does not answer is said to be silent, since when, and takes nothing else with it. */
export function sourcesFail(system: () => TrappedSystem): void {
  afterEach(() => {
    system().reset();
  });

  it('R-081 F-01 when police time out the other sections show, and the picture says since when police are silent', async () => {
    const selection = [answerRows, items('police', 'callouts'), items('housing', 'tenancies')];
    const ask = () => read(system(), 'bexley-idva-rep', 'BEX-2026-006', selection.join(' '));
    const whole = pictureOf(await ask());
    system().agency('police').hang = true;
    system().patience.ms = deadlineMs;
    const { now } = system().time;
    const since = now.toISOString();
    const silent = {
      state: 'SOURCE_UNAVAILABLE',
      asOf: since,
      reason: `Unavailable since ${since}.`,
    };
    const started = performance.now();
    const first = await ask();
    // It was waited for, and no longer than the operation has.
    expect(performance.now() - started).toBeGreaterThanOrEqual(deadlineMs - 50);
    expect(rowOf(first, 'POLICE')).toMatchObject(silent);
    expect(first.data).toMatchObject({ casePicture: { police: null } });
    expect(codeAt(first, 'police')).toBe('SOURCE_UNAVAILABLE');
    expect(countIn(first, 'housing', 'tenancies')).toBeGreaterThan(0);
    const { complete, asked, answered } = pictureOf(first);
    expect({ complete, asked, answered }).toEqual({
      complete: false,
      asked: whole.asked,
      answered: whole.answered - 1,
    });
    try {
      system().time.now = new Date(now.getTime() + 120_000);
      expect(rowOf(await ask(), 'POLICE')).toMatchObject(silent);
    } finally {
      system().time.now = now;
    }
  });

  it('F-04 every section of the picture is among those that are made to fail', () => {
    expect(sources.map(({ section }) => section as string).sort()).toEqual(
      sections.map(({ section }) => section).sort(),
    );
  });

  it.each(sources)(
    'R-035 R-081 F-01 F-04 withheld, unknown and out of reach are three things for every kind of $section',
    async ({ section, subgraph, database, post }) => {
      const kinds = sections.find((one) => one.section === section)?.kinds ?? [];
      expect(kinds.length).toBeGreaterThan(1);
      const outcomesFor = async (username: string) => {
        const answer = await read(system(), username, 'BEX-2026-001', items(section, ...kinds));
        return kinds.map(
          (kind) =>
            codeAt(answer, section) ??
            codeAt(answer, section, kind) ??
            (listIn(answer, section, kind) ? 'GIVEN' : 'NOT_THERE'),
        );
      };
      const all = (outcome: string) => kinds.map(() => outcome);
      // Its own representative is entitled to all of it; the guest to what is for everybody.
      const entitled = `bexley-${post}-rep`;
      expect(await outcomesFor(entitled)).toEqual(all('GIVEN'));
      const outside = await outcomesFor('bexley-guest');
      expect(outside).toContain('WITHHELD');
      const withheld = kinds.filter((_kind, index) => outside[index] === 'WITHHELD');
      const stillWithheld = async () => {
        const now = await outcomesFor('bexley-guest');
        return kinds.filter((_kind, index) => now[index] === 'WITHHELD');
      };

      system().agency(subgraph).reply = () => null;
      expect(await outcomesFor(entitled)).toEqual(all('SOURCE_UNAVAILABLE'));
      system().reset();
      await inDatabase(system(), database, 'TRUNCATE released_version, item, research_answer');
      expect(await outcomesFor(entitled)).toEqual(all('AWAITED'));
      // To somebody it is not for, what is unknown is withheld as what is known was.
      expect(await stillWithheld()).toEqual(withheld);
    },
  );
}
