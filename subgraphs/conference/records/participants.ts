import { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Participant } from '../graph/participant.ts';
import type { StoredAddress } from './personal-shapes.ts';
import { personalShapes } from './personal-shapes.ts';

/** A participant as the graph answers it, with the case that the permit is asked about. */
export type ParticipantRecord = Participant & { readonly caseId: string };

type Structured = 'addresses' | 'protectedAddresses' | 'safeContact';

/** A row of the statement below: what has a structure of its own is not believed before it is parsed. */
export type ParticipantRow = Omit<ParticipantRecord, Structured> & {
  readonly addresses: unknown;
  readonly safeContact: unknown;
};

/**
 * Participations with their person and relationships, and nothing that belongs to an agency. Written
 * out, because it is one statement where the client's relations are three, and a picture waits for it.
 */
export const participantsWhere = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT a.id, a.case_id AS "caseId", a.role, a.relationship_to AS "relationshipTo",
    p.name, p.aliases, p.date_of_birth::text AS "dateOfBirth", p.gender, p.addresses,
    p.safe_contact AS "safeContact", p.ethnicity, p.religion, p.sexual_orientation AS "sexualOrientation",
    p.needs, p.needs_detail AS "needsDetail", p.first_language AS "firstLanguage",
    p.interpreter_needed AS "interpreterNeeded", p.immigration_status AS "immigrationStatus",
    p.description, p.images, p.employment, p.finances, p.gp, p.nhs_number AS "nhsNumber", p.school, p.pregnancy,
    (SELECT coalesce(json_agg(json_build_object('name', r.name, 'relation', r.relation, 'concern', r.concern)
                              ORDER BY r.id), '[]'::json)
     FROM relationship r WHERE r.participation_id = a.id) AS "relationships"
  FROM participation a JOIN person p ON p.id = a.person_id
  WHERE ${condition}`;

const shown = ({ protected: _, ...address }: StoredAddress) => address;

/**
 * A stored participation as the graph answers it. Throws when a structured column does not have its
 * shape: an address whose `protected` cannot be read must not be taken for a harmless one.
 */
export function readParticipant({
  addresses,
  safeContact,
  ...plain
}: ParticipantRow): ParticipantRecord {
  const all = personalShapes.addresses.parse(addresses);
  return {
    ...plain,
    addresses: all.filter((address) => !address.protected).map(shown),
    protectedAddresses: all.filter((address) => address.protected).map(shown),
    safeContact: personalShapes.safeContact.nullable().parse(safeContact),
  };
}
