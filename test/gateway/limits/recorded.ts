import { asUser } from '../../support/postgres.ts';
import type { TestSystem } from '../../support/system.ts';

/** Why somebody was refused with this code, as the log has it, once there is at least one entry. */
export async function recorded(
  system: TestSystem,
  subject: string,
  code: string,
): Promise<(string | null)[]> {
  for (;;) {
    const { rows } = await asUser(system.databases.disclosure_log.appUrl, (client) =>
      client.query<{ reason: string | null }>(
        `SELECT body->>'reason' AS reason FROM disclosure_entry
           WHERE kind = 'REFUSAL' AND subject = $1 AND body->>'code' = $2 ORDER BY seq`,
        [subject, code],
      ),
    );
    if (rows.length > 0) return rows.map(({ reason }) => reason);
  }
}
