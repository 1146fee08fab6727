// R-110 [D 2.2; B-ISA 1.4; K-I3 4.2; C 10.2.1], decision 1: one recipient, an officer known here or a person outside.
import type { Deciding } from '../../decisions/decide.ts';
import { refuse } from '../../decisions/decide.ts';
import { nameKey } from '../../records/name-key.ts';
import { inForce } from '../../records/open-nomination.ts';
import type { RecipientInput } from '../graph/inputs.ts';

/** Whoever opens cases for an agency; nobody else's nomination can use a permission. */
const receiving = ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'SECURITY_LEAD'];

export interface RecipientRow {
  readonly recipientAgencyId: string | null;
  readonly recipientNominationId: string | null;
  readonly recipientOrganisation: string | null;
  readonly recipientPerson: string;
  readonly recipientRole: string | null;
}

const field = 'input.recipient';

function said(text: string | null | undefined, where: string): string | null {
  const words = text?.trim() ?? '';
  // Printed on every page of a pack: a line of its own could pass for its marking (F-37).
  if (words.length > 200 || /\p{C}/u.test(words)) refuse(where, 'R-110');
  return words === '' ? null : words;
}

/** The recipient as a request keeps it. An officer who is not known here receives it from its author's hand. */
export async function recipientOf(
  deciding: Deciding,
  input: RecipientInput,
): Promise<RecipientRow> {
  const person = said(input.person, `${field}.person`) ?? refuse(`${field}.person`, 'R-110');
  const organisation = said(input.organisation, `${field}.organisation`);
  const role = said(input.role, `${field}.role`);
  const agency = await agencyMeant(deciding, input.agencyId);
  if (!agency) await requireOutside(deciding, organisation ?? refuse(field, 'R-110'), person);
  const isHere = agency?.areaId === deciding.by.area;
  const outside = agency && !isHere ? agency.name : null;
  return {
    recipientAgencyId: isHere ? agency.id : null,
    recipientNominationId: isHere ? await officerMeant(deciding, agency.id, person) : null,
    recipientOrganisation: organisation ?? outside,
    recipientPerson: person,
    recipientRole: role,
  };
}

/**
 * an agency of the area, or somebody of one, is named by its id. Written out as somebody else's name it
 * would be asked for as a third party, and in Dorset go round the victim's word.
 */
async function requireOutside(
  { tx, by, now }: Deciding,
  organisation: string,
  person: string,
): Promise<void> {
  const agencies = await tx.agency.findMany({ where: { areaId: by.area }, select: { name: true } });
  if (agencies.some(({ name }) => nameKey(name) === nameKey(organisation)))
    refuse(`${field}.organisation`, 'R-121');
  const { officerId } = by;
  const officers = await tx.nomination.findMany({
    where: {
      ...{ agency: { areaId: by.area }, ...inForce(now) },
      AND: { OR: [{ id: person }, { officer: { subject: person } }, { officerId }] },
    },
    include: { officer: true },
  });
  const known = officers.some(
    ({ id, officer }) =>
      id === person || officer.subject === person || nameKey(officer.name) === nameKey(person),
  );
  if (known) refuse(`${field}.person`, 'R-121');
}

async function agencyMeant({ tx }: Deciding, id: string | null | undefined) {
  if (id === null || id === undefined) return null;
  const agency = await tx.agency.findUnique({ where: { id } });
  return agency ?? refuse(`${field}.agencyId`, 'R-110');
}

/** The one officer of that agency by nomination, username or name. Of two by one name neither is meant. */
async function officerMeant(
  { tx, now }: Deciding,
  agencyId: string,
  person: string,
): Promise<string | null> {
  const nominations = await tx.nomination.findMany({
    where: { agencyId, role: { in: receiving }, ...inForce(now) },
    include: { officer: true },
    orderBy: { id: 'asc' },
  });
  const exact = nominations.find(({ id, officer }) => id === person || officer.subject === person);
  if (exact) return exact.id;
  const byName = nominations.filter(({ officer }) => nameKey(officer.name) === nameKey(person));
  if (new Set(byName.map(({ officerId }) => officerId)).size > 1)
    refuse(`${field}.person`, 'R-110');
  return byName[0]?.id ?? null;
}
