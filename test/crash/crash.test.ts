// F-45, R-073, R-145: the gateway, an agency or PostgreSQL may die at any moment. The long run is `npm run test:crash`.
import { jest } from '@jest/globals';
import { blowInWords, planRounds, roundInWords } from './plan.ts';
import { runRounds } from './rounds.ts';

jest.setTimeout(900_000);

const seed = 8;
const rounds = planRounds(20, seed);

it('F-45 twenty rounds strike every part of the system, and the same seed is the same plan', () => {
  expect(planRounds(20, seed)).toEqual(rounds);
  expect(planRounds(20, seed + 1)).not.toEqual(rounds);
  const struck = rounds.map(({ blow }) => blowInWords(blow));
  const subgraphs = ['conference', 'police', 'health', 'housing', 'childrens-services', 'idva'];
  expect(new Set(struck)).toEqual(
    new Set([
      ...['gateway', ...subgraphs].map((name) => `part ${name}`),
      ...['postgres', 'away', 'frozen'].flatMap((kind) => [
        `${kind}, server of agencies`,
        `${kind}, server of log`,
      ]),
      ...['backend, server of agencies', 'log connections, server of log'],
      ...['started without gateway, server of log', 'started without health, server of agencies'],
    ]),
  );
});

it('F-45 R-073 R-145 killed twenty times under load nothing reaches anybody off the record, nothing is half-written or lost, and all of it stands again by itself', async () => {
  const seen: string[] = [];
  const faults = await runRounds(rounds, {
    round: (round, found) => {
      if (found.length > 0) seen.push(roundInWords(round));
    },
    end: () => undefined,
  });
  expect({ faults, seen }).toEqual({ faults: [], seen: [] });
});
