import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { clusterFolder } from '../../schema/database/cluster.ts';
import { stopLeftoverServer } from '../../schema/database/leftover-server.ts';
import { freeDemoPorts } from './demo-ports.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
function answers(port: number): Promise<boolean> {
  return new Promise((fulfil) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      fulfil(true);
    });
    socket.once('error', () => {
      fulfil(false);
    });
  });
}

describe('npm start', () => {
  const dataDir = join(tmpdir(), `marac-start-${randomUUID()}`);
  let child: ChildProcessByStdio<null, Readable, null> | undefined;
  afterAll(async () => {
    // Nothing it started outlives the test, however the test ended.
    child?.kill('SIGKILL');
    await stopLeftoverServer(clusterFolder(dataDir));
    await rm(dataDir, { recursive: true, force: true });
  });

  it('becomes ready on an empty folder, says who can sign in, and leaves nothing running', async () => {
    const ports = await freeDemoPorts();
    const started = spawn(process.execPath, ['--import', 'tsx', 'gateway/start/everything.ts'], {
      cwd: project,
      env: { PATH: process.env['PATH'], MARAC_DATA_DIR: dataDir, ...ports },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    const gone = new Promise<number | null>((fulfil) => started.once('exit', fulfil));
    let said = '';
    const ready = new Promise<void>((fulfil) => {
      started.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        // Its last line: all of it has been said.
        if (said.includes('Stop with Ctrl-C')) fulfil();
      });
    });
    await Promise.race([
      ready,
      gone.then((code) =>
        Promise.reject(new Error(`ended with ${String(code)} before it was ready`)),
      ),
    ]);
    const address = `http://127.0.0.1:${ports['MARAC_PORT'] ?? ''}/health/ready`;
    expect((await fetch(address)).status).toBe(200);
    // Ctrl-C reaches a process more than once: from the terminal, and from the package manager.
    started.kill('SIGINT');
    started.kill('SIGINT');
    started.kill('SIGTERM');
    expect(await gone).toBe(0);
    expect(said).toContain('npm run --silent token -- bexley-idva-rep');
    const left = await Promise.all(Object.values(ports).map((port) => answers(Number(port))));
    expect(left).toEqual(left.map(() => false));
  }, 120_000);
});
