// R-162 [B-D l.641; L-C l.656].
import { addMonths } from '../calendar/plain-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { EffectiveSettings } from '../setting-catalogue.ts';

/** Was an item last verified (or, if never, recorded) longer ago than the area allows? */
export function isStale(
  profile: Pick<EffectiveSettings, 'staleAfterMonths'>,
  lastVerifiedOn: PlainDate | null,
  recordedOn: PlainDate,
  today: PlainDate,
): boolean {
  return addMonths(lastVerifiedOn ?? recordedOn, profile.staleAfterMonths) < today;
}
