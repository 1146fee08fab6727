import type { Mailbox, ReceivedMail } from '../../../gateway/notices/mailbox.ts';
import { startMailbox } from '../../../gateway/notices/mailbox.ts';
import { mailboxPage } from '../../../gateway/notices/mailbox-page.ts';
import { demoCast } from '../../../schema/demo-cast/demo-cast.ts';
import type {
  NoticeChannel,
  NoticeMessage,
} from '../../../subgraphs/conference/inbox/channel/notice-channel.ts';
import { noticeMessage } from '../../../subgraphs/conference/inbox/channel/notice-message.ts';
import { sendNotices, startOutbox } from '../../../subgraphs/conference/inbox/channel/outbox.ts';
import { smtpChannel } from '../../../subgraphs/conference/inbox/channel/smtp-channel.ts';
import { now } from '../cast.ts';
import { oneCase } from '../emergency/cast-of-emergency.ts';
import type { RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';

const domain = 'marac.invalid';
const clock = () => now;
let conference: RunningConference;
beforeEach(async () => {
  conference = await runConference('bexley');
});
afterEach(() => conference.close());

const told = (...names: readonly string[]) =>
  conference.records.notice.createMany({
    data: names.map((name, index) => ({
      ...{
        id: `notice-${String(index)}`,
        caseId: oneCase,
        kind: 'ASK',
        requestId: 'request',
        at: now,
      },
      ...{ nominationId: `bexley-nomination-${name}`, dueBy: now },
    })),
  });

const send = (channel: NoticeChannel) =>
  sendNotices({ records: conference.records, clock, delivery: { channel, domain } });

/** A channel that keeps what it is given; `fail` is asked before each. */
function keeping(fail: (message: NoticeMessage) => boolean = () => false) {
  const kept: NoticeMessage[] = [];
  const channel: NoticeChannel = {
    send(message) {
      if (fail(message)) return Promise.reject(new Error('refused'));
      kept.push(message);
      return Promise.resolve();
    },
    close: () => undefined,
  };
  return { kept, channel };
}

it('F-15 every message is the same message, to an address that names nobody', async () => {
  await told('police-rep', 'chair', 'police-rep');
  const { channel, kept } = keeping();
  expect(await send(channel)).toBe(2);
  const text = 'Something waits for you. Sign in to see it.\n';
  const subject = 'Something waits for you';
  expect(kept).toEqual([
    { to: 'bexley-officer-police-rep@marac.invalid', subject, text },
    { to: 'bexley-officer-chair@marac.invalid', subject, text },
  ]);
  expect(await send(channel)).toBe(0);
});

it('F-15 an id that would write a header or another address goes nowhere', () => {
  for (const id of ['a@b', 'a\r\nBcc: x', 'a, b', '', 'a b', '<a>', '"a"', '-'])
    expect(noticeMessage(id, domain)).toBeNull();
});

it('F-15 a message that was not taken is sent again, and one that was taken before a kill goes out twice', async () => {
  await told('police-rep', 'chair');
  const down = keeping(() => true);
  await expect(send(down.channel)).rejects.toThrow('refused');
  expect(await conference.records.notice.count({ where: { sentAt: null } })).toBe(2);
  const taken = keeping();
  const killed = {
    ...taken.channel,
    send: async (message: NoticeMessage) => {
      await taken.channel.send(message);
      throw new Error('killed');
    },
  };
  await expect(send(killed)).rejects.toThrow('killed');
  expect(await send(taken.channel)).toBe(2);
  expect(taken.kept).toHaveLength(4);
  expect(await conference.records.notice.count({ where: { sentAt: null } })).toBe(0);
});

it('F-15 an address that is refused does not keep the others from theirs', async () => {
  await told('police-rep', 'chair');
  const { channel, kept } = keeping(({ to }) => to.includes('police'));
  await expect(send(channel)).rejects.toThrow('refused');
  expect(kept.map(({ to }) => to)).toEqual(['bexley-officer-chair@marac.invalid']);
});

it('F-28 nobody gets a message about a case they were kept out of meanwhile, nor after their nomination ended', async () => {
  await told('police-rep', 'housing-rep', 'chair');
  const { records } = conference;
  await records.conflict.create({
    data: {
      ...{ id: 'conflict', caseId: oneCase, officerId: 'bexley-officer-housing-rep' },
      ...{ declaredAt: now, explanation: 'a cousin' },
    },
  });
  await records.nomination.update({
    where: { id: 'bexley-nomination-police-rep' },
    data: { endsAt: now },
  });
  const { channel, kept } = keeping();
  await send(channel);
  expect(kept.map(({ to }) => to)).toEqual(['bexley-officer-chair@marac.invalid']);
});

it('F-15 everybody of the demonstration has an address, and none says who or where', () => {
  const { agencies, areas, officers } = demoCast(now).conference;
  const words = [
    ...officers.flatMap(({ name, subject }) => [...name.split(' '), ...subject.split('-')]),
    ...agencies.map(({ type }) => type),
    ...areas.map(({ id }) => id),
  ].filter((word) => word.length > 3);
  for (const { id } of officers) {
    const to = noticeMessage(id, domain)?.to ?? '';
    expect(to).toBe(`${id}@marac.invalid`);
    expect(words.filter((word) => to.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  }
});

describe('over SMTP', () => {
  let mailbox: Mailbox;
  let arrived: Promise<readonly ReceivedMail[]>;
  beforeEach(async () => {
    const mails: ReceivedMail[] = [];
    let fulfil: (mails: readonly ReceivedMail[]) => void = () => undefined;
    arrived = new Promise((resolve) => (fulfil = resolve));
    mailbox = await startMailbox({
      port: 0,
      onMail(mail) {
        mails.push(mail);
        if (mails.length === 2) fulfil(mails);
      },
    });
  });
  afterEach(() => mailbox.close());

  it('F-15 no name, address, agency, reference or reason of anybody leaves, nor stands on the mailbox page', async () => {
    await told('police-rep', 'chair');
    const url = `smtp://127.0.0.1:${String(mailbox.port)}`;
    const channel = smtpChannel({ url, from: `no-reply@${domain}` });
    const services = {
      records: conference.records,
      clock,
      delivery: { channel, domain, everyMs: 50 },
    };
    const outbox = startOutbox(services);
    const sources = await arrived
      .then((all) => all.map(({ source }) => source))
      .finally(() => outbox.close());
    const outgoing = [...sources, mailboxPage(mailbox.received())].join('\n').toLowerCase();
    const cast = demoCast(now).conference;
    const canaries = [
      ...cast.persons.flatMap(({ name, addresses = [] }) => [
        name,
        ...addresses.flatMap(({ line, postcode }) => [line, postcode]),
      ]),
      ...cast.officers.map(({ name }) => name),
      ...cast.agencies.map(({ name }) => name),
      ...cast.cases.map(({ reference }) => reference),
      ...['Ann Ashgrove', 'Officer police-rep', 'bexley police', 'BEX-2026-001', oneCase],
      ...[
        'request',
        'notice-',
        'police-rep-nomination',
        'ASK\n',
        '2026-03-10T',
        'deadline',
        'case picture\n',
      ],
    ].filter((canary) => canary.length > 2);
    expect(canaries.length).toBeGreaterThan(100);
    expect(canaries.filter((canary) => outgoing.includes(canary.toLowerCase()))).toEqual([]);
    for (const source of sources) {
      const [head = '', body] = source.split('\r\n\r\n');
      expect(body?.trim()).toBe('Something waits for you. Sign in to see it.');
      const names = head.split('\r\n').map((line) => line.split(':')[0]?.toLowerCase());
      expect(new Set(names)).toEqual(
        new Set([
          ...['from', 'to', 'subject', 'message-id', 'date', 'mime-version'],
          ...['content-type', 'content-transfer-encoding'],
        ]),
      );
    }
  });
});
