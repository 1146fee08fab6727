import { request } from 'undici';
import type { Dispatcher } from 'undici';
import type { Facts, FactsQuestion } from '../../schema/facts/facts.ts';
import { factsPath, factsShape } from '../../schema/facts/facts.ts';
import { permitHeader } from '../../schema/permit/permit.ts';
import type { SignPermit } from '../permit/sign-permit.ts';

export type FactsAnswer =
  { readonly kind: 'known'; readonly facts: Facts } | { readonly kind: 'unavailable' };

export interface FactsSource {
  readonly conferenceUrl: string;
  readonly dispatcher: Dispatcher;
  readonly signPermit: SignPermit;
  /** Told of anything that went wrong. */
  readonly onError: (error: unknown) => void;
}

/**
 * Asks the conference, once an operation and never from a cache: what was true a second ago may have
 * been ended since (R-008, F-53). Every failure, a malformed answer included, is `unavailable`.
 */
export async function askConference(
  source: FactsSource,
  question: FactsQuestion,
  disclosureId: string,
  deadline: number,
): Promise<FactsAnswer> {
  const body = JSON.stringify(question);
  try {
    const permit = await source.signPermit({
      aud: 'conference',
      use: 'FACTS',
      body,
      disclosureId,
      purpose: 'MARAC_SAFETY',
      viewer: null,
      audience: [],
      cases: {},
      items: [],
      signedInAt: null,
    });
    const response = await request(new URL(factsPath, source.conferenceUrl), {
      method: 'POST',
      dispatcher: source.dispatcher,
      headers: { 'content-type': 'application/json', [permitHeader]: permit },
      body,
      // The operation's one deadline (T9): what the facts use up the agencies do not have.
      signal: AbortSignal.timeout(Math.max(1, Math.ceil(deadline - performance.now()))),
    });
    const answer: unknown = await response.body.json();
    if (response.statusCode !== 200) throw new Error(`facts: HTTP ${String(response.statusCode)}`);
    return { kind: 'known', facts: factsShape.parse(answer) };
  } catch (error) {
    source.onError(error);
    return { kind: 'unavailable' };
  }
}
