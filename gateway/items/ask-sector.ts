import type { Dispatcher } from 'undici';
import type { ItemReference, ItemsQuestion } from '../../schema/permit/item-references.ts';
import { itemsAnswerShape, itemsPath } from '../../schema/permit/item-references.ts';
import { callHeaders } from '../permit/call-headers.ts';
import type { PermitRequest, SignPermit } from '../permit/sign-permit.ts';
import type { Watch } from '../watch/watch.ts';

/** How the agencies of one sector are reached. */
export interface SectorAddress {
  readonly url: URL;
  readonly dispatcher: Dispatcher;
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
  const body = JSON.stringify(question);
  const watched = source.watch?.call(permit.disclosureId, sector, 'ITEMS');
  try {
    const { dispatcher, url } = source.addressOf(sector);
    const signed = await source.signPermit({ ...permit, use: 'ITEMS', body, items: [] });
    watched?.tried();
    const response = await dispatcher.request({
      origin: url.origin,
      path: itemsPath,
      method: 'POST',
      headers: callHeaders(signed, watched),
      body,
      // The operation's one deadline (T9): what this uses up the change itself does not have.
      signal: AbortSignal.timeout(Math.max(1, Math.ceil(deadline - performance.now()))),
    });
    const answer: unknown = await response.body.json();
    if (response.statusCode !== 200) throw new Error(`items: HTTP ${String(response.statusCode)}`);
    const { items } = itemsAnswerShape.parse(answer);
    watched?.ended('answered');
    return items;
  } catch (error) {
    watched?.ended('unavailable');
    source.onError(sector, error);
    return null;
  }
}
