// What an agency, or whatever answers in its place, can do to an answer before it is JSON.
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Wire } from '../interposed.ts';
import { telling } from './every-section.ts';

export interface WireFault {
  readonly title: string;
  readonly wire: Wire;
}

/** Bytes as they are, HTTP or not; the connection stays open unless it is cut. */
const raw =
  (text: string | ((honest: string) => string | Buffer), cut = false): Wire =>
  async ({ socket }, honest) => {
    socket?.write(typeof text === 'string' ? text : text(await honest()));
    if (cut) socket?.end();
  };

const plain =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): Wire =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };

/** A little again and again, as long as anybody listens. */
const trickle =
  (begin: (response: ServerResponse) => void, piece: string): Wire =>
  (response) => {
    begin(response);
    const timer = setInterval(() => response.socket?.write(piece), 20);
    response.on('close', () => {
      clearInterval(timer);
    });
  };

const head = (fields: string): string =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${fields}`;
const withLength = (body: string, length = Buffer.byteLength(body)): string =>
  head(`content-length: ${String(length)}\r\n\r\n${body}`);
const chunked = head('transfer-encoding: chunked\r\n\r\n');

/** A hundred million bytes of one text, while somebody takes them. */
const hundredMegabytes =
  (headers: Record<string, string>): Wire =>
  async (response) => {
    response.writeHead(200, headers);
    response.write(`{"data":{"_entities":[{"note":"${telling}`);
    const piece = Buffer.alloc(1_000_000, 'x');
    for (let sent = 0; sent < 100 && !response.destroyed; sent += 1)
      if (!response.write(piece))
        await Promise.race([once(response, 'drain'), once(response, 'close')]);
    response.end();
  };

const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
const messages = JSON.stringify({
  data: null,
  errors: [{ message: telling, name: telling, code: telling }],
});

/** They never end: the answer has to come all the same, while they go on. */
export const endlessFaults: readonly WireFault[] = [
  { title: 'takes the question and never answers', wire: () => undefined },
  { title: 'stops in the middle of its headers', wire: raw('HTTP/1.1 200 OK\r\ncontent-ty') },
  {
    title: 'says again and again that it will answer',
    wire: trickle(() => undefined, 'HTTP/1.1 103 Early Hints\r\n\r\n'),
  },
  {
    title: 'sends its answer a byte at a time',
    wire: trickle(({ socket }) => socket?.write(chunked), '1\r\n \r\n'),
  },
];

export const wireFaults: readonly WireFault[] = [
  {
    title: 'sends its error page a byte at a time',
    wire: trickle(({ socket }) => socket?.write(chunked.replace('200', '500')), '1\r\n<\r\n'),
  },
  { title: 'cuts the connection before it answers', wire: ({ socket }) => void socket?.destroy() },
  { title: 'cuts the connection in its headers', wire: raw('HTTP/1.1 200 OK\r\ncontent-ty', true) },
  {
    title: 'cuts the connection in its answer',
    wire: raw((honest) => withLength(honest).slice(0, -20), true),
  },
  { title: 'cuts the connection between two chunks', wire: raw(`${chunked}5\r\n{"dat\r\n`, true) },
  { title: 'speaks no HTTP', wire: raw(`SSH-2.0-${telling}\r\n`, true) },
  { title: 'answers 500 and says why', wire: plain(500, `<h1>${telling}</h1>`) },
  {
    title: 'answers 503 with a whole answer',
    wire: async (response, honest) => void response.writeHead(503).end(await honest()),
  },
  { title: 'answers 403 and says why', wire: plain(403, messages) },
  { title: 'answers 404 and says why', wire: plain(404, messages) },
  { title: 'answers 204', wire: plain(204, '') },
  {
    title: 'answers 206 with part of it',
    wire: plain(206, '{"data":', { 'content-range': 'bytes 0-8/900' }),
  },
  { title: 'answers 304', wire: plain(304, '', { etag: 'x' }) },
  {
    title: 'answers 101',
    wire: raw('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
  },
  { title: 'answers 999', wire: plain(999, messages) },
  {
    title: 'sends HTML',
    wire: plain(200, `<html><body>${telling}</body></html>`, { 'content-type': 'text/html' }),
  },
  { title: 'sends nothing', wire: plain(200, '') },
  {
    title: 'sends half a JSON',
    wire: async (response, honest) => {
      const body = await honest();
      response.end(body.slice(0, body.length / 2));
    },
  },
  {
    title: 'sends something behind its JSON',
    wire: async (response, honest) => void response.end(`${await honest()} ${telling}`),
  },
  {
    title: 'sends two answers in one',
    wire: async (response, honest) => {
      const body = await honest();
      response.end(body + body);
    },
  },
  { title: 'sends a text', wire: plain(200, JSON.stringify(telling)) },
  { title: 'sends a list', wire: plain(200, JSON.stringify([telling])) },
  { title: 'sends null', wire: plain(200, 'null') },
  {
    title: 'sends an object of something else',
    wire: plain(200, JSON.stringify({ status: telling })),
  },
  { title: 'sends a list for its data', wire: plain(200, '{"data":[]}') },
  {
    title: 'sends a text for its errors',
    wire: plain(200, JSON.stringify({ data: {}, errors: telling })),
  },
  {
    title: 'sends 50,000 errors',
    wire: plain(
      200,
      JSON.stringify({ errors: Array.from({ length: 50_000 }, () => ({ message: telling })) }),
    ),
  },
  { title: 'sends 100 MB and says so', wire: hundredMegabytes({ 'content-length': '100000039' }) },
  { title: 'sends 100 MB without saying so', wire: hundredMegabytes({}) },
  { title: 'sends what unpacks to 50 MB', wire: plain(200, bomb, { 'content-encoding': 'gzip' }) },
  {
    title: 'sends its answer packed',
    wire: async (response, honest) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(await honest())),
  },
  {
    title: 'says packed of what is not',
    wire: async (response, honest) =>
      void response.writeHead(200, { 'content-encoding': 'br' }).end(await honest()),
  },
  {
    title: 'sends a length and less',
    wire: raw((honest) => withLength(honest, Buffer.byteLength(honest) + 9), true),
  },
  {
    title: 'sends a length and more',
    wire: raw((honest) => withLength(honest, Buffer.byteLength(honest) - 9)),
  },
  {
    title: 'sends a length that is no number',
    wire: raw((honest) => withLength(honest).replace(/th: \d+/, 'th: many')),
  },
  {
    title: 'sends two lengths',
    wire: raw((honest) =>
      withLength(honest).replace('content-type', 'content-length: 3\r\ncontent-type'),
    ),
  },
  {
    title: 'sends a length and chunks',
    wire: raw((honest) =>
      withLength(honest).replace('content-type', 'transfer-encoding: chunked\r\ncontent-type'),
    ),
  },
  { title: 'sends chunks of no size', wire: raw(`${chunked}many\r\n{}\r\n0\r\n\r\n`) },
  {
    title: 'sends 5,000 headers',
    wire: raw((honest) =>
      withLength(honest).replace('content-type', `${'x-note: y\r\n'.repeat(5_000)}content-type`),
    ),
  },
  {
    title: 'sends bytes that are no UTF-8',
    wire: raw((honest) => {
      const bytes = Buffer.from(withLength(honest));
      bytes[bytes.lastIndexOf('id"') + 6] = 0xff;
      return bytes;
    }),
  },
  {
    title: 'sends UTF-16',
    wire: async (response, honest) =>
      void response.end(Buffer.from(`\uFEFF${await honest()}`, 'utf16le')),
  },
];

/** Not as it should be, and the answer all the same: what it holds is looked at, not what it is called. */
export const unusual: readonly WireFault[] = [
  {
    title: 'begins with a byte order mark',
    wire: async (response, honest) => void response.end(`\uFEFF${await honest()}`),
  },
  {
    title: 'calls its JSON a page',
    wire: async (response, honest) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end(await honest()),
  },
  {
    title: 'calls its JSON Latin',
    wire: async (response, honest) =>
      void response
        .writeHead(200, { 'content-type': 'application/json; charset=iso-8859-1' })
        .end(await honest()),
  },
];
