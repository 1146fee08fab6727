import type { NoticeConfig } from '../../subgraphs/conference/inbox/channel/notice-settings.ts';
import { startMailboxPage } from '../notices/mailbox-page.ts';
import { startMailbox } from '../notices/mailbox.ts';
import type { DemoSettings } from './demo-config.ts';

/** How often the demonstration sends, in milliseconds: soon enough to watch. */
const everyMs = 2_000;

export interface DemoMail {
  readonly pageUrl: string;
  readonly notices: NoticeConfig;
  close(): Promise<void>;
}

/** A mail server and a page of what it was given, so that the demonstration's messages can be looked at. */
export async function startDemoMail(
  settings: Pick<DemoSettings, 'MARAC_MAILBOX_PORT' | 'MARAC_SMTP_PORT'>,
): Promise<DemoMail> {
  const mailbox = await startMailbox({ port: settings.MARAC_SMTP_PORT });
  const page = await startMailboxPage(mailbox, settings.MARAC_MAILBOX_PORT).catch(
    async (error: unknown) => {
      await mailbox.close();
      throw error;
    },
  );
  return {
    pageUrl: page.url,
    notices: {
      smtpUrl: `smtp://127.0.0.1:${String(mailbox.port)}`,
      domain: 'marac.invalid',
      everyMs,
    },
    async close() {
      await page.close();
      await mailbox.close();
    },
  };
}
