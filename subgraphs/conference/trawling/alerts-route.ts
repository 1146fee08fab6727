// F-27: the chair's area is told, once an hour, of a caller who was stopped; by nobody but the gateway.
import { randomUUID } from 'node:crypto';
import type { Trawling } from '../../../schema/alerts/trawling.ts';
import { alertsPath, trawlingShape } from '../../../schema/alerts/trawling.ts';
import type { PrismaClient } from '../../../schema/prisma/conference/generated/client.ts';
import type { SignedRoute } from '../../shared/permit/permit-gate.ts';
import { londonDay } from '../records/london-day.ts';

const hourMs = 3_600_000;

/**
 * Puts an alert into the inbox of everybody who chairs or coordinates the caller's area, but not into
 * the caller's own: she would be the one to put it away. Told again of the same nomination and hour, by
 * a gateway that was restarted or by another one, it does nothing. Alert and notices are one statement:
 * there is no alert that nobody was sent.
 */
export async function raiseAlert(
  records: PrismaClient,
  { nominationId, cases, since, stoppedAt }: Trawling,
  now: Date,
): Promise<void> {
  const hour = new Date(Math.floor(Date.parse(stoppedAt) / hourMs) * hourMs);
  await records.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('marac.acting', 'alert', true)`;
    await tx.$executeRaw`
      WITH stopped AS (
        SELECT n.officer_id, a.area_id FROM nomination n JOIN agency a ON a.id = n.agency_id
        WHERE n.id = ${nominationId}
      ), raised AS (
        INSERT INTO trawling_alert (id, nomination_id, hour, cases, since, at)
        SELECT ${randomUUID()}, ${nominationId}, ${hour}, ${cases}::integer, ${new Date(since)}, ${new Date(stoppedAt)}
        FROM stopped
        ON CONFLICT (nomination_id, hour) DO NOTHING
        RETURNING id
      )
      INSERT INTO notice (id, nomination_id, kind, about_id, at)
      SELECT gen_random_uuid()::text, n.id, 'TRAWLING', raised.id, ${now}
      FROM raised, stopped, nomination n JOIN agency a ON a.id = n.agency_id
      WHERE a.area_id = stopped.area_id AND n.role IN ('CHAIR', 'COORDINATOR')
        AND n.officer_id <> stopped.officer_id AND n.held_at IS NULL
        AND n.starts_on <= ${londonDay(now)}::date AND (n.ends_at IS NULL OR n.ends_at > ${now})`;
  });
}

/** `POST /alerts`, under a permit of its own use. */
export function alertsRoute(records: PrismaClient, clock: () => Date): SignedRoute {
  return {
    path: alertsPath,
    use: 'ALERT',
    async handle(body) {
      await raiseAlert(records, trawlingShape.parse(body), clock());
      return {};
    },
  };
}
