import type { AreaScript } from './areas.ts';
import type { Calendar } from './calendar.ts';
import type { CastAddress, CastPerson } from './cast.ts';
import { bodyDigest, opaqueId } from './opaque-id.ts';
import type { PersonScript } from './scene.ts';

/** A person keeps one id in every case of the area. */
export const personId = (area: AreaScript, person: PersonScript): string =>
  opaqueId('p', area.id, person.name);

/** "4 Larkrise Court, Bexley ZZ1 4AA": the line and the postcode. */
function split(address: string): { line: string; postcode: string } {
  const [, line, postcode] = /^(.*) (ZZ\d \d[A-Z]{2})$/.exec(address) ?? [];
  if (line === undefined || postcode === undefined)
    throw new Error('every address of the demonstration ends in an invented postcode');
  return { line, postcode };
}

function addressesOf(person: PersonScript, home: string, calendar: Calendar): CastAddress[] {
  const address = (text: string, status: CastAddress['status'], hidden = false): CastAddress => ({
    ...split(text),
    status,
    protected: hidden,
    since: null,
    lastVerifiedOn: status === 'CURRENT' ? calendar.day(9) : null,
  });
  const here = person.lives ?? home;
  const before = (person.formerly ?? []).map((text) => address(text, 'PREVIOUS'));
  if (person.protectedAt === undefined) return [address(here, 'CURRENT'), ...before];
  // "previous" would tell everybody that there is a new one; "last known" tells nothing.
  return [address(person.protectedAt, 'CURRENT', true), address(here, 'LAST_KNOWN'), ...before];
}

/** A spread of numbers that differ from name to name and stay the same. */
const saltOf = (name: string): number => parseInt(bodyDigest(name).slice(0, 8), 16) % 100_000;

/** Writes a person down with everything the area knows of them (data dictionary §1.3). */
export function personRecord(
  person: PersonScript,
  home: string,
  area: AreaScript,
  calendar: Calendar,
): CastPerson {
  const salt = saltOf(`${area.id} ${person.name}`);
  return {
    id: personId(area, person),
    name: person.name,
    aliases: [...(person.aliases ?? [])],
    dateOfBirth: calendar.born(person.age, salt),
    gender: person.gender ?? (person.sex === 'f' ? 'Female' : 'Male'),
    addresses: addressesOf(person, home, calendar),
    ...(person.safeContact ? { safeContact: person.safeContact } : {}),
    ethnicity: person.ethnicity ?? null,
    religion: person.religion ?? null,
    sexualOrientation: person.sexualOrientation ?? null,
    needs: [...(person.needs ?? [])],
    needsDetail: person.needsDetail ?? null,
    firstLanguage: person.firstLanguage ?? null,
    interpreterNeeded: person.interpreterNeeded ?? null,
    immigrationStatus: person.immigrationStatus ?? null,
    description: person.description ?? null,
    images: [...(person.images ?? [])],
    employment: person.employment ?? null,
    finances: person.finances ?? null,
    gp: person.gp ?? null,
    // Numbers that begin with 999 are kept for tests and belong to nobody.
    nhsNumber: `999 ${String(100 + (salt % 900))} ${String(1000 + ((salt * 7) % 9000))}`,
    school: person.school ?? null,
    pregnancy: person.pregnancy ?? null,
  };
}
