// F-15: notices are kept with what they follow from and sent afterwards, each at least once, whatever is killed meanwhile.
import type { PrismaClient } from '../../../../schema/prisma/conference/generated/client.ts';
import type { NoticeDelivery } from './notice-channel.ts';
import { noticeMessage } from './notice-message.ts';

const most = 100;

export interface OutboxServices {
  readonly records: PrismaClient;
  readonly clock: () => Date;
  readonly delivery: Pick<NoticeDelivery, 'channel' | 'domain'>;
}

/**
 * Sends what waits to be sent, one message to each officer however much waits for them. A notice is marked only after the
 * channel took its message: killed between the two, it goes out twice, and never not at all.
 * @returns how many messages the channel took. @throws what the channel or the database throws; the rest stays for later.
 */
export async function sendNotices({ records, clock, delivery }: OutboxServices): Promise<number> {
  const waiting = await records.$queryRaw<{ id: string; officer_id: string }[]>`
    SELECT id, officer_id FROM notices_to_send(${most}::integer)`;
  const officers = new Set(waiting.map(({ officer_id }) => officer_id));
  const failures: unknown[] = [];
  let sent = 0;
  for (const officerId of officers) {
    try {
      const message = noticeMessage(officerId, delivery.domain);
      if (!message) throw new Error('an officer’s id cannot be written as an address');
      await delivery.channel.send(message);
      sent += 1;
    } catch (error) {
      // One address that cannot be used must not keep the others from theirs.
      failures.push(error);
      continue;
    }
    for (const { id } of waiting.filter(({ officer_id }) => officer_id === officerId))
      await records.$queryRaw`SELECT notice_was_sent(${id}, ${clock()})::text`;
  }
  if (failures.length > 0) throw failures[0];
  return sent;
}

export interface RunningOutbox {
  /** Ends after the message being sent, if one is. */
  close(): Promise<void>;
}

/** Sends what waits, now and every so often. What fails is told to `onError` and tried again the next time. */
export function startOutbox(
  services: OutboxServices & { readonly delivery: NoticeDelivery },
  onError: (error: unknown) => void = () => undefined,
): RunningOutbox {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const round = async (): Promise<void> => {
    await sendNotices(services).catch(onError);
    // The next round waits for this one: two at once would send everything twice.
    if (!closed) timer = setTimeout(() => void (running = round()), services.delivery.everyMs);
  };
  let running = round();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
      services.delivery.channel.close();
    },
  };
}
