import { createServer } from 'node:net';

/** A port of loopback that nobody listens on now, for a server that cannot choose one itself. */
export function freePort(): Promise<number> {
  return new Promise((fulfil, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('A listening server has a port'));
        return;
      }
      server.close(() => {
        fulfil(address.port);
      });
    });
  });
}
