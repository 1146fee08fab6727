import type { SubgraphBench } from '../subgraph-bench.ts';
import type { SubgraphDescription } from '../subgraph-description.ts';
import { at, readRecord, recordPermit } from '../subgraph-description.ts';

/** a classified field is answered to whom the permit grants it, and to nobody else. */
export function guardedFieldContract<B extends SubgraphBench>(
  subgraph: SubgraphDescription<B>,
  bench: () => B,
): void {
  const { name, path, category, owner } = subgraph;
  const words = 'Wren Whitethorn of the east wing';

  test(`R-033 ${name}: nothing is visible by default: without a grant a field is null and withheld`, async () => {
    const caseId = await subgraph.keep(bench(), words);
    const other = 'police.nothingOfTheKind';
    for (const grants of [{}, { [owner]: [] }, { [owner]: [other] }, { other: [category] }]) {
      const permit = recordPermit(subgraph, [caseId], grants);
      const answer = await readRecord(subgraph, bench(), [caseId], permit);
      expect(at(answer.data, ['_entities', 0, ...path])).toBeNull();
      expect(answer.errors.map((error) => [error.path, error.extensions['code']])).toEqual([
        [['_entities', 0, ...path], 'WITHHELD'],
      ]);
      expect(answer.text).not.toContain(words);
    }
  });

  test(`R-046 ${name}: with the grant of its category on its case a field is answered`, async () => {
    const [granted, other] = [
      await subgraph.keep(bench(), words),
      await subgraph.keep(bench(), 'Rowan Redfern of the west wing'),
    ];
    const both = {
      ...recordPermit(subgraph, [granted]).cases,
      ...recordPermit(subgraph, [other], {}).cases,
    };
    const answer = await readRecord(subgraph, bench(), [granted, other], { cases: both });
    expect(JSON.stringify(at(answer.data, ['_entities', 0, ...path]))).toContain(words);
    expect(at(answer.data, ['_entities', 1, ...path])).toBeNull();
    expect(answer.text).not.toContain('Rowan');
  });
}
