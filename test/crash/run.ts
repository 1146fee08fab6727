// npm run test:crash -- [rounds] [seed]: kills the parts of a running system, and looks whether anything was lost.
import { randomInt } from 'node:crypto';
import { planRounds, roundInWords } from './plan.ts';
import { runRounds } from './rounds.ts';

const [rounds = '200', seed = String(randomInt(2 ** 31))] = process.argv.slice(2);
if (!/^[1-9]\d{0,5}$/.test(rounds) || !/^\d{1,10}$/.test(seed)) {
  console.error('Say how many rounds, and the seed: npm run test:crash -- 200 7');
  process.exitCode = 64;
} else {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => process.exit(130));
  console.log(`${rounds} rounds, seed ${seed}`);
  const began = performance.now();
  let before = began;
  const secondsSince = (then: number): string => ((performance.now() - then) / 1000).toFixed(1);
  const faults = await runRounds(planRounds(Number(rounds), Number(seed)), {
    round(round, found) {
      const verdict = found.length === 0 ? 'nothing lost' : 'FAULT';
      console.log(`${roundInWords(round)}: ${verdict}, ${secondsSince(before)} s`);
      before = performance.now();
      for (const fault of found) console.log(`     ${fault}`);
    },
    end(sent, found) {
      for (const fault of found) console.log(`     ${fault}`);
      console.log(`${String(sent)} requests in ${secondsSince(began)} s`);
    },
  });
  console.log(
    faults.length === 0
      ? `Held: ${rounds} rounds, seed ${seed}`
      : `BROKEN: ${String(faults.length)} faults, seed ${seed}`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
