// Stands between the gateway and the subgraphs, passes everything on as it is, and remembers it.
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayDependencies } from '../../../gateway/create-gateway.ts';
import { permitHeader } from '../../../schema/permit/permit.ts';

export interface Call {
  readonly subgraph: string;
  readonly path: string;
  readonly permit: string;
  readonly body: string;
}

export interface WatchedSubgraphs {
  /** Every call of the gateway, the conference's facts included, in the order they came. */
  readonly calls: Call[];
  /** Points the gateway at the watchers. */
  readonly overrides: (dependencies: GatewayDependencies) => Partial<GatewayDependencies>;
  close(): Promise<void>;
}

/** Starts one watcher for each subgraph. */
export async function watchSubgraphs(subgraphs: readonly string[]): Promise<WatchedSubgraphs> {
  const calls: Call[] = [];
  const targets = new Map<string, URL>();
  const watchers = await Promise.all(
    subgraphs.map(async (subgraph) => {
      const server = createServer((request, response) => {
        void pass(subgraph, request).then(
          ({ status, text }) => {
            response.writeHead(status, { 'content-type': 'application/json' }).end(text);
          },
          () => response.destroy(),
        );
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return { subgraph, server, port: (server.address() as AddressInfo).port };
    }),
  );

  async function pass(subgraph: string, request: IncomingMessage) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const permit = String(request.headers[permitHeader]);
    const path = request.url ?? '/';
    calls.push({ subgraph, path, permit, body });
    return send(new URL(path, targets.get(subgraph)), permit, body);
  }

  return {
    calls,
    overrides: ({ subgraphUrls }) => {
      for (const [name, url] of Object.entries(subgraphUrls)) targets.set(name, new URL(url));
      const urls = watchers.map(({ subgraph, port }) => {
        const path = new URL(subgraphUrls[subgraph] ?? '').pathname;
        return [subgraph, `http://127.0.0.1:${String(port)}${path}`];
      });
      return { subgraphUrls: { ...subgraphUrls, ...Object.fromEntries(urls) } };
    },
    async close() {
      for (const { server } of watchers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

/** One call straight at a subgraph, with or without a permit. */
export async function send(
  url: string | URL,
  permit: string | undefined,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(permit === undefined ? {} : { [permitHeader]: permit }),
      ...headers,
    },
    body,
  });
  return { status: response.status, text: await response.text() };
}
