import type { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Participant } from '../graph/participant.ts';
import type { StoredAddress } from './personal-shapes.ts';
import { personalShapes } from './personal-shapes.ts';

/** A participant as the graph answers it, with the case that the permit is asked about. */
export type ParticipantRecord = Participant & { readonly caseId: string };

/** What is read for participants: their person and relationships, and nothing that belongs to an agency. */
export const participantInclude = {
  person: true,
  relationships: { orderBy: { id: 'asc' } },
} as const satisfies Prisma.ParticipationInclude;

type Row = Prisma.ParticipationGetPayload<{ include: typeof participantInclude }>;

const shown = ({ protected: _, ...address }: StoredAddress) => address;

/**
 * A stored participation as the graph answers it. Throws when a structured column does not have its
 * shape: an address whose `protected` cannot be read must not be taken for a harmless one.
 */
export function readParticipant({ person, relationships, ...part }: Row): ParticipantRecord {
  const addresses = personalShapes.addresses.parse(person.addresses);
  return {
    id: part.id,
    caseId: part.caseId,
    role: part.role,
    relationshipTo: part.relationshipTo,
    name: person.name,
    aliases: person.aliases,
    dateOfBirth: person.dateOfBirth?.toISOString().slice(0, 10) ?? null,
    gender: person.gender,
    addresses: addresses.filter((address) => !address.protected).map(shown),
    protectedAddresses: addresses.filter((address) => address.protected).map(shown),
    safeContact: personalShapes.safeContact.nullable().parse(person.safeContact),
    ethnicity: person.ethnicity,
    religion: person.religion,
    sexualOrientation: person.sexualOrientation,
    needs: person.needs,
    needsDetail: person.needsDetail,
    firstLanguage: person.firstLanguage,
    interpreterNeeded: person.interpreterNeeded,
    immigrationStatus: person.immigrationStatus,
    description: person.description,
    images: person.images,
    employment: person.employment,
    finances: person.finances,
    relationships,
    gp: person.gp,
    nhsNumber: person.nhsNumber,
    school: person.school,
    pregnancy: person.pregnancy,
  };
}
