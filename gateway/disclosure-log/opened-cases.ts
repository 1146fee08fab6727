// F-27: what the log knows of how many cases somebody opened, and of who was stopped for it.
import type { QueryConfig, QueryResult } from 'pg';

type Rows = QueryResult<Record<string, unknown>>['rows'];

/** In: a subject and an instant. Out: the look-up of the cases opened after it, each with when it was last. */
export function openedStatement(subject: string, after: Date): QueryConfig {
  return {
    name: 'opened',
    text: `SELECT opened.id, max(entry.at) AS at
      FROM disclosure_entry AS entry, unnest(entry.opened_ids) AS opened (id)
      WHERE entry.subject = $1 AND entry.opened_ids <> '{}' AND entry.at > $2
      GROUP BY opened.id`,
    values: [subject, after],
  };
}

export function readOpened(rows: Rows): ReadonlyMap<string, Date> {
  return new Map(rows.map(({ id, at }) => [String(id), at as Date]));
}

/** Somebody who was stopped, and the hour of reading before it. */
export interface Stop {
  readonly nominationId: string;
  /** The first time in an hour of the clock. */
  readonly at: Date;
  /** Different cases opened in the hour before. */
  readonly cases: number;
  readonly since: Date;
}

/** The stops since an instant, the first of each nomination in each hour of the clock. */
export function stopsStatement(since: Date): QueryConfig {
  return {
    name: 'stops',
    text: `SELECT stop.nomination_id, stop.at, opened.cases, coalesce(opened.since, stop.at) AS since
      FROM (SELECT nomination_id, subject, min(at) AS at FROM disclosure_entry
            WHERE body ->> 'code' = 'TRAWLING_STOPPED' AND at >= $1 AND nomination_id IS NOT NULL
            GROUP BY nomination_id, subject, date_trunc('hour', at, 'UTC')) AS stop
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT one.id)::integer AS cases, min(entry.at) AS since
        FROM disclosure_entry AS entry, unnest(entry.opened_ids) AS one (id)
        WHERE entry.subject = stop.subject AND entry.opened_ids <> '{}'
          AND entry.at > stop.at - interval '1 hour' AND entry.at <= stop.at) AS opened
      ORDER BY stop.at`,
    values: [since],
  };
}

export function readStops(rows: Rows): Stop[] {
  return rows.map((row) => ({
    nominationId: String(row['nomination_id']),
    at: row['at'] as Date,
    cases: Number(row['cases']),
    since: row['since'] as Date,
  }));
}
