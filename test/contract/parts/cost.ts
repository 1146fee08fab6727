import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import {
  answerInput,
  categoriesOf,
  item,
  kept,
  newCase,
  plainKinds,
  readerPermit,
  submit,
} from '../calls.ts';
import { read } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';

/** One query per section, whatever the number of kinds and cases asked. */
export function costContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind, other] = plainKinds(sector);

  test(`${name}: all kinds of three cases take as many statements as one kind of one case`, async () => {
    const cases = [newCase(), newCase(), newCase()] as const;
    for (const caseId of cases) {
      const lists = { [kind.field]: [item(kind)], [other.field]: [item(other), item(other)] };
      kept(await submit(bench(), answerInput(caseId, lists)));
    }
    const statements = async (caseIds: readonly string[], kinds = sector.kinds) => {
      const { statements: told } = bench();
      told.length = 0;
      await read(bench(), caseIds, readerPermit(caseIds, categoriesOf(sector)), kinds);
      const about = (what: string) => told.filter((sql) => sql.includes(what)).length;
      return [told.length, about('FROM "public"."item"'), about('INSERT')];
    };
    const one = await statements([cases[0]], [kind]);
    expect(await statements(cases)).toEqual(one);
    expect(one.slice(1)).toEqual([1, 1]);
  });
}
