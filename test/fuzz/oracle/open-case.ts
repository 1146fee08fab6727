// May this person open this case, for this? Any missing test denies.
import type { ErrorCode } from '../../../schema/errors/catalogue.ts';
import { loadProfiles } from '../../../schema/protocols/profile.ts';
import type { Viewer } from './who.ts';
import { howItReads, isInForce } from './who.ts';
import type { Permission } from './permissions.ts';
import type { Case, World } from './world.ts';

export const profiles = loadProfiles();

export interface CaseQuestion {
  readonly caseId: string;
  readonly purpose: string;
  readonly permissionId: string | null;
}

export interface OpenCase {
  readonly about: Case;
  /** What a use beyond the conference rests on; null for the conference's own purpose. */
  readonly permission: Permission | null;
}

/** the one purpose that needs nobody's permission. */
const own = 'MARAC_SAFETY';

export function openCase(
  world: World,
  viewer: Viewer,
  question: CaseQuestion,
): OpenCase | { readonly refused: ErrorCode } {
  // Decision 9: by id or by reference.
  const about = world.marac_case.find(
    ({ id, reference }) => id === question.caseId || reference === question.caseId,
  );
  const permission = about ? coveredBy(world, viewer, about, question) : null;
  const hidden = !about || isHidden(world, viewer, about, permission);

  // for another purpose a hidden case, and one that is not covered, are both simply not permitted.
  if (question.purpose === own ? question.permissionId !== null : hidden || !permission)
    return { refused: 'PURPOSE_NOT_PERMITTED' };
  const standing = refusedForTheAgency(viewer);
  if (standing) return { refused: standing };
  if (lacksTraining(world, viewer)) return { refused: 'TRAINING_REQUIRED' };
  // R-033, T15: no case, and one that is nothing to this person, are the same.
  if (hidden) return { refused: 'NOT_FOUND' };
  const paused = refusedForTheMoment(world, viewer, about, permission);
  return paused ? { refused: paused } : { about, permission };
}

/** its user, its purpose, its case; the conference names only those in force. */
function coveredBy(
  world: World,
  { nomination }: Viewer,
  about: Case,
  { permissionId, purpose }: CaseQuestion,
): Permission | null {
  if (purpose === own) return null;
  const named = world.permissions.find(
    (one) =>
      one.id === permissionId &&
      one.caseId === about.id &&
      one.purpose === purpose &&
      one.nominationId === nomination.id,
  );
  return named ?? null;
}

function refusedForTheAgency({ agency, nomination }: Viewer): ErrorCode | null {
  if (agency.standing === 'SUSPENDED') return 'AGENCY_SUSPENDED';
  const isGuest = nomination.role === 'GUEST'; // admitted for one case without a signature
  return agency.standing === 'SIGNED' || isGuest ? null : 'AGENCY_NOT_SIGNED';
}

/** where the area asks for training first. A system cannot be trained; guests and observers hear the statement. */
function lacksTraining({ now }: World, { agency, nomination }: Viewer): boolean {
  if (['SYSTEM', 'GUEST', 'OBSERVER'].includes(nomination.role)) return false;
  const { trainedOn } = nomination;
  const isTrained = trainedOn !== null && trainedOn <= now.toISOString().slice(0, 10);
  return profiles[agency.areaId].trainingGate && !isTrained;
}

function isHidden(
  world: World,
  viewer: Viewer,
  about: Case,
  permission: Permission | null,
): boolean {
  return (
    howItReads(viewer) === 'NOTHING' ||
    about.areaId !== viewer.agency.areaId ||
    worksForTheEmployer(world, viewer, about) ||
    !isListed(world, viewer, about) ||
    // an owner's word names whom it is for, and stands for the distribution.
    !(permission !== null || isOnTheCase(world, viewer, about))
  );
}

/** R-053, F-28: colleagues of a party are out, unless the chair names the person. */
export function worksForTheEmployer(
  world: World,
  { agency, nomination }: Viewer,
  { id }: Pick<Case, 'id'>,
): boolean {
  const employs = world.employer_exclusion.some(
    ({ agencyId, caseId }) => caseId === id && agencyId === agency.id,
  );
  const named = world.named_despite_employer.some(
    (one) => one.caseId === id && one.nominationId === nomination.id && one.endedAt === null,
  );
  return employs && !named;
}

/** while a case is restricted, the chair's list. */
export function isListed(world: World, viewer: Viewer, { id }: Pick<Case, 'id'>): boolean {
  const { agency, nomination } = viewer;
  const restriction = world.restriction.find((one) => one.caseId === id && one.liftedAt === null);
  if (!restriction || nomination.role === 'CHAIR') return true;
  const listed = world.nomination.filter((one) =>
    world.restriction_member.some(
      (member) => member.restrictionId === restriction.id && member.nominationId === one.id,
    ),
  );
  if (nomination.role === 'SYSTEM')
    // A system stands behind somebody on the list who represents its agency.
    return listed.some(
      (one) =>
        one.agencyId === agency.id &&
        ['REPRESENTATIVE', 'DEPUTY'].includes(one.role) &&
        isInForce(one, world.now),
    );
  if (nomination.role === 'RESEARCHER')
    return world.delegate_statement.some(
      (one) => one.caseId === id && one.nominationId === nomination.id && one.endedAt === null,
    );
  return listed.some((one) => one.id === nomination.id);
}

function isOnTheCase(world: World, { agency, nomination }: Viewer, { areaId, id }: Case): boolean {
  const { guestsAllowed, observersAllowed } = profiles[areaId];
  switch (nomination.role) {
    case 'CHAIR':
    case 'COORDINATOR':
      return true;
    case 'GUEST':
      return guestsAllowed && isAdmitted(world, nomination.id, 'GUEST', id);
    case 'OBSERVER':
      return observersAllowed && isAdmitted(world, nomination.id, 'OBSERVER', id);
    default:
      return world.distribution.some((one) => one.caseId === id && one.agencyId === agency.id);
  }
}

/** for this case, or for a meeting that hears it, inside the window and not released. */
function isAdmitted(
  { admission, agenda_entry, now }: World,
  nominationId: string,
  kind: 'GUEST' | 'OBSERVER',
  caseId: string,
): boolean {
  return admission.some(
    (one) =>
      one.nominationId === nominationId &&
      one.kind === kind &&
      (one.caseId === caseId ||
        (one.caseId === null &&
          agenda_entry.some(
            (entry) => entry.meetingId === one.meetingId && entry.caseId === caseId,
          ))) &&
      new Date(one.opensAt) <= now &&
      now < new Date(one.closesAt) &&
      (one.releasedAt === null || now < new Date(one.releasedAt)),
  );
}

/** What only somebody on the case is told. */
function refusedForTheMoment(
  world: World,
  viewer: Viewer,
  { id }: Case,
  permission: Permission | null,
): ErrorCode | null {
  const { nomination } = viewer;
  const knowsThem = world.conflict.some(
    (one) => one.caseId === id && one.officerId === nomination.officerId && one.clearedAt === null,
  );
  if (knowsThem) return 'CONFLICT_PAUSED';
  // Decision 8: systems and researchers do not attend. R-110: what an owner permitted is not the meeting's.
  if (permission || howItReads(viewer) === 'OWN') return null;
  const meeting = meetingOf(world, id);
  const declared = world.declaration.find(
    (one) =>
      one.meetingId === meeting?.id &&
      one.nominationId === nomination.id &&
      one.supersededAt === null,
  );
  if (!declared) return 'DECLARATION_REQUIRED';
  return declared.accepted || declared.chairAllows === true ? null : 'DECLARATION_AWAITS_CHAIR';
}

/** The meeting that hears a case next; when none will, the last that did. */
function meetingOf({ agenda_entry, meeting, now }: World, caseId: string) {
  const hearing = meeting.filter(({ id }) =>
    agenda_entry.some((entry) => entry.caseId === caseId && entry.meetingId === id),
  );
  const byStart = hearing.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return byStart.find(({ endsAt }) => new Date(endsAt) > now) ?? byStart.at(-1);
}
