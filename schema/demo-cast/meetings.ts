import type { AreaBook } from './area-book.ts';
import { caseId } from './cases.ts';
import type { CaseScript } from './case-script.ts';
import type { CastAdmission, CastAgendaEntry, CastMeeting } from './cast.ts';
import { nominationFor } from './officers.ts';
import { opaqueId } from './opaque-id.ts';

/**
 * What each attendee accepts, in the project's own words after the undertakings that the
 * protocols share (data dictionary §4.15). The precautions of a virtual meeting come on top.
 */
const statementText = [
  'What I learn here is confidential. I use it to make the people of these cases safer, and for nothing else.',
  'Each agency stays the owner of what it brings. I pass nothing on unless its owner has agreed.',
  'I tell nobody who has not signed, and never a victim, an alleged perpetrator or a child, what was said about whom.',
  'I keep fact and opinion apart, and speak of everybody with respect.',
  'I keep notes and papers as safe as the picture itself, and destroy them when they have served.',
  'If I cannot promise all of this, I tell the chair before the meeting, and the chair decides whether I stay.',
].join('\n');

const meetingId = ({ area }: AreaBook): string => opaqueId('m', area.id);

/** The area's one coming meeting: three days ahead, ten o'clock UTC, four hours. */
export function meetingRecord(book: AreaBook): CastMeeting {
  return {
    id: meetingId(book),
    areaId: book.area.id,
    startsAt: book.calendar.at(-3, 10),
    endsAt: book.calendar.at(-3, 14),
    virtual: true,
    statementVersion: '2026-1',
    statementText,
  };
}

/** The cases of the area in their order. */
export function agendaEntries(book: AreaBook, scripts: readonly CaseScript[]): CastAgendaEntry[] {
  return scripts.map(({ number }, index) => ({
    meetingId: meetingId(book),
    caseId: caseId(book.area, number),
    position: index + 1,
  }));
}

/** Who is let into 001 beside the agencies, where the area's protocol knows guests or observers. */
export function admissions(book: AreaBook): CastAdmission[] {
  const { area, calendar, officers } = book;
  const { startsAt, endsAt } = meetingRecord(book);
  const admit = (kind: 'GUEST' | 'OBSERVER', post: string, from: string): CastAdmission => ({
    id: opaqueId('d', area.id, post),
    caseId: caseId(area, 1),
    meetingId: meetingId(book),
    nominationId: nominationFor(officers, post).id,
    kind,
    from,
    until: endsAt,
    admittedBy: nominationFor(officers, 'chair').id,
    attestation: { recruitmentChecked: true, briefed: true },
  });
  return [
    // From a day before today, so that the demonstration has a guest to sign in as.
    ...(area.guestsAllowed ? [admit('GUEST', 'guest', calendar.at(1, 0))] : []),
    ...(area.observersAllowed ? [admit('OBSERVER', 'observer', startsAt)] : []),
  ];
}
