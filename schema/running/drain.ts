import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How a server ends, in milliseconds. */
export interface DrainTimes {
  /** How long it goes on taking connections while its readiness says no, for whoever sends it callers. */
  readonly noticeMs: number;
  /** How long what is in flight may take after that; then it is cut. */
  readonly withinMs: number;
}

/** Without a load balancer nobody has to notice; an operation takes five seconds unless set otherwise. */
export const defaultDrain: DrainTimes = { noticeMs: 0, withinMs: 15_000 };

/**
 * Follows a server's requests from its start, so that it can be ended without cutting an answer: the
 * attack is a restart in the middle of a meeting, and half a picture is worse than none. In: the server
 * before it listens. Out: what ends it, which resolves when the last answer has left or the time is up: a
 * client that sends a request byte by byte, or never reads its answer, holds nobody up for ever.
 */
export function drainable(server: Server): (times: DrainTimes) => Promise<void> {
  const sockets = new Set<Socket>();
  const inFlight = new Set<ServerResponse>();
  let ending = false;
  let allAnswered: (() => void) | undefined;

  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Before the application's own listener: it may answer at once.
  server.prependListener('request', (_request, response: ServerResponse) => {
    inFlight.add(response);
    if (ending) response.shouldKeepAlive = false;
    response.once('close', () => {
      inFlight.delete(response);
      if (ending && inFlight.size === 0) allAnswered?.();
    });
  });

  return async ({ noticeMs, withinMs }) => {
    ending = true;
    // Said to whoever is connected already: this connection takes no further request.
    for (const response of inFlight) if (!response.headersSent) response.shouldKeepAlive = false;
    if (noticeMs > 0) await pause(noticeMs);
    const closed = new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    const limit = setTimeout(() => {
      server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
    }, withinMs);
    if (inFlight.size > 0)
      await Promise.race([
        closed,
        new Promise<void>((resolve) => {
          allAnswered = resolve;
        }),
      ]);
    // What is left has no question we have read: kept alive, or opened and silent.
    for (const socket of sockets) socket.destroySoon();
    await closed;
    clearTimeout(limit);
  };
}
