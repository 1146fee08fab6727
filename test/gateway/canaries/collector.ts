// A collector of traces as the gateway meets it: a real HTTP server that keeps what it is sent.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly {
    readonly key: string;
    readonly value: { readonly stringValue?: string; readonly intValue?: number };
  }[];
}

export interface Collector {
  readonly url: string;
  /** Everything it was sent, headers included, as it came. */
  received(): string;
  spans(): Span[];
  close(): Promise<void>;
}

export async function startCollector(): Promise<Collector> {
  const bodies: string[] = [];
  const heads: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heads.push(JSON.stringify(request.headers));
      bodies.push(Buffer.concat(chunks).toString());
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1/traces`,
    received: () => [...heads, ...bodies].join('\n'),
    spans: () =>
      bodies.flatMap((body) =>
        (
          JSON.parse(body) as {
            resourceSpans: readonly { scopeSpans: readonly { spans: readonly Span[] }[] }[];
          }
        ).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
