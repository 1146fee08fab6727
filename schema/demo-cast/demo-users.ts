import type { AreaId, Role } from '../vocabulary/terms.ts';
import type { DemoCast } from './cast.ts';

/** One who can sign in to the demonstration, as the demo issuer lists them. */
export interface CastUser {
  readonly username: string;
  readonly name: string;
  readonly description: string;
  readonly kind: 'person' | 'system';
  readonly area: AreaId;
}

const roleNames: Readonly<Record<Role, string>> = {
  REPRESENTATIVE: 'Representative',
  DEPUTY: 'Deputy',
  RESEARCHER: 'Researcher',
  SPOC: 'Single point of contact',
  SECURITY_LEAD: 'Security lead',
  CHAIR: 'Chair',
  COORDINATOR: 'Coordinator',
  GUEST: 'Guest',
  OBSERVER: 'Observer',
  AUDITOR: 'Auditor',
  STEERING_GROUP: 'Steering group',
  SYSTEM: 'System',
};

/** Everybody who can sign in, in the order of the cast: "Representative, Bexley Police". */
export function demoUsers(cast: DemoCast): CastUser[] {
  const { agencies, nominations, officers } = cast.conference;
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const byOfficer = new Map(nominations.map((nomination) => [nomination.officerId, nomination]));
  return officers.flatMap(({ id, subject, name }) => {
    const nomination = byOfficer.get(id);
    const agency = nomination && byId.get(nomination.agencyId);
    if (!agency) return [];
    const { role } = nomination;
    const description = `${roleNames[role]}, ${agency.name.replace(' (demonstration)', '')}`;
    const kind = role === 'SYSTEM' ? 'system' : 'person';
    return [{ username: subject, name, description, kind, area: agency.areaId }];
  });
}
