// One caller and one case that opens, as facts; a test changes the one thing it is about.
import { decideGrants } from '../../../gateway/need-to-know/grants.ts';
import type { Grants } from '../../../gateway/need-to-know/grants.ts';
import type { Circumstances } from '../../../gateway/need-to-know/open-case.ts';
import type {
  AgencyFacts,
  CaseFacts,
  Facts,
  GrantedItem,
  Nomination,
  PermissionFacts,
} from '../../../schema/facts/facts.ts';
import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';
import { loadProfiles } from '../../../schema/protocols/profile.ts';

export const now = new Date('2026-11-20T09:30:00.000Z');
export const table = loadNeedToKnow();
export const profiles = loadProfiles();

export const agency = (changes: Partial<AgencyFacts> = {}): AgencyFacts => ({
  id: 'a-police',
  name: 'Bexley Police',
  type: 'POLICE',
  area: 'bexley',
  sector: 'police',
  standing: 'SIGNED',
  ...changes,
});

/** The agencies of the area: two of them housing associations. */
export const agencies = {
  police: agency(),
  health: agency({ id: 'a-health', name: 'Bexley Health', type: 'HEALTH', sector: 'health' }),
  housing: agency({ id: 'a-homes', name: 'Bexley Homes', type: 'HOUSING', sector: 'housing' }),
  housing2: agency({ id: 'a-river', name: 'River Homes', type: 'HOUSING', sector: 'housing' }),
  childrens: agency({
    id: 'a-children',
    name: 'Bexley Children’s Services',
    type: 'CHILDREN',
    sector: 'childrens-services',
  }),
  idva: agency({ id: 'a-idva', name: 'Bexley IDVA', type: 'IDVA_DA', sector: 'idva' }),
  probation: agency({ id: 'a-probation', name: 'Probation', type: 'PROBATION', sector: null }),
  conference: agency({ id: 'a-conf', name: 'Bexley MARAC', type: 'CONFERENCE', sector: null }),
  guest: agency({
    id: 'a-guest',
    name: 'A drug service',
    type: 'SUBSTANCE_MISUSE',
    sector: null,
    standing: 'UNSIGNED',
  }),
} satisfies Record<string, AgencyFacts>;

export const nomination = (changes: Partial<Nomination> = {}): Nomination => ({
  id: 'n-1',
  officerId: 'o-1',
  name: 'Robin Sample',
  agencyId: 'a-police',
  area: 'bexley',
  role: 'REPRESENTATIVE',
  startsOn: '2026-01-05',
  endsAt: null,
  trainedOn: '2026-02-01',
  ...changes,
});

export const caseFacts = (changes: Partial<CaseFacts> = {}): CaseFacts => ({
  id: 'c-1',
  reference: 'BEX-2026-001',
  area: 'bexley',
  participants: ['p-victim', 'p-perpetrator'],
  distribution: Object.values(agencies).map(({ id }) => id),
  restrictedTo: null,
  restrictedAgencies: [],
  employers: [],
  namedDespiteEmployer: [],
  conflict: 'NONE',
  admissions: [],
  delegates: [],
  meeting: {
    id: 'm-1',
    startsAt: '2026-11-24T10:00:00.000Z',
    endsAt: '2026-11-24T16:00:00.000Z',
    declarations: { 'n-1': { accepted: true, chairAllows: null } },
  },
  asked: Object.values(agencies)
    .filter(({ sector }) => sector !== null)
    .map(({ id }) => ({ agencyId: id, askedAt: '2026-11-12T09:00:00.000Z' })),
  audienceDecisions: [],
  permissions: [],
  hiddenItems: [],
  custodianId: 'a-conf',
  ...changes,
});

export const grantedItem = (changes: Partial<GrantedItem> = {}): GrantedItem => ({
  id: 'i-conviction',
  category: 'police.convictions',
  subjectId: 'p-perpetrator',
  form: 'FULL',
  versionId: null,
  ...changes,
});

/** One police item for a tenancy file, for `n-1` and until tomorrow. */
export const permission = (changes: Partial<PermissionFacts> = {}): PermissionFacts => ({
  id: 'perm-1',
  requestId: 'r-1',
  kind: 'PERMISSION',
  ownerId: 'a-police',
  purpose: 'TENANCY_ENFORCEMENT',
  nominationId: 'n-1',
  from: '2026-11-19T09:00:00.000Z',
  until: '2026-11-21T00:00:00.000Z',
  items: [grantedItem()],
  categories: ['police.convictions'],
  conditions: [],
  viewOnly: false,
  recipient: 'Robin Sample',
  checked: null,
  withheld: [],
  ...changes,
});

/** Glass broken for what protects a life. */
export const emergency = (changes: Partial<PermissionFacts> = {}): PermissionFacts =>
  permission({
    kind: 'EMERGENCY',
    purpose: 'LIFE_AT_RISK',
    requestId: null,
    items: null,
    ...changes,
  });

export const facts = (changes: Partial<Facts> = {}): Facts => ({
  nominations: [nomination()],
  agencies: Object.fromEntries(Object.values(agencies).map((entry) => [entry.id, entry])),
  cases: { 'c-1': caseFacts() },
  ...changes,
});

/** A police representative before an ordinary case that is open to her. */
export const circumstances = (changes: Partial<Circumstances> = {}): Circumstances => ({
  capacity: { nomination: nomination(), agency: agency() },
  caseFacts: caseFacts(),
  profile: profiles.bexley,
  purpose: 'MARAC_SAFETY',
  permissionId: null,
  reading: true,
  now,
  ...changes,
});

/** She asks under a permission of hers for one police item. */
export const underPermission = (
  granted: PermissionFacts = permission(),
  about: Partial<CaseFacts> = {},
): Circumstances =>
  circumstances({
    purpose: granted.purpose,
    permissionId: 'perm-1',
    caseFacts: caseFacts({ permissions: [granted], ...about }),
  });

/** Somebody of this agency in this role. */
export const as = (
  of: AgencyFacts,
  role: Nomination['role'] = 'REPRESENTATIVE',
  changes: Partial<Nomination> = {},
): Circumstances['capacity'] => ({
  agency: of,
  nomination: nomination({ agencyId: of.id, role, ...changes }),
});

/** What somebody is given on a case. */
export const grantsOf = (
  capacity: Circumstances['capacity'],
  about: Partial<CaseFacts> = {},
  known: Partial<Facts> = {},
): Grants => decideGrants(capacity, caseFacts(about), facts(known), table);
