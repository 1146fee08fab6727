// Meetings and their agendas, as one viewer may know of them, and who the viewer is.
import { agendaDueBy } from '../../../schema/protocols/rules/agenda-due-by.ts';
import { londonDay } from '../../../schema/protocols/calendar/london-day.ts';
import { declarationOf } from '../../../subgraphs/conference/agenda/declaration-text.ts';
import { isListed, profiles, worksForTheEmployer } from './open-case.ts';
import { conference } from './conference.ts';
import { agencyThing, plain } from './thing.ts';
import type { Thing } from './thing.ts';
import type { Viewer } from './who.ts';
import type { Admission, Meeting, World } from './world.ts';

/** in which capacity the request acts. */
export function me({ agency, name, nomination, subject }: Viewer): Thing {
  const { role } = nomination;
  const capacity = { username: subject, name, role, area: agency.areaId };
  return plain('Me', { ...capacity, agency: agencyThing(agency) });
}

const fourWeeks = 28 * 24 * 60 * 60 * 1000;

/** The viewer's meetings that are not long over; by id, any of them. */
export function meetings(world: World, viewer: Viewer, only?: string): Thing[] {
  const { agency, nomination } = viewer;
  const isGuest = nomination.role === 'GUEST';
  // signatories, and an admitted guest of an agency that has not signed.
  if (agency.standing !== 'SIGNED' && !(isGuest && agency.standing !== 'SUSPENDED')) return [];
  const shown = world.meeting.filter(
    ({ areaId, endsAt, id }) =>
      areaId === agency.areaId &&
      isInvited(world, viewer, id) &&
      (only === undefined ? Date.parse(endsAt) >= world.now.getTime() - fourWeeks : id === only),
  );
  return shown
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1))
    .map((meeting) => meetingThing(world, viewer, meeting));
}

const visits = ({ nomination: { role } }: Viewer): boolean =>
  role === 'GUEST' || role === 'OBSERVER';

/** a guest or observer knows of the meetings they were admitted to. */
function isInvited(world: World, viewer: Viewer, meetingId: string): boolean {
  if (!visits(viewer)) return true;
  return world.admission.some(
    (one) =>
      one.meetingId === meetingId &&
      one.nominationId === viewer.nomination.id &&
      one.releasedAt === null,
  );
}

function meetingThing(world: World, viewer: Viewer, meeting: Meeting): Thing {
  const { areaId, endsAt, id, startsAt, virtual } = meeting;
  const { text, version } = declarationOf(meeting);
  const declared = world.declaration.find(
    (one) =>
      one.meetingId === id &&
      one.nominationId === viewer.nomination.id &&
      one.supersededAt === null,
  );
  // The register names people: for those who run the meeting or audit it. Nobody has come yet.
  const readsRegister = ['CHAIR', 'COORDINATOR', 'AUDITOR'].includes(viewer.nomination.role);
  return plain('Meeting', {
    id,
    area: areaId,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    virtual,
    declarationText: text,
    declarationVersion: version,
    agendaDueBy: agendaDueBy(profiles[areaId], londonDay(new Date(startsAt))),
    declaration: declared
      ? plain('Declaration', { ...declared, at: new Date(String(declared['at'])).toISOString() })
      : null,
    agenda: agenda(world, viewer, meeting),
    attendance: readsRegister ? [] : null,
  });
}

/** counted over what is shown, so that no gap betrays a case. */
function agenda(world: World, viewer: Viewer, { id: meetingId }: Meeting): Thing[] {
  const entries = world.agenda_entry
    .filter((one) => one.meetingId === meetingId && isOnAgenda(world, viewer, one))
    .sort((a, b) => a.position - b.position);
  return entries.flatMap(({ caseId }, index) => {
    const about = world.marac_case.find(({ id }) => id === caseId);
    if (!about) return [];
    const { counterAllegations, reference, referredWithoutConsent, repeat } = about;
    const flags = { counterAllegations, referredWithoutConsent, repeat };
    // That a case is heard is something to be told, and is on record.
    const line = { case: caseId, item: caseId, owner: conference, category: 'conference.meeting' };
    return [
      plain('AgendaItem', { caseId, reference, position: index + 1, ...flags, notPresent: null }, [
        { ...line, basis: null },
      ]),
    ];
  });
}

/** the agenda follows need-to-know, though nothing of a case is on it. */
function isOnAgenda(
  world: World,
  viewer: Viewer,
  { caseId, meetingId }: World['agenda_entry'][number],
): boolean {
  const { agency, nomination } = viewer;
  const { role, trainedOn } = nomination;
  const untrained = trainedOn === null || trainedOn > londonDay(world.now);
  const exempt = role === 'SYSTEM' || visits(viewer);
  if (profiles[agency.areaId].trainingGate && untrained && !exempt) return false;
  if (worksForTheEmployer(world, viewer, { id: caseId })) return false;
  if (!isListed(world, viewer, { id: caseId })) return false;
  const distributed = (): boolean =>
    world.distribution.some((one) => one.caseId === caseId && one.agencyId === agency.id);
  switch (role) {
    case 'CHAIR':
    case 'COORDINATOR':
      return true;
    case 'GUEST':
    case 'OBSERVER':
      return world.admission.some((one) => letsIn(one, { caseId, meetingId, viewer, world }));
    case 'SYSTEM': {
      // what its agency was asked about.
      const asked = world.research_request.some(
        (one) => one.caseId === caseId && one.agencyId === agency.id,
      );
      return asked && distributed();
    }
    case 'AUDITOR':
    case 'STEERING_GROUP':
    case 'SECURITY_LEAD':
      return false;
    default:
      return distributed();
  }
}

interface Seat {
  readonly world: World;
  readonly viewer: Viewer;
  readonly caseId: string;
  readonly meetingId: string;
}

/** inside the window, not released; an observer perhaps for the whole meeting. */
function letsIn(one: Admission, { caseId, meetingId, viewer, world }: Seat): boolean {
  const open =
    one.nominationId === viewer.nomination.id &&
    Date.parse(one.opensAt) <= world.now.getTime() &&
    world.now.getTime() < Date.parse(one.closesAt) &&
    one.releasedAt === null;
  const wholeMeeting =
    one.caseId === null && one.kind === 'OBSERVER' && one.meetingId === meetingId;
  return open && (one.caseId === caseId || wholeMeeting);
}
