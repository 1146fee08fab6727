import { createTransport } from 'nodemailer';
import type { NoticeChannel } from './notice-channel.ts';

export interface SmtpOptions {
  /** `smtps://user:password@host:port`, or `smtp://` with STARTTLS wherever it is no loopback. */
  readonly url: string;
  readonly from: string;
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);
/** How long the server may take to accept a connection or answer, in milliseconds. */
const patience = 10_000;

/** Hands messages to one mail server. Throws for whatever the server did not accept. */
export function smtpChannel({ url, from }: SmtpOptions): NoticeChannel {
  const { hostname, password, port, protocol, username } = new URL(url);
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port !== '' && { port: Number(port) }),
    secure: protocol === 'smtps:',
    requireTLS: !loopback.has(hostname),
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
    // Its default is the name of this machine, which says where it stands.
    name: 'notices.invalid',
  });
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to, subject, text, xMailer: false });
    },
    close() {
      transport.close();
    },
  };
}
