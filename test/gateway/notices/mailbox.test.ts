import { request } from 'undici';
import type { Mailbox } from '../../../gateway/notices/mailbox.ts';
import { startMailbox } from '../../../gateway/notices/mailbox.ts';
import type { RunningMailboxPage } from '../../../gateway/notices/mailbox-page.ts';
import { mailboxPage, startMailboxPage } from '../../../gateway/notices/mailbox-page.ts';
import { smtpChannel } from '../../../subgraphs/conference/inbox/channel/smtp-channel.ts';

let mailbox: Mailbox;
let page: RunningMailboxPage;
beforeAll(async () => {
  mailbox = await startMailbox({ port: 0 });
  page = await startMailboxPage(mailbox, 0);
});
afterAll(async () => {
  await page.close();
  await mailbox.close();
});

it('F-15 the mailbox page shows each message whole, as it left', async () => {
  expect(mailboxPage([])).toContain('No message has arrived.');
  const url = `smtp://127.0.0.1:${String(mailbox.port)}`;
  const channel = smtpChannel({ url, from: 'no-reply@marac.invalid' });
  await channel.send({ to: 'one@marac.invalid', subject: 'one', text: '<b>&\n' });
  await channel.send({ to: 'two@marac.invalid', subject: 'two', text: 'b\n' });
  channel.close();
  const { body, headers, statusCode } = await request(page.url);
  expect(statusCode).toBe(200);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['cache-control']).toBe('no-store');
  const html = await body.text();
  expect(html).toContain('To one@marac.invalid');
  expect(html.indexOf('two@marac')).toBeLessThan(html.indexOf('one@marac'));
  expect(html).not.toContain('<b>&');
  expect(html).toContain('Demonstration mailbox');
});

it.each([
  ['another path', '/mails', 'GET', undefined, 404],
  ['a change', '/', 'POST', undefined, 405],
  ['another name for loopback', '/', 'GET', 'elsewhere.invalid', 421],
] as const)('F-15 the mailbox page does not answer %s', async (_, path, method, host, status) => {
  const headers = host === undefined ? {} : { host };
  const { body, statusCode } = await request(new URL(path, page.url), { method, headers });
  expect(statusCode).toBe(status);
  expect(await body.text()).toBe('');
});
