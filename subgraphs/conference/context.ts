import type { PrismaClient } from '../../schema/prisma/conference/generated/client.ts';
import { refusal } from '../../schema/errors/refusal.ts';
import type { NeedToKnowTable } from '../../schema/need-to-know/table.ts';
import type { CaseGrant, Permit, Viewer } from '../../schema/permit/permit.ts';
import type { Profiles } from '../../schema/protocols/profile.ts';
import type { MeetingLoaders } from './agenda/meeting-loaders.ts';
import { createMeetingLoaders } from './agenda/meeting-loaders.ts';
import type { RegisterLoaders } from './agenda/register-loaders.ts';
import { createRegisterLoaders } from './agenda/register-loaders.ts';
import type { Acting } from './records/acting.ts';
import { actingAs } from './records/acting.ts';
import type { Loaders } from './records/loaders.ts';
import { createLoaders } from './records/loaders.ts';
import type { Releases } from './release-log/releases.ts';
import { createReleases } from './release-log/releases.ts';

/** What every resolver works with. The viewer and the open cases come from the permit and nowhere else. */
export interface ConferenceContext {
  readonly permit: Permit;
  readonly records: PrismaClient;
  readonly clock: () => Date;
  readonly profiles: Profiles;
  readonly needToKnow: NeedToKnowTable;
  readonly loaders: Loaders;
  readonly meetings: MeetingLoaders;
  readonly register: RegisterLoaders;
  readonly releases: Releases;
  /** The viewer's nomination as it stands at this request; null when it is not open. Read once. */
  readonly acting: () => Promise<Acting | null>;
}

export type ConferenceServices = Pick<
  ConferenceContext,
  'records' | 'clock' | 'profiles' | 'needToKnow'
>;

/** The owner id under which a permit grants the conference's own records. */
export const conferenceOwner = 'conference';

/** Made anew for every request (T14). */
export function contextFor(services: ConferenceServices, permit: Permit): ConferenceContext {
  const { records, clock } = services;
  let read: Promise<Acting | null> | undefined;
  const acting = () =>
    (read ??= permit.viewer ? actingAs(records, permit.viewer, clock()) : Promise.resolve(null));
  const releases = createReleases(records, permit, clock);
  const meetings = createMeetingLoaders({ ...services, acting, releases });
  const register = createRegisterLoaders(records, acting);
  const loaders = createLoaders(records, new Set(Object.keys(permit.cases)));
  return { ...services, permit, loaders, meetings, register, releases, acting };
}

/** Who asks. Throws OPERATION_NOT_ALLOWED for a permit without a viewer, which opens nothing. */
export function viewerOf({ permit }: ConferenceContext): Viewer {
  if (!permit.viewer) throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-001' });
  return permit.viewer;
}

/** The open case named by its id or reference; null when the permit opens none by that name. */
export function openCase(
  permit: Permit,
  name: string,
): (CaseGrant & { readonly id: string }) | null {
  const found = Object.entries(permit.cases).find(
    ([id, grant]) => id === name || grant.reference === name,
  );
  return found ? { id: found[0], ...found[1] } : null;
}

/** May this permit be answered with this category of the conference's records on this case? */
export function isGranted(permit: Permit, caseId: string, category: string): boolean {
  const grant = Object.hasOwn(permit.cases, caseId) ? permit.cases[caseId] : undefined;
  const granted =
    grant && Object.hasOwn(grant.grants, conferenceOwner) && grant.grants[conferenceOwner];
  return Array.isArray(granted) && granted.includes(category);
}
