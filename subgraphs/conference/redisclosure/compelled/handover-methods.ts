// F-07, R-107 [Charnwood; B 4.13; B-A l.490; C-A2 l.775; K l.304; K-I6 l.782]: how something leaves, and which ways may fail.
import { addDays } from '../../../../schema/protocols/calendar/plain-date.ts';
import type { PlainDate } from '../../../../schema/protocols/calendar/plain-date.ts';

export const handoverMethods = ['BY_HAND', 'LETTER', 'SECURE_MAIL', 'PORTAL'] as const;
export type HandoverMethod = (typeof handoverMethods)[number];

/** How long somebody's word that a channel still leads to its recipient is believed. */
const believedForDays = 30;

/** Does it travel by itself to where somebody is believed to be? Given by hand it does not. */
export function travels(method: HandoverMethod): boolean {
  return method !== 'BY_HAND';
}

/** Was the channel verified lately enough? A day that is still to come verifies nothing. */
export function isFresh(verifiedOn: PlainDate, today: PlainDate): boolean {
  return verifiedOn <= today && addDays(verifiedOn, believedForDays) >= today;
}
