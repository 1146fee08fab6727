import type { Dispatcher } from 'undici';
import { AgencyFault } from './agency-fault.ts';

/**
 * In: an agency's HTTP response, whole or not. Out: the JSON in it. Nothing is followed, decompressed or
 * guessed: a redirect would take the permit to somebody else, a few kilobytes could unpack to gigabytes, and
 * with a byte replaced a name is another name. How much is read is the pool's limit.
 * @throws AgencyFault, or what undici throws.
 */
export async function readAnswer({
  body,
  headers,
  statusCode,
}: Dispatcher.ResponseData): Promise<unknown> {
  if (statusCode !== 200) {
    // Not waited for: what it says when it fails is not read, however slowly it says it.
    void body.dump().catch(() => undefined);
    const refusesTheQuestion = statusCode >= 400 && statusCode < 500 && statusCode !== 403;
    throw refusesTheQuestion
      ? new AgencyFault('REFUSED_QUESTION')
      : new AgencyFault('STATUS', String(statusCode));
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    void body.dump().catch(() => undefined);
    throw new AgencyFault('UNREADABLE');
  }
  const bytes = await body.arrayBuffer();
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    throw new AgencyFault('UNREADABLE');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
