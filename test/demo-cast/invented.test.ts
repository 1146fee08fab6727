import { areas } from '../../schema/vocabulary/terms.ts';
import { allAnswers, allItems, cast, conference } from './cast.ts';

const everything = JSON.stringify(cast);

it('no postcode of the demonstration is one that a real area has', () => {
  const written = everything.match(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g) ?? [];
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter((postcode) => !/^ZZ\d \d[A-Z]{2}$/.test(postcode))).toEqual([]);
});

it('no telephone number of the demonstration can ring', () => {
  const written = everything.match(/(?<![\w-])(?:\+44|0)\d[\d ]{7,12}\d/g) ?? [];
  expect(written.length).toBeGreaterThan(25);
  const fiction = /^(?:07700 900\d{3}|01632 960\d{3})$/;
  expect(written.filter((number) => !fiction.test(number))).toEqual([]);
});

it('no host of the demonstration exists and no NHS number is anybody’s', () => {
  const mail = everything.match(/[\w.-]+@[\w.-]+/g) ?? [];
  expect(mail.length).toBeGreaterThan(0);
  expect(mail.filter((address) => !address.endsWith('.invalid'))).toEqual([]);
  for (const { nhsNumber } of conference.persons) expect(nhsNumber).toMatch(/^999 \d{3} \d{4}$/);
});

it('R-149 no id says what it is the id of', () => {
  const ids = [
    ...conference.agencies,
    ...conference.officers,
    ...conference.nominations,
    ...conference.cases,
    ...conference.persons,
    ...conference.participations,
    ...conference.meetings,
    ...conference.restrictions,
    ...conference.admissions,
    ...allAnswers,
    ...allItems,
  ].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]_[a-z2-7]{20}$/);
});

/** Sentences of an item: what is left of its content without words of a list, names and dates. */
const sentences = (fields: Readonly<Record<string, unknown>>): string[] =>
  Object.values(fields)
    .flat()
    .filter(
      (value): value is string =>
        typeof value === 'string' && value.length > 20 && value.includes(' '),
    );

it('R-076 most of what an area tells is told nowhere else', () => {
  const areaOf = new Map(conference.agencies.map(({ id, areaId }) => [id, areaId]));
  const told = areas.map((area) =>
    allItems
      .filter(({ ownerId }) => areaOf.get(ownerId) === area)
      .flatMap(({ fields }) => sentences(fields)),
  );
  for (const [index, own] of told.entries())
    for (const other of told.slice(index + 1)) {
      const elsewhere = new Set(other);
      expect(own.filter((text) => elsewhere.has(text)).length / own.length).toBeLessThan(0.45);
    }
});

it('R-079 every person has a name of their own in the cast', () => {
  const names = conference.persons.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const staff = new Set(conference.officers.map(({ name }) => name));
  expect(names.filter((name) => staff.has(name))).toEqual([]);
});

it('R-034 every part of what is known of a person is filled somewhere', () => {
  const filled = (name: string) =>
    conference.persons.some((person) => {
      const value: unknown = (person as unknown as Record<string, unknown>)[name];
      return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
    });
  const parts = Object.keys(conference.persons[0] ?? {}).concat('safeContact');
  expect(parts.filter((name) => !filled(name))).toEqual([]);
});
