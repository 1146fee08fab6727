import type { SectorSchema } from '../../subgraphs/shared/research/sector.ts';
import { answersContract } from './parts/answers.ts';
import { audienceContract } from './parts/audience.ts';
import { contributionContract } from './parts/contribution.ts';
import { contributorContract } from './parts/contributor.ts';
import { correctionContract } from './parts/correction.ts';
import { costContract } from './parts/cost.ts';
import { idempotencyContract } from './parts/idempotency.ts';
import { permitContract } from './parts/permit.ts';
import { protectedExistenceContract } from './parts/protected-existence.ts';
import { refusalContract } from './parts/refusals.ts';
import { releaseLogContract } from './parts/release-log.ts';
import type { SectorBench } from './sector-bench.ts';
import { startBench } from './sector-bench.ts';

/** What every sector's subgraph does, on a real database and over real HTTP. */
export function contractSuite(sector: SectorSchema): void {
  let running: SectorBench;
  const bench = () => running;

  beforeAll(async () => {
    running = await startBench(sector);
  });
  afterAll(async () => {
    await running.close();
    expect(running.told.errors).toEqual([]);
  });

  permitContract(sector, bench);
  audienceContract(sector, bench);
  protectedExistenceContract(sector, bench);
  answersContract(sector, bench);
  costContract(sector, bench);
  releaseLogContract(sector, bench);
  contributionContract(sector, bench);
  contributorContract(sector, bench);
  refusalContract(sector, bench);
  idempotencyContract(sector, bench);
  correctionContract(sector, bench);
}
