import { isDeepStrictEqual } from 'node:util';
import { request } from 'undici';
import type { Dispatcher } from 'undici';
import type { Facts, FactsQuestion } from '../../schema/facts/facts.ts';
import { factsAnswerShape, factsPath } from '../../schema/facts/facts.ts';
import { AgencyFault, describeFault } from '../federation/agency-fault.ts';
import { readAnswer } from '../federation/read-answer.ts';
import { withinDeadline } from '../federation/within-deadline.ts';
import { callHeaders } from '../permit/call-headers.ts';
import { ownPermit } from '../permit/own-permit.ts';
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
 * been ended since (R-008, F-53). Every failure, a malformed answer included, is `unavailable`; so is an
 * answer to any other question. The attack is a mix-up on the way, in a proxy or on a connection that is used
 * again: another person's nominations would open what is hers, and older facts what was since revoked.
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
    const permit = source.signPermit(ownPermit('FACTS', body, disclosureId));
    watched?.tried();
    // The operation's one deadline (T9): what the facts use up the agencies do not have.
    const given = await withinDeadline(deadline, async (signal) =>
      readAnswer(
        await request(new URL(factsPath, source.conferenceUrl), {
          method: 'POST',
          dispatcher: source.dispatcher,
          headers: callHeaders(permit, watched),
          body,
          signal,
        }),
      ),
    );
    const answer = factsAnswerShape.safeParse(given);
    if (!answer.success) throw new AgencyFault('UNREADABLE');
    const { answers, facts } = answer.data;
    if (!isDeepStrictEqual(answers, { ...question, disclosureId }) || !isAbout(facts, question))
      throw new AgencyFault('ANSWER_TO_ANOTHER');
    watched?.ended('answered');
    return { kind: 'known', facts };
  } catch (fault) {
    watched?.ended('unavailable');
    source.onError(describeFault(fault));
    return { kind: 'unavailable' };
  }
}

/** No case but those the question named. */
function isAbout({ cases }: Facts, question: FactsQuestion): boolean {
  return Object.keys(cases).every((name) => question.cases.includes(name));
}
