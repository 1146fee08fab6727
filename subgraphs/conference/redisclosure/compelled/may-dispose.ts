// R-143, R-144 [B 7.13; 7.15; 7.16; 7.19; L 2.5; L-D l.685]. Whatever disposes of a case asks this first.
import { addMonths } from '../../../../schema/protocols/calendar/plain-date.ts';
import type { PlainDate } from '../../../../schema/protocols/calendar/plain-date.ts';
import type { EffectiveSettings } from '../../../../schema/protocols/setting-catalogue.ts';

/**
 * The day from which an area lets go of a case; null where it names no period or the case was never
 * heard. It runs from the last meeting that has the case on its agenda: never earlier than the referral
 * that brought it there, so that nothing goes before its time.
 */
export function disposalDueOn(
  { caseRetention }: Pick<EffectiveSettings, 'caseRetention'>,
  lastHeardOn: PlainDate | null,
): PlainDate | null {
  if (typeof caseRetention === 'string' || lastHeardOn === null) return null;
  return addMonths(lastHeardOn, caseRetention.months);
}

export interface Disposing {
  readonly dueOn: PlainDate | null;
  /** Why the case is held now. */
  readonly heldBecause: readonly string[];
  readonly today: PlainDate;
}

/** May the case be disposed of today? Never while anything holds it, never before its day. */
export function mayDispose({ dueOn, heldBecause, today }: Disposing): boolean {
  return heldBecause.length === 0 && dueOn !== null && dueOn <= today;
}
