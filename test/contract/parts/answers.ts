import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import {
  answerInput,
  item,
  kept,
  newCase,
  ownPermit,
  plainKinds,
  readerPermit,
  submit,
} from '../calls.ts';
import { codeOf, partsOf, read } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';
import { firstAgency, now, secondAgency } from '../sector-bench.ts';

/** R-035, F-01: supplied, nothing held, declined, awaited and withheld are five different things. */
export function answersContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind, other] = plainKinds(sector);
  const both = [firstAgency, secondAgency];
  const answering = (caseId: string, agencyId: string, changes: object) =>
    submit(
      bench(),
      answerInput(caseId, { ...changes }),
      ownPermit(bench(), caseId, { asked: both }, agencyId),
    );
  const nothing = { answer: 'NOTHING_HELD' };
  const declined = { answer: 'DECLINED', reason: 'The matter is before a court.' };

  async function see(caseId: string, asked: readonly string[] = both) {
    const permit = readerPermit([caseId], [kind.category], ['PROBATION', 'ALL'], asked);
    const answer = await read(bench(), [caseId], permit, [kind]);
    const { section, standings } = partsOf(bench(), answer);
    const states = standings.map(({ agency, state }) => [agency.id, state]);
    return { list: section[kind.field], code: codeOf(answer, kind), states, standings };
  }

  test(`R-035 F-01 ${name}: nobody has answered: awaited, and no list that could be read as nothing`, async () => {
    const seen = await see(newCase());
    expect([seen.list, seen.code]).toEqual([null, 'AWAITED']);
    expect(seen.states).toEqual(both.map((agency) => [agency, 'AWAITED']));
  });

  test(`R-035 F-01 ${name}: a list is empty only when everyone asked has answered`, async () => {
    const caseId = newCase();
    kept(await answering(caseId, firstAgency, nothing));
    expect((await see(caseId)).code).toBe('AWAITED');
    kept(await answering(caseId, secondAgency, nothing));
    const seen = await see(caseId);
    expect([seen.list, seen.code]).toEqual([[], undefined]);
    expect(seen.states).toEqual(both.map((agency) => [agency, 'NOTHING_HELD']));
  });

  test(`R-035 F-01 ${name}: an agency that declined gives its reason, and its silence is not nothing`, async () => {
    const caseId = newCase();
    kept(await answering(caseId, firstAgency, nothing));
    kept(await answering(caseId, secondAgency, declined));
    const seen = await see(caseId);
    expect([seen.list, seen.code]).toEqual([null, 'DECLINED']);
    expect(seen.standings[1]).toMatchObject({
      state: 'DECLINED',
      reason: declined.reason,
      searched: null,
    });
  });

  test(`R-035 F-01 ${name}: nobody of the sector was asked: not asked`, async () => {
    const seen = await see(newCase(), ['an-agency-of-another-sector']);
    expect([seen.list, seen.code, seen.states]).toEqual([null, 'NOT_ASKED', []]);
  });

  test(`R-081 ${name}: items are shown while another agency's answer is awaited, and both are said`, async () => {
    const caseId = newCase();
    kept(await answering(caseId, firstAgency, { [kind.field]: [item(kind)] }));
    const seen = await see(caseId);
    expect(seen.list).toHaveLength(1);
    expect(seen.states).toEqual([
      [firstAgency, 'SUPPLIED'],
      [secondAgency, 'AWAITED'],
    ]);
  });

  test(`R-035 ${name}: supplied in part names every category of which something is held and withheld`, async () => {
    const caseId = newCase();
    const lists = {
      [kind.field]: [item(kind), item(kind, { audience: ['OWNER'] })],
      [other.field]: [item(other)],
    };
    kept(await answering(caseId, firstAgency, lists));
    const { standings } = await see(caseId, [firstAgency]);
    expect(standings).toMatchObject([
      { state: 'SUPPLIED_IN_PART', withheldCategories: [kind.category, other.category].sort() },
    ]);
  });

  test(`R-035 ${name}: an agency whose every item is withheld stands as withheld`, async () => {
    const caseId = newCase();
    kept(await answering(caseId, firstAgency, { [other.field]: [item(other)] }));
    const { standings, code } = await see(caseId, [firstAgency]);
    expect([standings[0]?.state, standings[0]?.withheldCategories]).toEqual([
      'WITHHELD',
      [other.category],
    ]);
    expect(code).toBeUndefined();
  });

  test(`F-02 R-081 ${name}: an answer says when it was given and what was searched`, async () => {
    const caseId = newCase();
    kept(await answering(caseId, firstAgency, nothing));
    const { standings } = await see(caseId, [firstAgency]);
    expect(standings[0]).toMatchObject({
      asOf: now.toISOString(),
      searched:
        'Robin Example searched Case records for name, date of birth on 2026-09-30 09:00 UTC.',
    });
  });
}
