import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import type { Facts } from '../../schema/facts/facts.ts';
import { factsPath } from '../../schema/facts/facts.ts';
import type { Permit } from '../../schema/permit/permit.ts';
import { permitHeader } from '../../schema/permit/permit.ts';
import type { PrismaClient } from '../../schema/prisma/conference/generated/client.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import type { AgencyType, AreaId, Role } from '../../schema/vocabulary/terms.ts';
import type { ConferenceCast } from '../../subgraphs/conference/seed.ts';
import { seedConference } from '../../subgraphs/conference/seed.ts';
import { openRecords, startConference } from '../../subgraphs/conference/start.ts';
import { freshDatabases } from '../support/postgres.ts';
import type { TestPermitSigner } from '../support/sign-permit.ts';
import { createPermitSigner } from '../support/sign-permit.ts';
import { castOf, now } from './cast.ts';

export const needToKnow = loadNeedToKnow();
const profiles = loadProfiles();

/** Every category of the conference's own records. */
export const everything: readonly string[] = [...needToKnow.keys()].filter((category) =>
  /^(participant|action|case|conference)\./.test(category),
);

export interface Asked {
  /** Case ids or, with what is granted, a record of them. Those named alone are granted everything. */
  readonly cases?: readonly string[] | Readonly<Record<string, readonly string[]>>;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly claims?: Partial<Permit>;
}

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly { path?: readonly unknown[]; extensions: Record<string, unknown> }[];
  readonly text: string;
}

export interface RunningConference {
  /** The database as its owner role sees it: to look behind the graph. */
  readonly records: PrismaClient;
  at(instant: string): void;
  ask(subject: string, query: string, asked?: Asked): Promise<Answer>;
  facts(subject: string, cases?: readonly string[]): Promise<Facts>;
  post(
    path: string,
    body: unknown,
    claims: Partial<Permit>,
  ): Promise<{ status: number; text: string }>;
  close(): Promise<void>;
}

/** A conference on its own database with the cast of these areas: real HTTP, real permits, frozen clock. */
export async function runConference(...areas: readonly AreaId[]): Promise<RunningConference> {
  const databases = await freshDatabases(['conference']);
  const records = openRecords(databases.conference.ownerUrl);
  const casts = areas.map(castOf);
  for (const cast of casts) await seedConference(records, cast);
  const signer = createPermitSigner();
  let current = now;
  const conference = await startConference({
    port: 0,
    databaseUrl: databases.conference.appUrl,
    permitKeys: signer.keys,
    clock: () => current,
    profiles,
    needToKnow,
  });

  const callers = callersOf({
    records,
    casts,
    signer,
    url: () => conference.url,
    now: () => current,
  });
  return {
    ...callers,
    records,
    at(instant) {
      current = new Date(instant);
    },
    async close() {
      await conference.close();
      await records.$disconnect();
      await databases.drop();
    },
  };
}

export interface Called {
  readonly records: PrismaClient;
  readonly casts: readonly ConferenceCast[];
  readonly signer: TestPermitSigner;
  /** Where the conference listens now. */
  readonly url: () => string;
  readonly now: () => Date;
}

/** Ways to call a conference, wherever it runs, with permits as the gateway would write them. */
export function callersOf({
  records,
  casts,
  signer,
  url,
  now: clock,
}: Called): Pick<RunningConference, 'ask' | 'facts' | 'post'> {
  const post: RunningConference['post'] = async (path, body, claims) => {
    const text = JSON.stringify(body);
    const iat = Math.floor(clock().getTime() / 1000);
    const permit = await signer.sign({ aud: 'conference', iat, ...claims }, text);
    const answer = await request(new URL(path, url()), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [permitHeader]: permit },
      body: text,
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  };
  return {
    post,
    async ask(subject, query, { cases = [], variables = {}, claims = {} } = {}) {
      const body = { query, variables };
      const viewer = await viewerOf(records, casts, subject);
      const { status, text } = await post('/graphql', body, {
        viewer,
        cases: permitCases(casts, cases),
        ...claims,
      });
      const { data, errors } = JSON.parse(text) as Partial<Answer>;
      return { status, text, data, errors: errors ?? [] };
    },
    async facts(subject, cases = []) {
      const { text } = await post(factsPath, { subject, cases }, { use: 'FACTS' });
      return (JSON.parse(text) as { facts: Facts }).facts;
    },
  };
}

/** The viewer as the gateway would write it into a permit: from the nominations on record. */
async function viewerOf(
  records: PrismaClient,
  casts: readonly ConferenceCast[],
  subject: string,
): Promise<Permit['viewer']> {
  const nomination = await records.nomination.findFirst({
    where: { officer: { subject }, heldAt: null },
    include: { officer: true, agency: true },
    orderBy: { id: 'asc' },
  });
  if (!nomination)
    throw new Error(`${subject} is not in the cast of ${String(casts.length)} areas`);
  return {
    nominationId: nomination.id,
    officerId: nomination.officerId,
    subject,
    name: nomination.officer.name,
    agencyId: nomination.agencyId,
    agencyType: nomination.agency.type as AgencyType,
    role: nomination.role as Role,
    area: nomination.agency.areaId as AreaId,
  };
}

function permitCases(
  casts: readonly ConferenceCast[],
  named: Asked['cases'] & {},
): Permit['cases'] {
  const granted = Array.isArray(named)
    ? Object.fromEntries((named as readonly string[]).map((id) => [id, everything]))
    : (named as Readonly<Record<string, readonly string[]>>);
  const known = casts.flatMap(({ cases }) => cases);
  return Object.fromEntries(
    Object.entries(granted).map(([id, categories]) => {
      const found = known.find((one) => one.id === id);
      return [
        id,
        {
          reference: found?.reference ?? `NONE-${randomUUID()}`,
          area: (found?.areaId ?? 'bexley') as AreaId,
          restricted: false,
          grants: { conference: [...categories] },
          asked: [],
          contributeFor: null,
          participants: [],
          meetingStartsAt: null,
          permission: null,
          hidden: [],
        },
      ];
    }),
  );
}
