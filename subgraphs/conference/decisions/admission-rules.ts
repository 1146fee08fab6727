// what must hold before the chair can let a guest or observer in.
import { refusal } from '../../../schema/errors/refusal.ts';
import type { Meeting } from '../../../schema/prisma/conference/generated/client.ts';
import type { Profile } from '../../../schema/protocols/profile.ts';
import { admitsGuest } from '../../../schema/protocols/rules/admits-guest.ts';
import { admitsObserver } from '../../../schema/protocols/rules/admits-observer.ts';
import type { ConferenceContext } from '../context.ts';
import type { AdmissionKind } from '../graph/words.ts';
import { inForce } from '../records/open-nomination.ts';
import type { Deciding } from './decide.ts';
import { refuse, requireCase } from './decide.ts';

export interface Occasion {
  readonly caseId: string | null;
  readonly meeting: Meeting;
}

/** The case with the next meeting that hears it, or the meeting named for an observer. */
export async function findOccasion(
  context: ConferenceContext,
  deciding: Deciding,
  wanted: { caseId?: string | null; meetingId?: string | null; kind: AdmissionKind },
): Promise<Occasion> {
  const { tx, by, now } = deciding;
  const name = wanted.caseId ?? null;
  const meetingId = wanted.meetingId ?? null;
  // a guest is for a case, whatever meeting hears it.
  if ((name === null) === (meetingId === null)) refuse('caseId', 'R-037');
  if (name === null && wanted.kind !== 'OBSERVER') refuse('meetingId', 'R-037');
  const caseId = name === null ? null : await requireCase(context, deciding, name);
  const meeting = await tx.meeting.findFirst({
    where: {
      areaId: by.area,
      endsAt: { gt: now },
      ...(meetingId !== null && { id: meetingId }),
      ...(caseId !== null && { entries: { some: { caseId } } }),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  if (!meeting && caseId === null) throw refusal('NOT_FOUND');
  if (!meeting) refuse('caseId', 'R-037');
  return { caseId, meeting };
}

/** The nomination to admit: in force, in the matching role, and with nothing on this case against it. */
export async function checkAdmitted(
  { tx, by, now }: Deciding,
  {
    caseId,
    nominationId,
    kind,
  }: { caseId: string | null; nominationId: string; kind: AdmissionKind },
) {
  const nomination = await tx.nomination.findFirst({
    where: { id: nominationId, role: kind, agency: { areaId: by.area }, ...inForce(now) },
    include: { agency: true },
  });
  if (!nomination) refuse('nominationId', 'R-003');
  const { agencyId, officerId } = nomination;
  if (nomination.agency.standing === 'SUSPENDED') refuse('nominationId', 'R-177');
  if (caseId === null) return nomination;
  // the list of a restricted case holds representatives only; a guest is none.
  if ((await tx.restriction.count({ where: { caseId, liftedAt: null } })) > 0)
    refuse('caseId', 'R-050');
  if ((await tx.employerExclusion.count({ where: { caseId, agencyId } })) > 0)
    refuse('nominationId', 'R-053');
  if ((await tx.conflict.count({ where: { caseId, officerId, clearedAt: null } })) > 0)
    refuse('nominationId', 'R-043');
  return nomination;
}

/** Does the area admit this kind at all? A profile that does not say so refuses. */
export function requireKind(profile: Profile, kind: AdmissionKind, standing: string): void {
  const signed = standing === 'SIGNED';
  if (kind === 'GUEST') {
    if (!admitsGuest(profile, signed).admitted) refuse('kind', 'R-037');
    return;
  }
  if (!admitsObserver(profile).admitted) refuse('kind', 'R-060');
  // only a guest may come from an agency that has not signed.
  if (!signed) refuse('nominationId', 'R-002');
}

/** no window outlasts the meeting. */
export function checkWindow(
  { from, until }: { from: string; until: string },
  meeting: Meeting,
  now: Date,
): void {
  const [opens, closes] = [new Date(from), new Date(until)];
  if (opens >= closes) refuse('until', 'R-037');
  if (closes <= now || closes > meeting.endsAt) refuse('until', 'R-060');
}
