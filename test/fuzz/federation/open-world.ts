// A world in which nothing is kept from anybody: what is left of the gateway is federation.
import type { DatabaseName } from '../../../schema/database/databases.ts';
import type { DatabaseUrls } from '../../../schema/database/provision.ts';
import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';
import { sectorPrefix } from '../../../schema/vocabulary/sector-prefix.ts';
import type { AreaId } from '../../../schema/vocabulary/terms.ts';
import { sectors } from '../../../schema/vocabulary/terms.ts';
import type { World } from '../oracle/world.ts';
import type { Change } from '../worlds/change.ts';
import { conference, databaseOf } from '../worlds/change.ts';
import { everybodyDeclares, write } from '../worlds/worlds.ts';

const supplied = [...loadNeedToKnow().values()].filter(({ kind }) => kind === 'supplied');

/** In one area: everybody is asked about every case and has answered, and shows all of it to all. */
export async function openEverything(
  databases: Readonly<Record<DatabaseName, DatabaseUrls>>,
  world: World,
  area: AreaId,
): Promise<void> {
  await everybodyDeclares(databases, world);
  const cases = world.marac_case.filter(({ areaId }) => areaId === area).map(({ id }) => id);
  const members = world.agency.filter(
    ({ areaId, standing }) => areaId === area && standing === 'SIGNED',
  );
  const agencies = members.filter(({ sector }) => sector !== null);
  await write(databases, [
    conference(
      'UPDATE restriction SET lifted_at = now(), lifted_by = set_by, lift_reason = reason',
    ),
    conference('DELETE FROM employer_exclusion'),
    conference('UPDATE audience_decision SET superseded_at = now() WHERE superseded_at IS NULL'),
    ...sectors.map((sector) => ({
      database: databaseOf(sector),
      sql: `UPDATE item SET audience = '{}', existence_protected = false, match_confidence = 'CONFIRMED'`,
      values: [],
    })),
    ...cases.flatMap((caseId) => [
      ...shownToAll(caseId, 'conference', ['participant', 'action']),
      ...members.map(({ id }) => distributed(caseId, id)),
      ...agencies.flatMap(({ id, sector }) => [
        asked(caseId, id),
        answered(world, caseId, id, sector ?? ''),
        ...shownToAll(caseId, id, [sectorPrefix(sector ?? '')]),
      ]),
    ]),
  ]);
}

function shownToAll(caseId: string, ownerId: string, prefixes: readonly unknown[]): Change[] {
  const own = supplied.filter(({ category }) => prefixes.includes(category.split('.')[0]));
  return own.map(({ category }) =>
    conference(
      `INSERT INTO audience_decision (id, case_id, owner_id, category, audience, reason, decided_by, at)
       VALUES (gen_random_uuid()::text, $1, $2, $3, '{ALL}', 'Open.',
         (SELECT min(id) FROM nomination), now())`,
      caseId,
      ownerId,
      category,
    ),
  );
}

const asked = (caseId: string, agencyId: string): Change =>
  conference(
    `INSERT INTO research_request (case_id, agency_id, asked_at, due_by)
     VALUES ($1, $2, '2026-11-01', '2026-11-10') ON CONFLICT DO NOTHING`,
    caseId,
    agencyId,
  );

const distributed = (caseId: string, agencyId: string): Change =>
  conference(
    'INSERT INTO distribution (case_id, agency_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    caseId,
    agencyId,
  );

/** Nobody has declined, and whoever has not answered holds nothing. */
function answered(world: World, caseId: string, agencyId: string, sector: string): Change {
  const given = world.answers.some((one) => one.caseId === caseId && one.agencyId === agencyId);
  const changed = `UPDATE research_answer SET kind = 'ITEMS' WHERE case_id = $1 AND agency_id = $2
    AND kind = 'DECLINED'`;
  const nothing = `INSERT INTO research_answer (id, case_id, agency_id, kind, searched, relevance_confirmed,
      no_contact_confirmed, accuracy_confirmed, contributed_by, recorded_by, contributed_at, tabled,
      idempotency_key, body_digest)
    VALUES (gen_random_uuid()::text, $1, $2, 'NOTHING_HELD',
      '{"by":"A. Searcher","at":"2026-11-02T10:00:00.000Z","identifiers":["name"],"systems":["records"]}',
      true, true, true, $2, $2, '2026-11-02T10:00:00Z', false, gen_random_uuid()::text, 'open')`;
  return {
    database: databaseOf(sector),
    sql: given ? changed : nothing,
    values: [caseId, agencyId],
  };
}
