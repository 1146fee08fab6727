import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';

/** What arrived, as it came over the wire: nothing of it is hidden by reading it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly source: string;
}

export interface Mailbox {
  readonly port: number;
  /** What arrived, newest first. */
  received(): readonly ReceivedMail[];
  close(): Promise<void>;
}

const most = 500;
/** The largest message it takes, in bytes: ours have a few hundred. */
const largest = 16_384;

export interface MailboxOptions {
  readonly port: number;
  readonly onMail?: (mail: ReceivedMail) => void;
}

/** A mail server of the demonstration, on loopback alone, that delivers to nobody and forgets when it ends. */
export async function startMailbox({ port, onMail }: MailboxOptions): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    name: 'mailbox.invalid',
    size: largest,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.once('error', done);
      stream.once('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        const mail = { to, source: Buffer.concat(chunks).toString('utf8') };
        if (stream.sizeExceeded) {
          done(new Error('too large'));
          return;
        }
        mails.unshift(mail);
        mails.splice(most);
        done();
        onMail?.(mail);
      });
    },
  });
  // A connection that breaks off is no fault of the demonstration.
  server.on('error', () => undefined);
  await new Promise<void>((fulfil, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', fulfil);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    received: () => [...mails],
    close: () => new Promise((fulfil) => server.close(fulfil)),
  };
}
