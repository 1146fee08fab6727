const dayInMilliseconds = 86_400_000;

/** Days and instants told from the day of the demonstration, so that the stories never grow old. */
export interface Calendar {
  /** The calendar day `ago` days before today; negative: after. */
  readonly day: (ago: number) => string;
  /** An instant on that day, at a full hour UTC. */
  readonly at: (ago: number, hour: number) => string;
  /** The birthday of somebody of this age; `salt` spreads birthdays over the year. */
  readonly born: (years: number, salt: number) => string;
}

/** The calendar as seen on the day of `now` (UTC). */
export function calendarOf(now: Date): Calendar {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const moment = (ago: number, hour: number): Date =>
    new Date(midnight - ago * dayInMilliseconds + hour * 3_600_000);
  const day = (ago: number): string => moment(ago, 0).toISOString().slice(0, 10);
  return {
    day,
    at: (ago, hour) => moment(ago, hour).toISOString(),
    born: (years, salt) => day(Math.round(years * 365.25) + 20 + (salt % 300)),
  };
}
