import { searchedIdentifiers } from '../../../subgraphs/shared/research/standing/searched-identifiers.ts';
import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { answerInput, kept, newCase, readerPermit, submit, table } from '../calls.ts';
import { partsOf, read } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';

const whereSheIs = 'Tamarisk House refuge, 9 Quay Lane (new address)';

/** F-02, R-041: everybody on a case reads what was searched, so nothing can be told in it. */
export function searchedContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const searched = {
    by: 'Robin Example',
    at: '2026-09-30T09:00:00Z',
    identifiers: ['NAME'],
    systems: ['Case records'],
  };
  const search = (caseId: string, changes: object) =>
    submit(
      bench(),
      answerInput(caseId, { answer: 'NOTHING_HELD', searched: { ...searched, ...changes } }),
    );

  const outside: readonly [string, string, object][] = [
    ['a system that the sector does not name', 'systems', { systems: [whereSheIs] }],
    ['one beside systems that it names', 'systems', { systems: ['Case records', whereSheIs] }],
    ['an address in the place of a name', 'by', { by: whereSheIs }],
    ['a name that is longer than names are', 'by', { by: 'R'.repeat(101) }],
    ['a name without a letter', 'by', { by: '. -' }],
    ['a search before anybody searched', 'at', { at: '1899-12-31T23:59:59Z' }],
  ];
  test.each(outside)(`F-02 R-041 ${name}: %s is refused`, async (_title, part, changes) => {
    const caseId = newCase();
    expect((await search(caseId, changes)).errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: `searched.${part}`, rule: 'F-02' },
    ]);
    expect(await bench().owner.researchAnswer.count({ where: { caseId } })).toBe(0);
  });

  test(`F-02 R-041 ${name}: what somebody is looked up by is one of a list, never a text`, async () => {
    const caseId = newCase();
    const answer = await search(caseId, { identifiers: [whereSheIs] });
    expect(answer.errors).toHaveLength(1);
    // The gateway refuses it before an agency is asked; here the operator is told.
    expect(bench().told.errors.splice(0)).toHaveLength(1);
    expect(await bench().owner.researchAnswer.count({ where: { caseId } })).toBe(0);
  });

  test(`F-02 ${name}: every system of the sector, every identifier and a name with accents are taken`, async () => {
    const caseId = newCase();
    const all = { by: 'Zoë O’Neill-Ångström', identifiers: searchedIdentifiers };
    kept(await search(caseId, { ...all, systems: sector.systems }));
    const answer = await read(bench(), [caseId], readerPermit([caseId], []), []);
    const [standing] = partsOf(bench(), answer).standings;
    expect(standing?.searched).toContain(`${all.by} searched ${sector.systems.join(', ')} for `);
    expect(standing?.searched).toContain('date of birth, address, previous address, phone number');
    expect(standing?.searched).not.toMatch(/_/);
  });

  test(`R-036 F-02 ${name}: no system has a name that says what must not be known to exist`, () => {
    const hidden = [...table.values()].filter(({ existence }) => existence === 'protected');
    const words = hidden.flatMap(({ category }) =>
      category.replace(/^\w+\./, '').split(/(?=[A-Z])/),
    );
    expect(words.length).toBeGreaterThan(0);
    const telling = new RegExp([...words, 'shelter', 'safe'].join('|').replaceAll(/s\b/g, ''), 'i');
    for (const system of sector.systems) expect(system).not.toMatch(telling);
  });
}
