// R-182 [D 4.1.4; B 4.18; K l.302; C 7.3.1; 8.1.5 l.403; L-D l.679], decisions 9 and 11.
import { addDays } from '../calendar/plain-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { EffectiveSettings } from '../setting-catalogue.ts';

/** The last day on which the agenda of a meeting goes out in time, in calendar days. */
export function agendaDueBy(
  profile: Pick<EffectiveSettings, 'agendaLeadDays'>,
  meetingDate: PlainDate,
): PlainDate {
  return addDays(meetingDate, -profile.agendaLeadDays);
}
