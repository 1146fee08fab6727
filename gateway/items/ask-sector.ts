import type { Dispatcher } from 'undici';
import type { ItemReference, ItemsQuestion } from '../../schema/permit/item-references.ts';
import { itemsAnswerShape, itemsPath } from '../../schema/permit/item-references.ts';
import {
  AgencyFault,
  describeFault,
  hasFairTime,
  isAgencysFault,
} from '../federation/agency-fault.ts';
import type { Breaker } from '../federation/breaker.ts';
import { readAnswer } from '../federation/read-answer.ts';
import { withinDeadline } from '../federation/within-deadline.ts';
import { callHeaders } from '../permit/call-headers.ts';
import type { PermitRequest, SignPermit } from '../permit/sign-permit.ts';
import type { Watch, WatchedCall } from '../watch/watch.ts';

/** How the agencies of one sector are reached. */
export interface SectorAddress {
  readonly url: URL;
  readonly dispatcher: Dispatcher;
  /** The sector's one breaker: whoever finds it down spares all its callers (T9). */
  readonly breaker: Breaker;
}

export interface ItemsSource {
  /** Throws for a sector without an address. */
  readonly addressOf: (sector: string) => SectorAddress;
  readonly signPermit: SignPermit;
  readonly watch?: Watch | undefined;
  /** Told of anything that went wrong. */
  readonly onError: (sector: string, error: unknown) => void;
}

/**
 * Asks one sector which of the items a viewer names are real and open to that viewer, under a permit for
 * this question alone. Out: what it vouches for; null when it could not be read, whatever the reason: the
 * caller must not take that for "there is no such item" (F-04).
 */
export async function askSector(
  source: ItemsSource,
  question: ItemsQuestion,
  permit: Omit<PermitRequest, 'use' | 'body' | 'items'>,
  deadline: number,
): Promise<readonly ItemReference[] | null> {
  const { aud: sector } = permit;
  const watched = source.watch?.call(permit.disclosureId, sector, 'ITEMS');
  try {
    const address = source.addressOf(sector);
    if (!address.breaker.mayCall()) {
      watched?.ended('left-alone');
      throw new AgencyFault('LEFT_ALONE');
    }
    return await askAt(address, source, question, permit, { deadline, watched });
  } catch (fault) {
    source.onError(sector, describeFault(fault));
    return null;
  }
}

async function askAt(
  { breaker, dispatcher, url }: SectorAddress,
  { signPermit }: ItemsSource,
  question: ItemsQuestion,
  permit: Omit<PermitRequest, 'use' | 'body' | 'items'>,
  { deadline, watched }: { readonly deadline: number; readonly watched: WatchedCall | undefined },
): Promise<readonly ItemReference[]> {
  const body = JSON.stringify(question);
  const hadFairTime = hasFairTime(deadline);
  try {
    const signed = signPermit({ ...permit, use: 'ITEMS', body, items: [] });
    watched?.tried();
    // The operation's one deadline (T9): what this uses up the change itself does not have.
    const given = await withinDeadline(deadline, async (signal) =>
      readAnswer(
        await dispatcher.request({
          origin: url.origin,
          path: itemsPath,
          method: 'POST',
          headers: callHeaders(signed, watched),
          body,
          signal,
        }),
      ),
    );
    const answer = itemsAnswerShape.safeParse(given);
    if (!answer.success) throw new AgencyFault('UNREADABLE');
    breaker.succeeded();
    watched?.ended('answered');
    return answer.data.items;
  } catch (fault) {
    watched?.ended('unavailable');
    if (isAgencysFault(fault, hadFairTime)) breaker.failed();
    throw fault;
  }
}
