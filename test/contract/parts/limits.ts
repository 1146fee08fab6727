import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { answerInput, item, kept, newCase, ownPermit, plainKinds, submit } from '../calls.ts';
import type { GraphQLAnswer, SectorBench } from '../sector-bench.ts';
import { firstAgency, secondAgency } from '../sector-bench.ts';

/** an extract, never a record, however many answers it is sent in. */
export function limitsContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind, other] = plainKinds(sector);
  const many = (n: number) => Array.from({ length: n }, () => item(kind));
  const extensions = ({ errors }: GraphQLAnswer) => errors.map((error) => error.extensions);
  const tooMany = [{ code: 'CONTRIBUTION_REFUSED', field: kind.field, rule: 'R-076' }];

  test(`R-076 ${name}: what is in the picture counts beside what is added, less what it replaces`, async () => {
    const caseId = newCase();
    const both = { asked: [firstAgency, secondAgency] };
    const send = (items: readonly object[], agencyId: string = firstAgency, to = caseId) =>
      submit(
        bench(),
        answerInput(to, { [kind.field]: items }),
        ownPermit(bench(), to, both, agencyId),
      );
    const { itemIds } = kept(await send(many(39)));
    expect(extensions(await send(many(2)))).toEqual(tooMany);
    kept(await send(many(1)));
    expect(extensions(await send(many(1)))).toEqual(tooMany);
    kept(await send([item(kind, { supersedes: itemIds[0] })]));
    const more = [item(kind, { supersedes: itemIds[1] }), item(kind)];
    expect(extensions(await send(more))).toEqual(tooMany);
    kept(await send(many(40), secondAgency));
    kept(await send(many(40), firstAgency, newCase()));
    kept(await submit(bench(), answerInput(caseId, { [other.field]: [item(other)] })));
  });
}
