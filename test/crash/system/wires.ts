// Every connection of the system passes one of these, so that a process can be killed at a point of its own work.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** `out` is from whoever connects to whoever listens: a question or a statement; `back` is the answer. */
export type Direction = 'out' | 'back';

/**
 * What becomes of the packet at which something breaks: it arrives, it never does, or half of it does.
 * After the last two the connection is gone: whoever is dead sends nothing more.
 */
export type Passing = 'whole' | 'half' | 'nothing';

/** A point in the work of the system: the packet with this number on this wire, counted from now. */
export interface BreakPoint {
  readonly wire: string;
  readonly direction: Direction;
  readonly packet: number;
  readonly passes: Passing;
}

export interface Wires {
  /** A wire to a port of loopback; gives the port to connect to instead. */
  lay(name: string, targetPort: number): Promise<number>;
  /** Resolves at the break point, after `broken` was called: at once, in the middle of the packet's way. */
  breakAt(point: BreakPoint, broken: () => void): Promise<void>;
  /** Takes the break point away again. */
  mend(): void;
  close(): Promise<void>;
}

interface Armed {
  readonly point: BreakPoint;
  readonly reached: () => void;
  seen: number;
}

/** In: nothing. Out: wires that can be laid, and broken one at a time. */
export function createWires(): Wires {
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  let armed: Armed | null = null;

  const isHere = (name: string, direction: Direction): boolean => {
    if (armed?.point.wire !== name || armed.point.direction !== direction) return false;
    armed.seen += 1;
    return armed.seen === armed.point.packet;
  };
  const passOn = (name: string, direction: Direction, from: Socket, to: Socket) => {
    from.on('data', (packet: Buffer) => {
      if (!isHere(name, direction) || !armed) {
        to.write(packet);
        return;
      }
      const { point, reached } = armed;
      armed = null;
      if (point.passes === 'whole') to.write(packet);
      if (point.passes === 'half') to.end(packet.subarray(0, Math.ceil(packet.length / 2)));
      if (point.passes === 'nothing') to.destroy();
      if (point.passes !== 'whole') from.destroy();
      reached();
    });
    // What was sent before the end arrives before the end does.
    from.on('end', () => to.end());
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      if (from.errored) to.destroy();
    });
  };

  return {
    async lay(name, targetPort) {
      const server = createServer({ noDelay: true }, (client) => {
        const target = connect({ host: '127.0.0.1', port: targetPort, noDelay: true });
        sockets.add(client).add(target);
        passOn(name, 'out', client, target);
        passOn(name, 'back', target, client);
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      servers.push(server);
      return (server.address() as AddressInfo).port;
    },
    breakAt(point, broken) {
      return new Promise((resolve) => {
        armed = {
          point,
          seen: 0,
          reached: () => {
            broken();
            resolve();
          },
        };
      });
    },
    mend() {
      armed = null;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
    },
  };
}
