// Switches each defence off in turn and expects the test that proves it to go red.
//   npm run test:mutants [-- <id or its beginning, area, threat, source file or proof> …]
import { startTestCluster } from '../support/postgres-cluster.ts';
import { announceTestServer } from '../support/test-server-config.ts';
import { defencesByArea } from './all-defences.ts';
import type { ProjectCopy } from './copy-of-project.ts';
import { copyProject } from './copy-of-project.ts';
import type { Defence } from './defence.ts';
import type { Verdict } from './judge.ts';
import { judgeMutated, judgeUnmutated } from './judge.ts';
import { nothingRan, runProof } from './run-proof.ts';

const wanted = process.argv.slice(2);
const isMeant = (one: string, area: string, { id, threat, file, proof }: Defence): boolean =>
  [area, threat, file, proof.file].includes(one) || id.startsWith(one);
const chosen = [...defencesByArea].flatMap(([area, defences]) =>
  defences.filter((one) => wanted.length === 0 || wanted.some((word) => isMeant(word, area, one))),
);

/** Two at a time: most of a run is the loading of modules, on one processor. */
const atOnce = 2;

/** Gives each copy the next piece of work as soon as it is free. */
async function share<T>(
  copies: readonly ProjectCopy[],
  work: readonly T[],
  doOne: (copy: ProjectCopy, one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...work];
  await Promise.all(
    copies.map(async (copy) => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
        await doOne(copy, one);
    }),
  );
}

/** What a server is set up and filled with is read once: without such a defence it needs one of its own. */
const needsOwnServer = ({ file }: Defence): boolean =>
  /^schema\/(prisma|database|demo-cast)\/|seed|demo-data/.test(file);

function environmentOf(defence: Defence | null): NodeJS.ProcessEnv {
  const { MARAC_TEST_ADMIN_URL, ...others } = process.env;
  return defence && needsOwnServer(defence) ? others : { ...others, MARAC_TEST_ADMIN_URL };
}

const started = Date.now();
const cluster = await startTestCluster();
announceTestServer(cluster.adminUrl);
const copies = await Promise.all(Array.from({ length: atOnce }, copyProject));
const verdicts = new Map<Defence, Verdict>();
const tell = (defence: Defence, verdict: Verdict): void => {
  verdicts.set(defence, verdict);
  console.log(
    `${verdict.kind.padEnd(8)} ${defence.threat.padEnd(5)} ${defence.id}: ${verdict.because}`,
  );
};

try {
  const byProof = new Map<string, Defence[]>();
  for (const one of chosen)
    byProof.set(one.proof.file, [...(byProof.get(one.proof.file) ?? []), one]);
  await share(copies, [...byProof], async ({ folder }, [file, defences]) => {
    const titles = [...new Set(defences.map(({ proof }) => proof.title))];
    const run = await runProof(folder, file, titles, environmentOf(null));
    for (const defence of defences) {
      const verdict = judgeUnmutated(defence, run);
      if (verdict) tell(defence, verdict);
    }
  });
  const sound = chosen.filter((defence) => !verdicts.has(defence));
  console.log(`${sound.length} of ${chosen.length} proofs are green with every defence on`);
  await share(copies, sound, async (copy, defence) => {
    const { file, title } = defence.proof;
    const run = (): ReturnType<typeof runProof> =>
      runProof(copy.folder, file, [title], environmentOf(defence));
    const ran = await copy.without(defence, run).catch((fault: unknown) => nothingRan(fault));
    tell(defence, judgeMutated(defence, ran));
  });
} finally {
  await Promise.all(copies.map((copy) => copy.remove()));
  await cluster.stop();
}

const count = (kind: Verdict['kind']): number =>
  [...verdicts.values()].filter((verdict) => verdict.kind === kind).length;
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(
  `${count('red')} red, ${count('survived')} survived, ${count('broken')} broken in ${minutes} minutes`,
);
process.exitCode = chosen.length > 0 && count('red') === chosen.length ? 0 : 1;
