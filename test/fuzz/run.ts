// npm run test:fuzz -- <operations> [seed]: asks random questions of the whole system, round after round, and
// holds each answer and its entry in the log against what the rules say.
import { randomInt } from 'node:crypto';
import { startTestCluster } from '../support/postgres-cluster.ts';
import { startSystem } from '../support/system.ts';
import { announceTestServer } from '../support/test-server-config.ts';
import { fuzzRound } from './round.ts';

/** Operations of one round: a fresh system and a few worlds. */
const perRound = 2_000;

const [operations = '10000', seed = String(randomInt(2 ** 30))] = process.argv.slice(2);
if (!/^[1-9]\d{0,7}$/.test(operations) || !/^\d{1,10}$/.test(seed)) {
  console.error('Say how many operations, and the seed: npm run test:fuzz -- 10000 7');
  process.exitCode = 64;
} else {
  console.log(`${operations} operations, seed ${seed}`);
  const cluster = await startTestCluster();
  announceTestServer(cluster.adminUrl);
  const wanted = Number(operations);
  let found: string | null = null;
  try {
    for (let done = 0; done < wanted && found === null; done += perRound) {
      // A round is as random as its own seed, so that a difference is found again by one round alone.
      const own = Number(seed) + (100 * done) / perRound;
      const system = await startSystem();
      const count = Math.min(perRound, wanted - done);
      const { asked, difference } = await fuzzRound(system, count, own).finally(() =>
        system.close(),
      );
      found = difference;
      if (difference === null) console.log(`seed ${own}: ${asked} operations, no difference`);
      else console.log(`seed ${own}: DIFFERENCE ${difference}`);
    }
  } finally {
    await cluster.stop();
  }
  console.log(found === null ? `Held: ${operations} operations, seed ${seed}` : 'BROKEN');
  process.exitCode = found === null ? 0 : 1;
}
