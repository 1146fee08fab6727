import type { SectorSchema } from '../../subgraphs/shared/research/sector.ts';
import { answersContract } from './parts/answers.ts';
import { audienceContract } from './parts/audience.ts';
import { contributionContract } from './parts/contribution.ts';
import { contributorContract } from './parts/contributor.ts';
import { correctionContract } from './parts/correction.ts';
import { costContract } from './parts/cost.ts';
import { guardedFieldContract } from './parts/guarded-field.ts';
import { hiddenItemsContract } from './parts/hidden-items.ts';
import { idempotencyContract } from './parts/idempotency.ts';
import { itemReleasesContract } from './parts/item-releases.ts';
import { lastLockContract } from './parts/last-lock.ts';
import { limitsContract } from './parts/limits.ts';
import { otherCaseContract } from './parts/other-case.ts';
import { permissionContract } from './parts/permission.ts';
import { permitContract } from './parts/permit.ts';
import { permitMatrixContract } from './parts/permit-matrix.ts';
import { protectedExistenceContract } from './parts/protected-existence.ts';
import { releasedVersionsContract } from './parts/released-versions.ts';
import { refusalContract } from './parts/refusals.ts';
import { searchedContract } from './parts/searched.ts';
import { shieldingContract } from './parts/shielding.ts';
import { textsContract } from './parts/texts.ts';
import { trapContract } from './parts/traps.ts';
import { vouchingContract } from './parts/vouching.ts';
import { releaseLogContract } from './parts/release-log.ts';
import { describeSector } from './sector-description.ts';
import type { SubgraphBench } from './subgraph-bench.ts';
import type { SubgraphDescription } from './subgraph-description.ts';

/** What each of the six subgraphs does, on a real database and over real HTTP. */
export function subgraphSuite<B extends SubgraphBench>(
  subgraph: SubgraphDescription<B>,
  ofItsOwn: (bench: () => B) => void = () => undefined,
): void {
  let running: B;
  const bench = () => running;

  beforeAll(async () => {
    running = await subgraph.start();
  }, 30_000);
  afterAll(async () => {
    await running.close();
    expect(running.told.errors).toEqual([]);
  });

  permitContract(subgraph, bench);
  permitMatrixContract(subgraph, bench);
  trapContract(subgraph, bench);
  guardedFieldContract(subgraph, bench);
  releaseLogContract(subgraph, bench);
  lastLockContract(subgraph, bench);
  ofItsOwn(bench);
}

/** What every sector's subgraph does: the same, and taking and answering research. */
export function contractSuite(sector: SectorSchema): void {
  subgraphSuite(describeSector(sector), (bench) => {
    otherCaseContract(sector, bench);
    audienceContract(sector, bench);
    protectedExistenceContract(sector, bench);
    answersContract(sector, bench);
    costContract(sector, bench);
    itemReleasesContract(sector, bench);
    contributionContract(sector, bench);
    contributorContract(sector, bench);
    refusalContract(sector, bench);
    searchedContract(sector, bench);
    textsContract(sector, bench);
    limitsContract(sector, bench);
    shieldingContract(sector, bench);
    idempotencyContract(sector, bench);
    correctionContract(sector, bench);
    vouchingContract(sector, bench);
    releasedVersionsContract(sector, bench);
    permissionContract(sector, bench);
    hiddenItemsContract(sector, bench);
  });
}
