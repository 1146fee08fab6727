import type { Answer, RunningConference } from './running-conference.ts';

/** Fills in an attendance register over the graph, and reads what it says. */

export const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;

/** 10 March 2026, the day of the cast's meetings. */
export const at = (time: string): string => `2026-03-10T${time}:00.000Z`;

export function registerOf(conference: RunningConference, area: string) {
  const nomination = (name: string) => `${area}-nomination-${name}`;
  const meetingId = `${area}-meeting`;
  return {
    nomination,
    record(name: string, line: Record<string, unknown> = {}, by = 'coordinator') {
      const input = {
        meetingId,
        nominationId: nomination(name),
        kind: 'PRESENT',
        jobTitle: 'team leader',
        ...((line['kind'] ?? 'PRESENT') === 'PRESENT' && { arrivedAt: at('09:30') }),
        ...line,
      };
      const mutation =
        'mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { about recorded } }';
      return conference.ask(`${area}-${by}`, mutation, { variables: { input } });
    },
    open(number: string, by = 'chair', variables: Record<string, unknown> = {}) {
      const caseId = `${area}-case-${number}`;
      const mutation =
        'mutation ($meetingId: ID!, $caseId: ID!) { openCase(meetingId: $meetingId, caseId: $caseId) { about } }';
      return conference.ask(`${area}-${by}`, mutation, {
        cases: [caseId],
        variables: { meetingId, caseId, ...variables },
      });
    },
    /** The agencies shown as not present for a case, in order; null before it was opened. */
    async notPresent(number: string, by = 'chair'): Promise<readonly string[] | null> {
      const query = '{ meetings { agenda { caseId notPresent { id } } } }';
      const { data } = await conference.ask(`${area}-${by}`, query);
      const [{ agenda }] = data.meetings as [
        { agenda: { caseId: string; notPresent: { id: string }[] | null }[] },
      ];
      const item = agenda.find(({ caseId }) => caseId === `${area}-case-${number}`);
      if (!item) throw new Error(`case ${number} is not on that agenda`);
      return item.notPresent && item.notPresent.map(({ id }) => id.slice(area.length + 1));
    },
    /** Who was present by the record made when the case was opened last, by name. */
    async recordedAt(number: string): Promise<readonly string[]> {
      const { outcome } = await conference.records.decisionRecord.findFirstOrThrow({
        where: { kind: 'CASE_OPENED', caseId: `${area}-case-${number}` },
        orderBy: { at: 'desc' },
      });
      const { present } = outcome as { present: string[] };
      return present.map((id) => id.slice(nomination('').length));
    },
  };
}
