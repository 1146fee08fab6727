// One run of jest over one test file, and what became of the tests it was asked for.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const resultShape = z.object({
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullable(),
        }),
      ),
    }),
  ),
});

export interface RanTest {
  readonly title: string;
  readonly passed: boolean;
  /** Why it failed: jest's own words, empty if it passed. */
  readonly why: string;
}

export interface Run {
  readonly tests: readonly RanTest[];
  /** Set if the file could not be run at all. */
  readonly fault: string | null;
}

/** What there is to judge if a run did not come about. */
export const nothingRan = (fault: unknown): Run => ({
  tests: [],
  fault: fault instanceof Error ? fault.message : String(fault),
});

/** Longer than the slowest proof takes on a busy machine: what has not ended by then hangs. */
const longestRunMs = 600_000;

const escaped = (title: string): string => title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const plain = (text: string): string => text.replaceAll(/\u001b\[\d+m/g, '');

/**
 * Runs the tests of one file whose titles contain one of those given.
 * @param folder the project, or a copy of it.
 */
export async function runProof(
  folder: string,
  file: string,
  titles: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Run> {
  const answers = await mkdtemp(join(tmpdir(), 'marac-proof-'));
  const outputFile = join(answers, 'result.json');
  try {
    const said = await runJest(folder, environment, [
      ...['-i', '--json', '--outputFile', outputFile, '--testTimeout', '60000'],
      ...['--testNamePattern', titles.map(escaped).join('|')],
      ...['--runTestsByPath', file],
    ]);
    const written = await readFile(outputFile, 'utf8').catch(() => null);
    if (written === null) return nothingRan(plain(said).slice(-400) || 'it did not end');
    return readRun(resultShape.parse(JSON.parse(written)));
  } finally {
    await rm(answers, { recursive: true, force: true });
  }
}

function readRun({ testResults }: z.infer<typeof resultShape>): Run {
  const tests = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ fullName, status, failureMessages }) => ({
      title: fullName,
      passed: status === 'passed',
      why: plain((failureMessages ?? []).join('\n')),
    }));
  const message = testResults.map((one) => plain(one.message)).join('\n');
  return { tests, fault: tests.length > 0 ? null : message || 'no such test' };
}

function runJest(
  cwd: string,
  env: NodeJS.ProcessEnv,
  parameters: readonly string[],
): Promise<string> {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...jest, ...parameters], {
      cwd,
      env,
      timeout: longestRunMs,
      killSignal: 'SIGKILL',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', () => {
      resolve(said);
    });
  });
}
