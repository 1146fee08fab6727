// a change of the conference's own records and the record of it are there together or not at all.
import type { DeciderWork, Done } from '../load/deciders.ts';
import type { Records } from './records.ts';
import { byKey } from './records.ts';

interface Declaration {
  readonly reason: string;
  readonly chair_reason: string | null;
  readonly is_current: boolean;
}
interface Decided {
  readonly kind: string;
  readonly reason: string | null;
  readonly at: Date;
}

/** Holds the declarations and the chair's decisions against their records. Out: a sentence for each fault. */
export async function checkDeclarations(work: DeciderWork, records: Records): Promise<string[]> {
  const done = [...work.done];
  const [row] = await records.rows<{ readonly seen: Seen }>(
    'conference',
    // One statement, so that both are of one moment.
    `SELECT json_build_object(
       'declarations', (SELECT coalesce(json_agg(json_build_object('reason', reason,
          'chair_reason', chair_reason, 'is_current', superseded_at IS NULL)), '[]')
          FROM declaration WHERE reason LIKE 'crash-%'),
       'made', (SELECT count(*) FROM decision_record AS record WHERE kind = 'DECLARATION'
          AND outcome ->> 'accepted' = 'false' AND nomination_id IN
            (SELECT nomination_id FROM declaration WHERE reason LIKE 'crash-%')),
       'decided', (SELECT coalesce(json_agg(json_build_object('id', id, 'reason', reason)), '[]')
          FROM decision_record WHERE kind = 'DECLARATION_DECIDED' AND reason LIKE 'crash-%')) AS seen`,
  );
  if (!row) return ['the conference holds nothing'];
  return declarationFaults(done, row.seen);
}

interface Seen {
  readonly declarations: readonly Declaration[];
  readonly made: number;
  readonly decided: readonly (Pick<Decided, 'reason'> & { readonly id: string })[];
}

function declarationFaults(done: readonly Done[], { declarations, decided, made }: Seen): string[] {
  const faults: string[] = [];
  if (made !== declarations.length)
    faults.push(`${String(declarations.length)} declarations have ${String(made)} records`);
  const current = declarations.filter(({ is_current }) => is_current);
  if (declarations.length > 0 && current.length !== 1)
    faults.push(`${String(current.length)} declarations of one person are current`);
  const reasons = new Set(decided.map(({ reason }) => reason));
  for (const { chair_reason } of declarations)
    if (chair_reason !== null && !reasons.has(chair_reason))
      faults.push(`the chair decided ${chair_reason} and no record says so`);
  for (const reason of reasons)
    if (!declarations.some(({ chair_reason }) => chair_reason === reason))
      faults.push(`${String(reason)} is on record as decided and is not`);
  for (const { id, mark } of done) {
    if (!declarations.some(({ reason }) => reason === mark))
      faults.push(`the declaration ${mark} was acknowledged and is lost`);
    if (!decided.some((one) => one.id === id && one.reason === mark))
      faults.push(`the decision ${mark} was acknowledged and is lost`);
  }
  return faults;
}

interface Request {
  readonly id: string;
  readonly key: string;
  /** How many rows of each table belong to it. */
  readonly items: number;
  readonly asks: number;
  readonly notices: number;
  readonly records: number;
}

/** Holds the requests for redisclosure against what belongs to each. Out: a sentence for each fault. */
export async function checkRequests(work: DeciderWork, records: Records): Promise<string[]> {
  const done = [...work.done];
  const requests = await records.rows<Request>(
    'conference',
    `SELECT request.id, request.idempotency_key AS key,
       (SELECT count(*)::int FROM redisclosure_item WHERE request_id = request.id) AS items,
       (SELECT count(*)::int FROM redisclosure_ask WHERE request_id = request.id) AS asks,
       (SELECT count(*)::int FROM notice WHERE request_id = request.id) AS notices,
       (SELECT count(*)::int FROM decision_record WHERE kind = 'REDISCLOSURE_REQUESTED'
          AND outcome ->> 'request' = request.id) AS records
     FROM redisclosure_request AS request WHERE request.idempotency_key LIKE 'crash-%'`,
  );
  const faults: string[] = [];
  const underKey = byKey(requests, ({ key }) => key);
  for (const { id, mark } of done) {
    const found = underKey(mark);
    if (found.length !== 1) faults.push(`request ${mark} is there ${String(found.length)} times`);
    else if (found[0]?.id !== id) faults.push(`request ${mark} was acknowledged as another`);
  }
  const shapes = new Set(
    requests.map(({ asks, items, notices, records: kept }) => [items, asks, notices, kept].join()),
  );
  if (requests.some(({ items, records: kept }) => items !== 1 || kept !== 1))
    faults.push('a request is there without its item or its record');
  if (shapes.size > 1) faults.push(`requests of one kind have ${[...shapes].join(' and ')} rows`);
  return faults;
}
