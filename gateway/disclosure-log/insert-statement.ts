import { randomUUID } from 'node:crypto';
import type { QueryConfig } from 'pg';
import type { LogEntry } from './entry.ts';

const columns = {
  id: 'uuid',
  disclosure_id: 'uuid',
  kind: 'text',
  at: 'timestamptz',
  subject: 'text',
  officer_id: 'text',
  nomination_id: 'text',
  agency_id: 'text',
  role: 'text',
  area: 'text',
  purpose: 'text',
  operation_digest: 'text',
  case_ids: 'text[]',
  case_references: 'text[]',
  body: 'jsonb',
  opened_ids: 'text[]',
} as const;

type Row = Record<keyof typeof columns, unknown>;

const names = Object.keys(columns).join(', ');
const shape = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');
const text = `INSERT INTO disclosure_entry (${names})
SELECT ${names} FROM json_to_recordset($1::json) AS entry (${shape})`;

/**
 * In: any number of entries. Out: the one statement that stores all of them or none, in their order.
 * One parameter whatever their number, so that the server plans it once for each connection.
 */
export function insertStatement(entries: readonly LogEntry[]): QueryConfig {
  return { name: 'append', text, values: [JSON.stringify(entries.map(rowOf))] };
}

function rowOf(entry: LogEntry): Row {
  const { who } = entry;
  return {
    id: randomUUID(),
    disclosure_id: entry.disclosureId,
    kind: entry.kind,
    at: entry.at,
    subject: who.subject,
    officer_id: who.officerId,
    nomination_id: who.nominationId,
    agency_id: who.agencyId,
    role: who.role,
    area: who.area,
    purpose: entry.purpose,
    operation_digest: entry.operationDigest,
    case_ids: entry.cases.map(({ id }) => id),
    case_references: entry.cases.map(({ reference }) => reference),
    body: entry.body,
    opened_ids: entry.kind === 'OUTCOME' ? (entry.opened ?? []) : [],
  };
}
