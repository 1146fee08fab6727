import { request } from 'undici';
import type { Trawling } from '../../schema/alerts/trawling.ts';
import { alertsPath } from '../../schema/alerts/trawling.ts';
import { permitHeader } from '../../schema/permit/permit.ts';
import type { FactsSource } from '../facts/ask-conference.ts';
import { ownPermit } from '../permit/own-permit.ts';

/** Nobody waits for it; a conference that does not answer is told again later. */
const timeoutMs = 2_000;

/** One signed call to the conference. Rejects unless it took the alert. */
export async function tellConference(
  { conferenceUrl, dispatcher, signPermit }: Omit<FactsSource, 'onError'>,
  alert: Trawling,
  disclosureId: string,
): Promise<void> {
  const body = JSON.stringify(alert);
  const permit = signPermit(ownPermit('ALERT', body, disclosureId));
  const response = await request(new URL(alertsPath, conferenceUrl), {
    method: 'POST',
    dispatcher,
    headers: { 'content-type': 'application/json', [permitHeader]: permit },
    body,
    signal: AbortSignal.timeout(timeoutMs),
  });
  await response.body.dump();
  if (response.statusCode !== 200) throw new Error(`alert: HTTP ${String(response.statusCode)}`);
}
