// Everything on record, whoever may see it: the unguarded full answer that the oracle's rules take away from.
import type { AgencyType, AreaId, AudienceToken, Role } from '../../../schema/vocabulary/terms.ts';
import { sectors } from '../../../schema/vocabulary/terms.ts';
import type { DatabaseName } from '../../../schema/database/databases.ts';
import type { DatabaseUrls } from '../../../schema/database/provision.ts';
import { asUser } from '../../support/postgres.ts';
import type { Permission, RedisclosureTables, ReleasedVersion } from './permissions.ts';
import { permissionsInForce } from './permissions.ts';

export interface Agency {
  readonly id: string;
  readonly areaId: AreaId;
  readonly name: string;
  readonly type: AgencyType;
  readonly sector: string | null;
  readonly standing: 'SIGNED' | 'UNSIGNED' | 'SUSPENDED' | 'WITHDRAWN';
}

export interface Nomination {
  readonly id: string;
  readonly officerId: string;
  readonly agencyId: string;
  readonly role: Role;
  readonly startsOn: string;
  readonly endsAt: string | null;
  readonly trainedOn: string | null;
  readonly heldAt: string | null;
}

export interface Case {
  readonly id: string;
  readonly reference: string;
  readonly areaId: AreaId;
  readonly custodianAgencyId: string;
  readonly counterAllegations: boolean;
  readonly referredWithoutConsent: boolean;
  readonly repeat: boolean;
}

export interface Item {
  readonly id: string;
  readonly caseId: string;
  readonly ownerId: string;
  readonly answerId: string;
  readonly category: string;
  readonly subjectId: string | null;
  readonly audience: readonly AudienceToken[];
  readonly existenceProtected: boolean;
  readonly matchConfidence: string;
  readonly recordedOn: string;
  readonly lastVerifiedOn: string | null;
  readonly lawfulBasis: string;
  readonly handlingConditions: readonly string[];
  readonly supersededAt: string | null;
  readonly withdrawnAt: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly [envelope: string]: unknown;
}

export interface Answer {
  readonly id: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly kind: 'ITEMS' | 'NOTHING_HELD' | 'DECLINED';
  readonly searched: unknown;
  readonly reason: string | null;
  readonly contributedAt: string;
  readonly supersededAt: string | null;
  readonly tabled: boolean;
}

interface OnCase {
  readonly caseId: string;
}
interface OfAgency extends OnCase {
  readonly agencyId: string;
}

export interface Meeting {
  readonly id: string;
  readonly areaId: AreaId;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly virtual: boolean;
  readonly statementVersion: string;
  readonly statementText: string;
}

export interface Declaration {
  readonly meetingId: string;
  readonly nominationId: string;
  readonly accepted: boolean;
  readonly chairAllows: boolean | null;
  readonly supersededAt: string | null;
  readonly [field: string]: unknown;
}

export interface Admission {
  readonly caseId: string | null;
  readonly meetingId: string;
  readonly nominationId: string;
  readonly kind: 'GUEST' | 'OBSERVER';
  readonly opensAt: string;
  readonly closesAt: string;
  readonly releasedAt: string | null;
}

/** What each table of the conference holds, under the names of its columns in the graph's own spelling. */
interface ConferenceTables extends RedisclosureTables {
  readonly agency: readonly Agency[];
  readonly officer: readonly {
    readonly id: string;
    readonly subject: string;
    readonly name: string;
  }[];
  readonly nomination: readonly Nomination[];
  readonly marac_case: readonly Case[];
  readonly participation: readonly (OnCase & {
    readonly id: string;
    readonly personId: string;
    readonly role: string;
    readonly relationshipTo: string | null;
  })[];
  readonly person: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly relationship: readonly {
    readonly id: string;
    readonly participationId: string;
    readonly name: string | null;
    readonly relation: string;
    readonly concern: string | null;
  }[];
  readonly distribution: readonly OfAgency[];
  readonly restriction: readonly (OnCase & {
    readonly id: string;
    readonly liftedAt: string | null;
  })[];
  readonly restriction_member: readonly {
    readonly restrictionId: string;
    readonly nominationId: string;
  }[];
  readonly employer_exclusion: readonly OfAgency[];
  readonly named_despite_employer: readonly (OnCase & {
    readonly nominationId: string;
    readonly endedAt: string | null;
  })[];
  readonly conflict: readonly (OnCase & {
    readonly officerId: string;
    readonly clearedAt: string | null;
  })[];
  readonly meeting: readonly Meeting[];
  readonly agenda_entry: readonly (OnCase & {
    readonly meetingId: string;
    readonly position: number;
  })[];
  readonly declaration: readonly Declaration[];
  readonly admission: readonly Admission[];
  readonly delegate_statement: readonly (OnCase & {
    readonly nominationId: string;
    readonly endedAt: string | null;
  })[];
  readonly research_request: readonly OfAgency[];
  readonly audience_decision: readonly (OnCase & {
    readonly ownerId: string;
    readonly category: string;
    readonly audience: readonly AudienceToken[];
    readonly supersededAt: string | null;
  })[];
  readonly plan_action: readonly (OnCase & {
    readonly id: string;
    readonly text: string;
    readonly agencyId: string;
    readonly dueOn: string | null;
    readonly sourceIds: readonly string[];
    readonly recordedAt: string;
    readonly endedAt: string | null;
  })[];
}

export interface World extends ConferenceTables {
  readonly now: Date;
  readonly items: readonly Item[];
  readonly answers: readonly Answer[];
  readonly versions: readonly ReleasedVersion[];
  readonly permissions: readonly Permission[];
}

const conferenceTables = [
  'agency',
  'officer',
  'nomination',
  'marac_case',
  'participation',
  'person',
  'relationship',
  'distribution',
  'restriction',
  'restriction_member',
  'employer_exclusion',
  'named_despite_employer',
  'conflict',
  'meeting',
  'agenda_entry',
  'declaration',
  'admission',
  'delegate_statement',
  'research_request',
  'audience_decision',
  'plan_action',
  'redisclosure_request',
  'redisclosure_item',
  'redisclosure_ask',
  'redisclosure_answer',
  'redisclosure_event',
] as const satisfies readonly (keyof ConferenceTables)[];

/** As JSON, so that a day stays a day; the columns in the graph's spelling. */
async function rowsOf(url: string, tables: readonly string[]): Promise<unknown[][]> {
  return asUser(url, async (owner) => {
    const found: unknown[][] = [];
    for (const table of tables) {
      const { rows } = await owner.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS row FROM ${table} AS t`,
      );
      found.push(rows.map(({ row }) => inCamelCase(row)));
    }
    return found;
  });
}

function inCamelCase(row: Record<string, unknown>): Record<string, unknown> {
  const spelled = (name: string): string =>
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [spelled(name), value]));
}

/** Reads all of it as the owner of the tables, past every policy. */
export async function readWorld(
  databases: Readonly<Record<DatabaseName, DatabaseUrls>>,
  now: Date,
): Promise<World> {
  const records = await rowsOf(databases.conference.ownerUrl, conferenceTables);
  const tables = Object.fromEntries(
    conferenceTables.map((name, index) => [name, records[index]]),
  ) as unknown as ConferenceTables;
  const items: Item[] = [];
  const answers: Answer[] = [];
  const versions: ReleasedVersion[] = [];
  for (const sector of sectors) {
    const name = sector.replaceAll('-', '_') as DatabaseName;
    const [ownItems = [], ownAnswers = [], ownVersions = []] = await rowsOf(
      databases[name].ownerUrl,
      ['item', 'research_answer', 'released_version'],
    );
    items.push(...(ownItems as Item[]));
    answers.push(...(ownAnswers as Answer[]));
    versions.push(...(ownVersions as ReleasedVersion[]));
  }
  return { ...tables, now, items, answers, versions, permissions: permissionsInForce(tables, now) };
}
