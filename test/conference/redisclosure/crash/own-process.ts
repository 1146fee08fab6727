import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../../../../gateway/start/separate-config.ts';

const project = fileURLToPath(new URL('../../../..', import.meta.url));

export interface OwnProcess {
  readonly url: string;
  /** SIGKILL: nothing of it runs any more, not even its last word. */
  kill(): void;
  /** Resolves when it is gone. */
  readonly gone: Promise<unknown>;
}

/** The conference as it is deployed: its own `main.ts`, its own environment, a port of its own. */
export async function startOwnProcess(
  databaseUrl: string,
  permitKeysFile: string,
): Promise<OwnProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'subgraphs/conference/main.ts'], {
    cwd: project,
    env: {
      ...bareEnvironment(),
      MARAC_CONFERENCE_PORT: '0',
      MARAC_CONFERENCE_DATABASE_URL: databaseUrl,
      MARAC_PERMIT_KEYS_FILE: permitKeysFile,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const gone = once(child, 'exit');
  const port = await Promise.race([
    portOf(child),
    gone.then(() => Promise.reject(new Error('the conference ended before it was ready'))),
  ]);
  return { url: `http://127.0.0.1:${port}/graphql`, kill: () => void child.kill('SIGKILL'), gone };
}

async function portOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the conference says nothing');
  for await (const line of createInterface({ input: stdout })) {
    const found = /"port":(\d+)/.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('the conference ended before it was ready');
}
