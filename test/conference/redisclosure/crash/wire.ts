import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';

/** Where the wire breaks: at the packet with this number, before it has passed or just after. */
export interface Break {
  readonly packet: number;
  readonly passes: boolean;
}

/** The wire between a process and its database, which can be told to fail at any packet of the process. */
export interface Wire {
  readonly port: number;
  /** From here on packets are counted anew; `broken` is called, at once, when the break is reached. */
  watch(at: Break | null, broken: () => void): void;
  /** How many packets the process has sent since then. */
  sent(): number;
  /** Resolves when the server has let go of every connection, so that nothing more can come of them. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** One packet is what the client sends at one time: a statement with its values, or the end of a transaction. */
export async function startWire(databaseUrl: string): Promise<Wire> {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  const watched = { count: 0, at: null as Break | null, broken: (): void => undefined };

  const passOn = (packet: Buffer, upstream: Socket): void => {
    watched.count += 1;
    const { at, broken, count } = watched;
    if (count !== at?.packet) {
      // Whoever is dead sends nothing more.
      if (!at || count < at.packet) upstream.write(packet);
      return;
    }
    broken();
    if (at.passes) upstream.write(packet);
  };
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ host: hostname, port: Number(port), noDelay: true });
    open.add(upstream);
    upstream.once('close', () => {
      open.delete(upstream);
      client.destroy();
    });
    // A process that dies resets what it had open: no failure of this wire.
    client.on('error', () => undefined);
    upstream.on('error', () => undefined);
    client.on('data', (packet: Buffer) => {
      passOn(packet, upstream);
    });
    // Not `destroy`: what has passed arrives before the end does.
    client.once('close', () => upstream.end());
    upstream.on('data', (packet) => client.write(packet));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    watch(at, broken) {
      Object.assign(watched, { count: 0, at, broken });
    },
    sent: () => watched.count,
    async quiet() {
      await Promise.all([...open].map((one) => once(one, 'close')));
    },
    async close() {
      for (const one of open) one.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
