import { z } from 'zod';
import type { NoticeDelivery } from './notice-channel.ts';
import { smtpChannel } from './smtp-channel.ts';

const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i);

/** Messages about what waits (F-15). Without a server none leaves. docs/configuration.md is printed from this. */
export const noticeSettings = {
  MARAC_CONFERENCE_SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Mail server of messages that something waits; it holds a password.'),
  MARAC_CONFERENCE_MAIL_DOMAIN: domain
    .optional()
    .describe('Messages go to an officer’s id at this domain. Needed with a mail server.'),
  MARAC_CONFERENCE_MAIL_EVERY_MS: z.coerce
    .number()
    .int()
    .min(100)
    .default(10_000)
    .describe('How often what waits is sent, in milliseconds.'),
} as const;

export interface NoticeConfig {
  readonly smtpUrl: string;
  readonly domain: string;
  readonly everyMs: number;
}

/** In: the settings as read. Out: how messages leave, or null. Throws for a mail server without a domain. */
export function noticeConfig(
  read: Readonly<z.infer<z.ZodObject<typeof noticeSettings>>>,
): NoticeConfig | null {
  const smtpUrl = read.MARAC_CONFERENCE_SMTP_URL;
  const to = read.MARAC_CONFERENCE_MAIL_DOMAIN;
  if (smtpUrl === undefined) return null;
  if (to === undefined) throw new Error('MARAC_CONFERENCE_MAIL_DOMAIN is missing');
  return { smtpUrl, domain: to, everyMs: read.MARAC_CONFERENCE_MAIL_EVERY_MS };
}

/** Delivery by the mail server of the settings. */
export function deliveryBy({ smtpUrl, domain, everyMs }: NoticeConfig): NoticeDelivery {
  const from = `no-reply@${domain}`;
  return { channel: smtpChannel({ url: smtpUrl, from }), domain, everyMs };
}
