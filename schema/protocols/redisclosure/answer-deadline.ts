// R-122 [K-I3 2.1.1; C 10.2.3; D 4.3.3], decision 5.
import { addWorkingDays } from '../calendar/working-days.ts';
import type { BankHolidays } from '../calendar/working-days.ts';
import { endOfLondonDay, londonDay } from '../calendar/london-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { EffectiveSettings } from '../setting-catalogue.ts';
import type { RoutesInForce, RuledRoute } from './routes.ts';

/** What of a profile says how long an answer may take. */
export type Clock = RoutesInForce &
  Pick<EffectiveSettings, 'ownerAnswerWorkingDays'> & { readonly bankHolidays: BankHolidays };

/**
 * The first instant at which an answer is late: the end, London time, of the last working day for it,
 * or of the day the court or statute set where that comes first. The day it was asked on is never cut
 * short, whatever a court's date says: notice that nobody could read is no notice.
 * Throws BankHolidaysUnknownError for a year whose bank holidays are not recorded.
 */
export function answerDeadline(
  profile: Clock,
  route: RuledRoute,
  sentAt: Date,
  compelledBy: PlainDate | null,
): Date {
  const rule = profile.route(route);
  const days = rule === 'NEVER' ? undefined : rule.workingDays;
  const sentOn = londonDay(sentAt);
  const ordinary = addWorkingDays(
    sentOn,
    days ?? profile.ownerAnswerWorkingDays,
    profile.bankHolidays,
  );
  if (compelledBy === null || compelledBy >= ordinary) return endOfLondonDay(ordinary);
  return endOfLondonDay(compelledBy < sentOn ? sentOn : compelledBy);
}
