import type { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import type { Acting } from '../records/acting.ts';
import { inForce } from '../records/open-nomination.ts';

type Entries = Prisma.AgendaEntryWhereInput;
type Cases = Prisma.MaracCaseWhereInput;

/**
 * Which agenda entries this viewer may know of, as the condition of one query. The agenda is
 * decided here again, from the conference's own records: the gateway asks for it without naming cases.
 * A conflict does not hide a case: whoever declared one knows of it already.
 */
export function visibleEntries(viewer: Acting, now: Date): Entries {
  return { ...entriesOfRole[viewer.role](viewer, now), case: { AND: casesOf(viewer, now) } };
}

/** the chair's list and the employer's exclusion stand before every role. */
function casesOf(viewer: Acting, now: Date): Cases[] {
  const { agencyId, nominationId } = viewer;
  const unrestricted: Cases = { restrictions: { none: { liftedAt: null } } };
  const listing = (member: Prisma.RestrictionMemberWhereInput): Cases => ({
    restrictions: { some: { liftedAt: null, members: { some: member } } },
  });
  // a researcher never stands on the list, but may work under somebody who does.
  const delegated: Cases = { delegations: { some: { nominationId, endedAt: null } } };
  // A system stands behind somebody who represents its agency on the list, or behind nobody.
  const represents: Prisma.NominationWhereInput = {
    agencyId,
    role: { in: ['REPRESENTATIVE', 'DEPUTY'] },
    ...inForce(now),
  };
  const open: Partial<Record<Role, Cases>> = {
    // whoever sets and lifts a restriction has to see that it is there.
    CHAIR: {},
    SYSTEM: { OR: [unrestricted, listing({ nomination: represents })] },
  };
  return [
    open[viewer.role] ?? { OR: [unrestricted, listing({ nominationId }), delegated] },
    {
      OR: [
        { exclusions: { none: { agencyId } } },
        { named: { some: { nominationId, endedAt: null } } },
      ],
    },
    casesOfRole[viewer.role](viewer, now),
  ];
}

const none = (): Cases => ({ id: { in: [] } });
const every = (): Cases => ({});
const distributed = ({ agencyId }: Acting): Cases => ({ distributions: { some: { agencyId } } });

const casesOfRole: Readonly<Record<Role, (viewer: Acting, now: Date) => Cases>> = {
  REPRESENTATIVE: distributed,
  DEPUTY: distributed,
  SPOC: distributed,
  RESEARCHER: distributed,
  // chair and coordinator run the meeting.
  CHAIR: every,
  COORDINATOR: every,
  // Guests and observers: their admissions say, below.
  GUEST: every,
  OBSERVER: every,
  // an agency's system sees what its agency was asked about.
  SYSTEM: ({ agencyId }) => ({
    requests: { some: { agencyId } },
    distributions: { some: { agencyId } },
  }),
  SECURITY_LEAD: none,
  // aggregates, never cases.
  AUDITOR: none,
  STEERING_GROUP: none,
};

const anyEntry = (): Entries => ({});

/** inside the chair's window, not released, their case or (observers) the meeting. */
function admitted({ nominationId }: Acting, now: Date): Entries {
  const open = { nominationId, from: { lte: now }, until: { gt: now }, releasedAt: null };
  return {
    OR: [
      { case: { admissions: { some: open } } },
      { meeting: { admissions: { some: { ...open, caseId: null, kind: 'OBSERVER' } } } },
    ],
  };
}

const entriesOfRole: Readonly<Record<Role, (viewer: Acting, now: Date) => Entries>> = {
  REPRESENTATIVE: anyEntry,
  DEPUTY: anyEntry,
  SPOC: anyEntry,
  RESEARCHER: anyEntry,
  CHAIR: anyEntry,
  COORDINATOR: anyEntry,
  GUEST: admitted,
  OBSERVER: admitted,
  SYSTEM: anyEntry,
  SECURITY_LEAD: anyEntry,
  AUDITOR: anyEntry,
  STEERING_GROUP: anyEntry,
};
