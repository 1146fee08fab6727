// F-15: every message is the same message. It is read on a locked screen, over a shoulder, in a shared mailbox, and by
// every mail server on its way: no name, no address, no agency, no case, no reason, no deadline, not even what kind.
import type { NoticeMessage } from './notice-channel.ts';

/** What may stand before the @: an officer's id with anything else in it would be a way to add a header or an addressee. */
const localPart = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?$/;

/** The one message for an officer; null for an id that cannot be written as an address. */
export function noticeMessage(officerId: string, domain: string): NoticeMessage | null {
  if (!localPart.test(officerId)) return null;
  return {
    to: `${officerId}@${domain}`,
    subject: 'Something waits for you',
    text: 'Something waits for you. Sign in to see it.\n',
  };
}
