// npm run bench: ours beside two gateways that guard nothing, in one run. Writes docs/performance.md.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { operations, startContest } from './contest.ts';
import { measureDemonstration } from './demonstration.ts';
import { measureAdded, measureLoad, measureStages, requireSameAnswers } from './measure.ts';
import { writePart } from './page.ts';
import { ratioToHive, reportOn } from './report.ts';

const peers = fileURLToPath(new URL('peers', import.meta.url));
if (!existsSync(`${peers}/node_modules`)) {
  console.log('Installing what ours is compared with …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: peers,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const delayMs = 50;
const { named, picture } = operations();
const contest = await startContest();
try {
  const bytes = {
    picture: await requireSameAnswers(contest, picture),
    named: await requireSameAnswers(contest, named),
  };
  console.log('All three answer alike. One picture …');
  const rounds = { rounds: 7, roundMs: 3_000, warmMs: 5_000 };
  const underPicture = await measureLoad(contest, picture, rounds);
  console.log(`${ratioToHive(underPicture).toFixed(2)} × Hive Gateway. With names …`);
  const underNamed = await measureLoad(contest, named, { ...rounds, rounds: 4 });
  console.log(
    `${ratioToHive(underNamed).toFixed(2)} × Hive Gateway. Alone, behind a slow agency …`,
  );
  const added = await measureAdded(contest, picture, { delayMs, times: 300 });
  console.log('By stage …');
  const stages = await measureStages(contest, picture, 5_000);
  await contest.close();
  console.log('The demonstration …');
  const demonstration = await measureDemonstration();
  await writePart(
    'gateways',
    reportOn({
      bytes,
      picture: underPicture,
      named: underNamed,
      added,
      delayMs,
      stages,
      demonstration,
    }),
  );
  console.log('docs/performance.md');
} finally {
  await contest.close();
}
