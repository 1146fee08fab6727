/** research is due this long before the meeting; later is tabled. The figure is the project's. */
export const researchDueHoursBeforeMeeting = 24;

/** Is an answer given now too late to be read before the meeting? Without a meeting it is not. */
export function isTabled(now: Date, meetingStartsAt: string | null): boolean {
  if (meetingStartsAt === null) return false;
  const due = new Date(meetingStartsAt).getTime() - researchDueHoursBeforeMeeting * 3_600_000;
  return now.getTime() >= due;
}
