import type { Sector } from '../vocabulary/terms.ts';
import { areaBook } from './area-book.ts';
import type { AreaBook } from './area-book.ts';
import type { AgencyKey } from './areas.ts';
import { areaScripts } from './areas.ts';
import { calendarOf } from './calendar.ts';
import {
  caseRecord,
  distributions,
  employerExclusions,
  participations,
  relationships,
  researchRequests,
} from './cases.ts';
import type { CaseScript } from './case-script.ts';
import type { CastAnswer, CastItem, CastPerson, CastResearch, DemoCast } from './cast.ts';
import type { DraftAnswer } from './drafts.ts';
import { admissions, agendaEntries, meetingRecord } from './meetings.ts';
import { personRecord } from './people.ts';
import { answerRecord } from './research.ts';
import { restrictionMembers, restrictions } from './restrictions.ts';
import { caseScriptsOf } from './scripts.ts';

/**
 * The whole demonstration as of `now`: five areas with their agencies, officers, one coming meeting
 * and six cases each. The same day always gives the same cast; nobody in it exists.
 */
export function demoCast(now: Date): DemoCast {
  const calendar = calendarOf(now);
  const areas = areaScripts.map((area) => {
    const book = areaBook(area, calendar);
    return { book, scripts: caseScriptsOf(area, calendar) };
  });
  const books = areas.map(({ book }) => book);
  const eachCase = <T>(write: (book: AreaBook, script: CaseScript) => T[]): T[] =>
    areas.flatMap(({ book, scripts }) => scripts.flatMap((script) => write(book, script)));
  const research = eachCase(answersTo);
  return {
    conference: {
      areas: books.map(({ area: { id, name } }) => ({ id, name })),
      agencies: books.flatMap(({ agencies }) => [...agencies.values()]),
      officers: books.flatMap(({ officers }) => [...officers.officers.values()]),
      nominations: books.flatMap(({ officers }) => [...officers.nominations.values()]),
      cases: eachCase((book, script) => [caseRecord(book, script)]),
      persons: areas.flatMap(({ book, scripts }) => personsOf(book, scripts)),
      participations: eachCase(participations),
      relationships: eachCase(relationships),
      distributions: eachCase(distributions),
      restrictions: eachCase(restrictions),
      restrictionMembers: eachCase(restrictionMembers),
      employerExclusions: eachCase(employerExclusions),
      meetings: books.map(meetingRecord),
      agendaEntries: areas.flatMap(({ book, scripts }) => agendaEntries(book, scripts)),
      admissions: books.flatMap(admissions),
      researchRequests: eachCase(researchRequests),
    },
    research: {
      police: partOf('police', areas, research),
      health: partOf('health', areas, research),
      housing: partOf('housing', areas, research),
      'childrens-services': partOf('childrens-services', areas, research),
      idva: partOf('idva', areas, research),
    },
  };
}

interface Told {
  readonly answer: CastAnswer;
  readonly items: readonly CastItem[];
}

function answersTo(book: AreaBook, script: CaseScript): Told[] {
  const answers = Object.entries(script.answers) as [AgencyKey, DraftAnswer][];
  return answers.map(([key, draft]) => answerRecord(book, script, key, draft));
}

function personsOf(book: AreaBook, scripts: readonly CaseScript[]): CastPerson[] {
  const people = new Map<string, CastPerson>();
  for (const script of scripts)
    for (const { person } of script.people) {
      const record = personRecord(person, script.home, book.area, book.calendar);
      if (!people.has(record.id)) people.set(record.id, record);
    }
  return [...people.values()];
}

function partOf(
  sector: Sector,
  areas: readonly { readonly book: AreaBook }[],
  told: readonly Told[],
): CastResearch {
  const agencies = areas
    .flatMap(({ book }) => [...book.agencies.values()])
    .filter((agency) => agency.sector === sector)
    .map(({ id, name, type }) => ({ id, name, type }));
  const tenants = new Set(agencies.map(({ id }) => id));
  const own = told.filter(({ answer }) => tenants.has(answer.agencyId));
  return {
    agencies,
    answers: own.map(({ answer }) => answer),
    items: own.flatMap(({ items }) => items),
  };
}
