// npm run test:fuzz -- <operations> [seed]: asks random questions of the whole system, round after round. Each
// answer and its entry in the log is held against what the rules say; then as many, from the same tapes, are put
// to a system with every rule open and to plain federation, and those two have to say the same.
import { randomInt } from 'node:crypto';
import { startTestCluster } from '../support/postgres-cluster.ts';
import { startSystem } from '../support/system.ts';
import { announceTestServer } from '../support/test-server-config.ts';
import { federationRound, startOpenSystem } from './federation/federation-round.ts';
import type { Round } from './round.ts';
import { fuzzRound } from './round.ts';

/** Operations of one round: a fresh system and a few worlds. */
const perRound = 2_000;

async function guarded(operations: number, seed: number): Promise<Round> {
  const system = await startSystem();
  return fuzzRound(system, operations, seed).finally(() => system.close());
}

async function open(operations: number, seed: number): Promise<Round> {
  const system = await startOpenSystem();
  return federationRound(system, operations, seed).finally(() => system.close());
}

const rounds = { guarded, 'beside plain federation': open };

const [operations = '10000', seed = String(randomInt(2 ** 30))] = process.argv.slice(2);
if (!/^[1-9]\d{0,7}$/.test(operations) || !/^\d{1,10}$/.test(seed)) {
  console.error('Say how many operations, and the seed: npm run test:fuzz -- 10000 7');
  process.exitCode = 64;
} else {
  console.log(`${operations} operations, seed ${seed}`);
  const cluster = await startTestCluster();
  announceTestServer(cluster.adminUrl);
  const wanted = Number(operations);
  let held = true;
  try {
    for (let done = 0; done < wanted && held; done += perRound) {
      // A round is as random as its own seed, so that a difference is found again by one round alone.
      const own = Number(seed) + (100 * done) / perRound;
      for (const [name, round] of Object.entries(rounds)) {
        const { asked, difference } = await round(Math.min(perRound, wanted - done), own);
        held &&= difference === null;
        const found = difference === null ? 'no difference' : `DIFFERENCE ${difference}`;
        console.log(`seed ${own}, ${name}: ${asked} operations, ${found}`);
      }
    }
  } finally {
    await cluster.stop();
  }
  console.log(held ? `Held: ${operations} operations, seed ${seed}` : 'BROKEN');
  process.exitCode = held ? 0 : 1;
}
