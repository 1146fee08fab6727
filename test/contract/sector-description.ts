import type { SectorSchema } from '../../subgraphs/shared/research/sector.ts';
import { answerInput, item, kept, newCase, plainKinds, submit } from './calls.ts';
import type { SectorBench } from './sector-bench.ts';
import { firstAgency, startBench } from './sector-bench.ts';
import type { SubgraphDescription } from './subgraph-description.ts';

/** A sector's subgraph, with an item of its first plain kind as the record. */
export function describeSector(sector: SectorSchema): SubgraphDescription<SectorBench> {
  const [kind] = plainKinds(sector);
  return {
    name: sector.name,
    start: () => startBench(sector),
    async keep(bench, words) {
      const caseId = newCase();
      const items = [item(kind, { originalSource: words, handlingConditions: [words] })];
      kept(await submit(bench, answerInput(caseId, { [kind.field]: items })));
      return caseId;
    },
    entity: 'CasePicture',
    selection: `${sector.field} { ${kind.field} { id originalSource handlingConditions } }`,
    path: [sector.field, kind.field],
    category: kind.category,
    owner: firstAgency,
    openTables: ['agency', 'release_log'],
  };
}
