import type { Role } from '../vocabulary/terms.ts';
import { agencyOf } from './agencies.ts';
import type { AgencyBook } from './agencies.ts';
import type { AgencyKey, AreaScript } from './areas.ts';
import type { Calendar } from './calendar.ts';
import type { CastNomination, CastOfficer } from './cast.ts';
import { officerNames } from './officer-names.ts';
import { opaqueId } from './opaque-id.ts';

/** A post: what follows the area in the username, whose staff it is, and the nomination it carries. */
interface Post {
  readonly post: string;
  readonly agency: AgencyKey;
  readonly role: Role;
}

/** Officers and nominations of one area, by what follows the area in the username. */
export interface OfficerBook {
  readonly officers: ReadonlyMap<string, CastOfficer>;
  readonly nominations: ReadonlyMap<string, CastNomination>;
}

const people = [
  'police',
  'health',
  'housing',
  'housing2',
  'childrens',
  'idva',
  'probation',
] as const;
const systemAgencies = ['police', 'health', 'housing', 'housing2', 'childrens', 'idva'] as const;

function postsOf(area: AreaScript): Post[] {
  const hosted = (host: 'POLICE' | 'CONFERENCE'): AgencyKey =>
    host === 'POLICE' ? 'police' : 'conference';
  const posts: Post[] = [];
  // at least two contacts an agency.
  for (const key of people)
    if (area.agencies[key] !== undefined)
      posts.push(
        { post: `${key}-rep`, agency: key, role: 'REPRESENTATIVE' },
        { post: `${key}-deputy`, agency: key, role: 'DEPUTY' },
      );
  for (const key of systemAgencies)
    if (area.agencies[key] !== undefined)
      posts.push({ post: `${key}-system`, agency: key, role: 'SYSTEM' });
  posts.push(
    { post: 'police-spoc', agency: 'police', role: 'SPOC' },
    { post: 'chair', agency: hosted(area.chairHost), role: 'CHAIR' },
    {
      post: 'coordinator',
      agency: hosted(area.coordinatorHost),
      role: 'COORDINATOR',
    },
    { post: 'guest', agency: 'guest', role: 'GUEST' },
    { post: 'observer', agency: 'observer', role: 'OBSERVER' },
    { post: 'auditor', agency: 'conference', role: 'AUDITOR' },
    { post: 'steering', agency: 'conference', role: 'STEERING_GROUP' },
  );
  return posts;
}

/** Builds the officers and nominations of one area: all trained, nominated some months ago. */
export function officersOf(
  area: AreaScript,
  agencies: AgencyBook,
  calendar: Calendar,
): OfficerBook {
  const officers = new Map<string, CastOfficer>();
  const nominations = new Map<string, CastNomination>();
  for (const { post, agency, role } of postsOf(area)) {
    const { id: agencyId, name: agencyName } = agencyOf(agencies, agency);
    const subject = `${area.id}-${post}`;
    const id = opaqueId('o', subject);
    const system = role === 'SYSTEM';
    const name = system
      ? `Records system, ${agencyName.replace(' (demonstration)', '')}`
      : officerNames[area.id][post];
    if (name === undefined) throw new Error(`nobody is named for ${subject}`);
    officers.set(post, { id, subject, name });
    nominations.set(post, {
      id: opaqueId('n', subject),
      officerId: id,
      agencyId,
      role,
      startsOn: calendar.day(200),
      endsAt: null,
      trainedOn: calendar.day(170),
    });
  }
  return { officers, nominations };
}

/** The officer in this post. Throws where the area has none. */
export function officerIn(book: OfficerBook, post: string): CastOfficer {
  const officer = book.officers.get(post);
  if (!officer) throw new Error(`nobody holds the post ${post}`);
  return officer;
}

/** The nomination for this post. Throws where the area has none. */
export function nominationFor(book: OfficerBook, post: string): CastNomination {
  const nomination = book.nominations.get(post);
  if (!nomination) throw new Error(`nobody is nominated as ${post}`);
  return nomination;
}
