import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../schema/database/free-port.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const ports = [
  'MARAC_PORT',
  'MARAC_ISSUER_PORT',
  'MARAC_CONFERENCE_PORT',
  'MARAC_POLICE_PORT',
  'MARAC_HEALTH_PORT',
  'MARAC_HOUSING_PORT',
  'MARAC_CHILDRENS_SERVICES_PORT',
  'MARAC_IDVA_PORT',
  'MARAC_POSTGRES_PORT',
];

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

async function becomesReady(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
}

describe('npm start', () => {
  const dataDir = join(tmpdir(), `marac-start-${randomUUID()}`);
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('becomes ready on an empty folder, says who can sign in, and leaves nothing running', async () => {
    const numbers = new Map<string, number>();
    for (const name of ports) numbers.set(name, await freePort());
    const environment = Object.fromEntries(
      [...numbers].map(([name, port]) => [name, String(port)]),
    );
    const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/start/everything.ts'], {
      cwd: project,
      env: { PATH: process.env['PATH'], MARAC_DATA_DIR: dataDir, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const gone = new Promise<number | null>((fulfil) => child.once('exit', fulfil));
    await Promise.race([
      becomesReady(numbers.get('MARAC_PORT') ?? 0),
      gone.then((code) =>
        Promise.reject(new Error(`ended with ${String(code)} before it was ready`)),
      ),
    ]);
    // Ctrl-C reaches a process more than once: from the terminal, and from the package manager.
    child.kill('SIGINT');
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect(await gone).toBe(0);
    expect(said).toContain('npm run --silent token -- bexley-idva-rep');
    const left = await Promise.all([...numbers.values()].map(answers));
    expect(left).toEqual(left.map(() => false));
  }, 120_000);
});
