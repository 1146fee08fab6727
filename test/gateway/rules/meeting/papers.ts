import type { TestSystem } from '../../../support/system.ts';
import { countIn, items, listIn, pictureOf, read } from '../pictures.ts';
import { caseOf } from './meetings.ts';

const areas = ['dorset', 'bexley', 'london', 'kent', 'cleveland'] as const;

/** What is written on the papers of a meeting. */
export function papersOfTheMeeting(system: () => TestSystem): void {
  it.each([
    ['R-186 a Dorset picture and every item in it carry RESTRICTED', 'dorset', 'RESTRICTED'],
    ['R-186 so do Bexley’s', 'bexley', 'RESTRICTED'],
    ['R-186 so do Kent’s', 'kent', 'RESTRICTED'],
    ['R-186 London has no marking of its own', 'london', null],
    ['R-186 Cleveland has none either', 'cleveland', null],
  ])('%s', async (_title, area, marking) => {
    const username = `${area}-police-rep`;
    await system().declare(username);
    const selection = `marking handlingText ${items('police', 'domesticCrimes')}`;
    const answer = await read(system(), username, caseOf(area, 1), selection);
    const handlingText = marking === null ? null : expect.any(String);
    expect(pictureOf(answer)).toMatchObject({ marking, handlingText });
    expect(countIn(answer, 'police', 'domesticCrimes')).toBe(1);
    for (const item of listIn(answer, 'police', 'domesticCrimes') ?? [])
      expect(item['marking']).toBe(marking);
  });

  it('R-182 each area’s meeting says by when its agenda is due', async () => {
    const due: Record<string, unknown> = {};
    for (const area of areas) {
      const answer = await system().ask(`${area}-police-rep`, '{ meetings { agendaDueBy } }');
      due[area] = (answer.data as { meetings: { agendaDueBy: string }[] }).meetings[0]?.agendaDueBy;
    }
    // Eight, five, local (five by default), ten and five days before the 23rd.
    expect(due).toEqual({
      ...{ dorset: '2026-11-15', bexley: '2026-11-18', london: '2026-11-18' },
      ...{ kent: '2026-11-13', cleveland: '2026-11-18' },
    });
  });

  it('R-080 two people who accuse each other are victim in one case and perpetrator in the other, flagged and not merged', async () => {
    const username = 'bexley-police-rep';
    const agenda = await system().ask(
      username,
      '{ meetings { agenda { reference counterAllegations } } }',
    );
    type Agenda = { meetings: { agenda: { reference: string; counterAllegations: boolean }[] }[] };
    const flagged = (agenda.data as Agenda).meetings[0]?.agenda.filter(
      (entry) => entry.counterAllegations,
    );
    expect(flagged?.map(({ reference }) => reference)).toEqual(['BEX-2026-004', 'BEX-2026-005']);
    const partiesOf = async (reference: string) => {
      const answer = await read(system(), username, reference, 'participants { id role name }');
      const people = pictureOf(answer).participants;
      const by = (role: string) => people.find((person) => person['role'] === role);
      return { victim: by('VICTIM'), perpetrator: by('PERPETRATOR') };
    };
    const one = await partiesOf('BEX-2026-004');
    const other = await partiesOf('BEX-2026-005');
    expect(one.victim?.['name']).toBe(other.perpetrator?.['name']);
    expect(one.perpetrator?.['name']).toBe(other.victim?.['name']);
    const ids = [one.victim, one.perpetrator, other.victim, other.perpetrator];
    expect(new Set(ids.map((person) => person?.['id'])).size).toBe(4);
  });
}
