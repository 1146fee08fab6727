// How every part of the system ends, says that it is ready, and writes its lines: on real servers and sockets.
import { createServer, request } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { drainable } from '../../schema/running/drain.ts';
import type { DrainTimes } from '../../schema/running/drain.ts';
import { openLogLines } from '../../schema/running/log-lines.ts';
import { watchReadiness } from '../../schema/running/readiness.ts';
import { openMetrics } from '../../gateway/watch/metrics.ts';

interface Bench {
  readonly port: number;
  readonly server: Server;
  readonly drain: (times: DrainTimes) => Promise<void>;
  /** The requests that wait for their answer, oldest first. */
  readonly waiting: ServerResponse[];
  /** Resolves when a request has come in. */
  taken(): Promise<unknown>;
}

/** A server that answers only when it is told to. */
async function startBench(): Promise<Bench> {
  const waiting: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    waiting.push(response);
    server.emit('taken');
  });
  const drain = drainable(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, server, drain, waiting, taken: () => once(server, 'taken') };
}

function get(port: number): Promise<{ readonly head: IncomingMessage; readonly body: string }> {
  return new Promise((resolve, reject) => {
    request(
      { port, host: '127.0.0.1', agent: false, headers: { connection: 'keep-alive' } },
      (head) => {
        let body = '';
        head.on('data', (chunk: Buffer) => (body += chunk.toString()));
        head.on('end', () => resolve({ head, body }));
        head.on('error', reject);
      },
    )
      .on('error', reject)
      .end();
  });
}

const patient: DrainTimes = { noticeMs: 0, withinMs: 60_000 };

describe('an end that cuts no answer', () => {
  it('F-45 what is in flight is answered whole and told to go elsewhere; whoever comes later is refused', async () => {
    const { drain, port, taken, waiting } = await startBench();
    const came = taken();
    const first = get(port);
    await came;
    const ended = drain(patient);
    await expect(get(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    waiting[0]?.end('x'.repeat(1_000_000));
    const { body, head } = await first;
    expect(body).toHaveLength(1_000_000);
    expect(head.headers.connection).toBe('close');
    await ended;
  });

  it('F-45 while it gives notice it still answers', async () => {
    const { drain, port, taken, waiting } = await startBench();
    const ended = drain({ noticeMs: 1_000, withinMs: 60_000 });
    const came = taken();
    const late = get(port);
    await came;
    waiting[0]?.end('whole');
    expect((await late).body).toBe('whole');
    await ended;
  });

  it('F-45 a client that never finishes its request, or never reads its answer, holds nobody up for ever', async () => {
    const { drain, port, server, taken, waiting } = await startBench();
    const silent = connect(port, '127.0.0.1').resume();
    const halfAHead = connect(port, '127.0.0.1', () =>
      halfAHead.write('GET / HTTP/1.1\r\nhost:'),
    ).resume();
    const slow = connect(port, '127.0.0.1').pause();
    const sockets = [silent, halfAHead, slow];
    for (const socket of sockets) socket.on('error', () => undefined);
    const came = taken();
    slow.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nonly a part');
    await came;
    waiting[0]?.write('x'.repeat(5_000_000));
    await drain({ noticeMs: 0, withinMs: 200 });
    expect(server.listening).toBe(false);
    const left = await new Promise((resolve) =>
      server.getConnections((_error, count) => resolve(count)),
    );
    expect(left).toBe(0);
    for (const socket of sockets) socket.destroy();
  });

  it('F-45 a connection that was opened and says nothing delays no end', async () => {
    const { drain, port, server } = await startBench();
    const opened = once(server, 'connection');
    const silent = connect(port, '127.0.0.1').resume();
    await opened;
    const began = once(silent, 'close');
    // It would take a minute if it were waited for, which is longer than this test may take.
    await drain(patient);
    await began;
    expect(silent.destroyed).toBe(true);
  });
});

describe('readiness', () => {
  it('F-52 however many ask, one check runs at a time', async () => {
    let running = 0;
    let most = 0;
    const readiness = watchReadiness(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return true;
    });
    const answers = await Promise.all(Array.from({ length: 50 }, () => readiness.isReady()));
    expect(new Set(answers)).toEqual(new Set([true]));
    expect(most).toBe(1);
  });

  it('F-45 a check that fails, or never ends, is a no; so is an end, whatever else is true', async () => {
    const failing = watchReadiness(() => Promise.reject(new Error('away')));
    expect(await failing.isReady()).toBe(false);
    const hanging = watchReadiness(() => new Promise(() => undefined));
    expect(await hanging.isReady()).toBe(false);
    const ending = watchReadiness(() => Promise.resolve(true));
    expect(await ending.isReady()).toBe(true);
    ending.end();
    expect(await ending.isReady()).toBe(false);
  });
});

describe('a line of the operators’ log', () => {
  const written: string[] = [];
  const lines = openLogLines('gateway', { write: (line) => void written.push(line) });
  afterEach(() => written.splice(0));

  it('F-52 has the fields that are allowed, in the form that is allowed, and no other', () => {
    const said = { role: 'CHAIR', area: 'Adaeze', disclosureId: 'Adaeze', subject: 'Adaeze' };
    lines.info('operation', said);
    expect(JSON.parse(written.join(''))).toEqual({
      ...{ level: 'info', time: expect.any(String), part: 'gateway', event: 'operation' },
      ...{ role: 'CHAIR', area: null, disclosureId: null },
    });
  });

  it('F-52 names a fault by its kind, and what an agency sent as an error by nothing', () => {
    const fault = Object.assign(new TypeError('Adaeze'), {
      code: 'ECONNREFUSED',
      detail: 'Adaeze',
    });
    lines.fault('housing', fault);
    lines.fault('housing', { name: 'Adaeze', code: 'ADAEZE' });
    expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ where: 'housing', fault: 'TypeError', code: 'ECONNREFUSED' }),
      expect.objectContaining({ where: 'housing', fault: null, code: null }),
    ]);
    expect(written.join('')).not.toMatch(/adaeze/i);
  });
});

describe('a figure', () => {
  it('F-52 counts what is in no list as other', async () => {
    const metrics = openMetrics();
    metrics.count('areas', { area: 'Adaeze' });
    metrics.event({
      kind: 'over-delivery',
      subgraph: 'childrensServices.referrals',
      what: 'Adaeze',
    });
    const page = await metrics.page();
    metrics.close();
    expect(page).toContain('marac_area_operations_total{area="other"} 1');
    expect(page).toContain('{subgraph="childrens-services",what="other"} 1');
    expect(page).not.toContain('Adaeze');
  });
});
