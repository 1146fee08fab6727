import { request } from 'undici';
import type { Dispatcher } from 'undici';
import type { Facts, FactsQuestion } from '../../schema/facts/facts.ts';
import { factsPath, factsShape } from '../../schema/facts/facts.ts';
import { callHeaders } from '../permit/call-headers.ts';
import type { SignPermit } from '../permit/sign-permit.ts';
import type { Watch } from '../watch/watch.ts';

export type FactsAnswer =
  { readonly kind: 'known'; readonly facts: Facts } | { readonly kind: 'unavailable' };

export interface FactsSource {
  readonly conferenceUrl: string;
  readonly dispatcher: Dispatcher;
  readonly signPermit: SignPermit;
  readonly watch?: Watch | undefined;
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
  const watched = source.watch?.call(disclosureId, 'conference', 'FACTS');
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
    watched?.tried();
    const response = await request(new URL(factsPath, source.conferenceUrl), {
      method: 'POST',
      dispatcher: source.dispatcher,
      headers: callHeaders(permit, watched),
      body,
      // The operation's one deadline (T9): what the facts use up the agencies do not have.
      signal: AbortSignal.timeout(Math.max(1, Math.ceil(deadline - performance.now()))),
    });
    const answer: unknown = await response.body.json();
    if (response.statusCode !== 200) throw new Error(`facts: HTTP ${String(response.statusCode)}`);
    const facts = factsShape.parse(answer);
    watched?.ended('answered');
    return { kind: 'known', facts };
  } catch (error) {
    watched?.ended('unavailable');
    source.onError(error);
    return { kind: 'unavailable' };
  }
}
