import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentSecurityPolicy, escapeHtml, renderPage } from '../demo-issuer/page.ts';
import type { Mailbox, ReceivedMail } from './mailbox.ts';

/** What the demonstration sent, whole: that a message says nothing can be seen (F-15). Works without JavaScript. */
export function mailboxPage(mails: readonly ReceivedMail[]): string {
  const one = ({ source, to }: ReceivedMail): string =>
    `<li><section><h2>To ${escapeHtml(to.join(', '))}</h2>\n<pre>${escapeHtml(source)}</pre></section></li>`;
  const list = `<ul class="people">\n${mails.map(one).join('\n')}\n</ul>`;
  return renderPage(
    'Mailbox',
    mails.length === 0 ? '<p>No message has arrived.</p>' : list,
    'mailbox',
  );
}

export interface RunningMailboxPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Shows a mailbox on loopback. It answers GET / and nothing else, to whoever names it as itself. */
export async function startMailboxPage(
  mailbox: Pick<Mailbox, 'received'>,
  port: number,
): Promise<RunningMailboxPage> {
  const server = createServer((request, response) => {
    const { port: ours } = server.address() as AddressInfo;
    // A page elsewhere must not read this one by pointing its own name at loopback.
    const named = [`127.0.0.1:${String(ours)}`, `localhost:${String(ours)}`];
    if (!named.includes(request.headers.host ?? '')) return void response.writeHead(421).end();
    if (request.url !== '/') return void response.writeHead(404).end();
    if (request.method !== 'GET') return void response.writeHead(405, { allow: 'GET' }).end();
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy([]),
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .end(mailboxPage(mailbox.received()));
  });
  server.listen(port, '127.0.0.1');
  await new Promise<void>((fulfil, reject) => {
    server.once('listening', fulfil).once('error', reject);
  });
  return {
    url: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((fulfil) => {
        server.close(() => {
          fulfil();
        });
        server.closeAllConnections();
      }),
  };
}
