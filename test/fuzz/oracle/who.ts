// Who asks, and for whom do they stand? Only what the conference has on record counts.
import type { AudienceToken, Role } from '../../../schema/vocabulary/terms.ts';
import type { Agency, Nomination, World } from './world.ts';

export interface Viewer {
  readonly subject: string;
  readonly name: string;
  readonly nomination: Nomination;
  readonly agency: Agency;
}

/** from the first day until the moment it ends; R-039: not while a second person has to confirm it. */
export function isInForce({ endsAt, heldAt, startsOn }: Nomination, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  return heldAt === null && startsOn <= today && (endsAt === null || new Date(endsAt) > now);
}

/** exactly one nomination in force, or the whole operation is refused. */
export function whoAsks(
  world: World,
  subject: string,
): Viewer | 'NOT_NOMINATED' | 'CAPACITY_REQUIRED' {
  const officer = world.officer.find((one) => one.subject === subject);
  const held = world.nomination.filter(
    (one) => one.officerId === officer?.id && isInForce(one, world.now),
  );
  const [nomination] = held;
  const agency = world.agency.find(({ id }) => id === nomination?.agencyId);
  if (!officer || !nomination || !agency) return 'NOT_NOMINATED';
  if (held.length > 1) return 'CAPACITY_REQUIRED';
  return { subject, name: officer.name, nomination, agency };
}

/** How a role reads: for its agency, for the conference, what is its own, the frame alone. */
const reads: Readonly<
  Record<Role, 'AS_AGENCY' | 'AS_CHAIR' | 'AS_COORD' | 'OWN' | 'FRAME' | 'NOTHING'>
> = {
  REPRESENTATIVE: 'AS_AGENCY',
  DEPUTY: 'AS_AGENCY',
  SPOC: 'AS_AGENCY',
  GUEST: 'AS_AGENCY',
  CHAIR: 'AS_CHAIR',
  COORDINATOR: 'AS_COORD',
  SYSTEM: 'OWN',
  RESEARCHER: 'OWN',
  OBSERVER: 'FRAME',
  // aggregates, never cases.
  AUDITOR: 'NOTHING',
  STEERING_GROUP: 'NOTHING',
  SECURITY_LEAD: 'NOTHING',
};

export const howItReads = ({ nomination }: Viewer) => reads[nomination.role];

/** the words of an audience that mean this viewer. Chairing is no agency of one's own. */
export function tokensOf(viewer: Viewer): readonly AudienceToken[] {
  switch (howItReads(viewer)) {
    case 'AS_AGENCY':
      return [viewer.agency.type, 'ALL'];
    case 'AS_CHAIR':
      return ['CHAIR', 'ALL'];
    case 'AS_COORD':
      return ['COORD', 'ALL'];
    case 'OWN':
    case 'FRAME':
    case 'NOTHING':
      return [];
  }
}

/** an agency's own people and its system have what their agency owns. */
export function actsFor(viewer: Viewer, ownerId: string): boolean {
  const reading = howItReads(viewer);
  return viewer.agency.id === ownerId && (reading === 'AS_AGENCY' || reading === 'OWN');
}
