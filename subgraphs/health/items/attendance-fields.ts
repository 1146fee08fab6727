import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';

/** What every emergency attendance says, whoever attended: an extract, not the notes. */
export const attendanceFields = {
  date: date(),
  presentation: text(600),
  explanationGiven: optional(text(400)),
  /** No answer where the clinician did not say: silence is not consistency (F-04). */
  explanationConsistent: optional(flag()),
  outcome: optional(
    oneOf('HealthAttendanceOutcome', [
      'DISCHARGED',
      'ADMITTED',
      'REFERRED_ON',
      'LEFT_BEFORE_SEEN',
      'LEFT_BEFORE_TREATMENT_ENDED',
    ]),
  ),
};
