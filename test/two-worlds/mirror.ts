// Makes one world's databases a copy of another's, rows and all, and then takes the secret out.
import pg from 'pg';
import type { DatabaseName } from '../../schema/database/databases.ts';
import type { FreshDatabases } from '../support/postgres.ts';
import { asUser } from '../support/postgres.ts';
import { testServerUrl } from '../support/test-server-config.ts';

type Databases = FreshDatabases<DatabaseName>;

const mirrored: readonly DatabaseName[] = [
  ...(['conference', 'police', 'health', 'housing', 'childrens_services', 'idva'] as const),
];

/** One statement that takes something out of the world without the secret. */
export interface Removal {
  readonly database: DatabaseName;
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** In: the world with the secrets, and another. The other is then the same world where they never were. */
export async function mirrorWithout(
  from: Databases,
  to: Databases,
  removals: readonly Removal[],
): Promise<void> {
  for (const name of mirrored)
    await asUser(adminOf(from, name), (source) =>
      asUser(adminOf(to, name), async (target) => {
        // What may only be added to is copied and cut here by the server's own administrator.
        await target.query("SET session_replication_role = 'replica'");
        for (const table of await tablesOf(source)) {
          const all = `SELECT coalesce(json_agg(one), '[]')::text AS rows FROM "${table}" one`;
          const { rows } = await source.query<{ rows: string }>(all);
          await target.query(`DELETE FROM "${table}"`);
          const insert = `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`;
          await target.query(insert, [rows[0]?.rows]);
        }
        for (const { sql, values } of removals.filter((one) => one.database === name))
          await target.query(sql, [...values]);
      }),
    );
}

/** Leaves of every database what is in it, and nothing of how it came there. */
export async function settle(databases: Databases): Promise<void> {
  for (const name of mirrored)
    await asUser(adminOf(databases, name), (client) => client.query('VACUUM (FULL, ANALYZE)'));
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  return rows.map(({ name }) => name);
}

function adminOf(databases: Databases, name: DatabaseName): string {
  const url = new URL(testServerUrl());
  url.pathname = new URL(databases[name].ownerUrl).pathname;
  return url.href;
}

/** Everything that any database holds about a case, as if it had never been; the agenda closes up. */
export function withoutCase(caseId: string): Removal[] {
  const about: Readonly<Record<string, readonly string[]>> = {
    conference: [
      ...['admission', 'agenda_entry', 'audience_decision', 'case_hearing', 'conflict'],
      ...['decision_record', 'delegate_statement', 'distribution', 'emergency'],
      ...['employer_exclusion', 'legal_hold', 'named_despite_employer', 'not_shared', 'notice'],
      ...['participation', 'permission_use', 'plan_action', 'redisclosure_answer'],
      ...['redisclosure_ask', 'redisclosure_event', 'redisclosure_item', 'redisclosure_request'],
      ...['release_log', 'research_request', 'restriction'],
    ],
  };
  const inSectors = ['item', 'released_version', 'release_log', 'research_answer'];
  const inConference = (sql: string): Removal => ({ database: 'conference', sql, values: [] });
  return [
    ...mirrored.flatMap((database) =>
      (about[database] ?? inSectors).map((table) => ({
        ...{ database, sql: `DELETE FROM ${table} WHERE case_id = $1`, values: [caseId] },
      })),
    ),
    { database: 'conference', sql: 'DELETE FROM marac_case WHERE id = $1', values: [caseId] },
    inConference(`DELETE FROM relationship r WHERE NOT EXISTS
      (SELECT 1 FROM participation p WHERE p.id = r.participation_id)`),
    inConference(`DELETE FROM person q WHERE NOT EXISTS
      (SELECT 1 FROM participation p WHERE p.person_id = q.id)`),
    inConference(`DELETE FROM restriction_member m WHERE NOT EXISTS
      (SELECT 1 FROM restriction r WHERE r.id = m.restriction_id)`),
    inConference(`UPDATE agenda_entry e SET position = place FROM
      (SELECT meeting_id, case_id, row_number() OVER (PARTITION BY meeting_id ORDER BY position) AS place
       FROM agenda_entry) ranked
      WHERE ranked.meeting_id = e.meeting_id AND ranked.case_id = e.case_id`),
  ];
}

/** A request on a case that everybody may know, and all that came of it, as if nobody had ever asked. */
export function withoutRequest(requestId: string): Removal[] {
  const inConference = (sql: string): Removal => ({
    database: 'conference',
    sql,
    values: [requestId],
  });
  return [
    inConference(`DELETE FROM redisclosure_answer WHERE ask_id IN
      (SELECT id FROM redisclosure_ask WHERE request_id = $1)`),
    inConference(`DELETE FROM permission_use WHERE permission_id IN
      (SELECT permission_id FROM redisclosure_ask WHERE request_id = $1)`),
    ...['redisclosure_item', 'redisclosure_ask', 'redisclosure_event', 'notice'].map((table) =>
      inConference(`DELETE FROM ${table} WHERE request_id = $1`),
    ),
    inConference('DELETE FROM redisclosure_request WHERE id = $1'),
  ];
}
