// The operations that are measured, each with what its answer has to hold.
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Answer, Asked } from './measure.ts';

/** Reads nearly everything, and belongs to an agency of the conference's own. */
const reader = 'bexley-idva-rep';
/** Hands in research for its agency. */
const system = 'bexley-health-system';

/** The picture of the benchmark, and with it how every agency answered. */
const pictureText = readFileSync(
  new URL('../case-picture.graphql', import.meta.url),
  'utf8',
).replace(
  'reference\n',
  `reference complete answers { agency { id name } state asOf searched reason }
   withheld { category reason }\n`,
);

interface Shown {
  readonly answers: readonly { readonly state: string }[];
}

/** One whole picture. @param items how many items it shows. @param agencies how many answered. */
export function picture(caseId: string, items: number, agencies: number): Asked {
  return {
    username: reader,
    query: pictureText,
    variables: () => ({ case: caseId }),
    check({ data, errors }: Answer) {
      const shown = (data as { casePicture: Shown | null }).casePicture;
      if (!shown) throw new Error(`no picture: ${codesIn(errors)}`);
      requireEqual('items', countItems(shown), items);
      requireEqual('agencies', shown.answers.length, agencies);
      const states = [...new Set(shown.answers.map(({ state }) => state))];
      if (states.some((state) => !state.startsWith('SUPPLIED')))
        throw new Error(`not all of it is there: ${states.join(', ')}`);
    },
  };
}

/** The reader's meetings, each with its agenda. @param cases how many stand on them. */
export function meetings(cases: number): Asked {
  return {
    username: reader,
    query: `{ meetings { id startsAt declaration { accepted }
      agenda { caseId reference position repeat referredWithoutConsent } } }`,
    variables: () => ({}),
    check({ data, errors }) {
      const found = (data as { meetings: { agenda: unknown[] }[] | null }).meetings;
      if (!found || errors.length > 0) throw new Error(`no meetings: ${codesIn(errors)}`);
      const all = found.reduce((sum, { agenda }) => sum + agenda.length, 0);
      requireEqual('cases on agendas', all, cases);
    },
  };
}

/** What waits for the reader. */
export const inbox: Asked = {
  username: reader,
  query: '{ inbox { id kind } }',
  variables: () => ({}),
  check({ errors }) {
    if (errors.length > 0) throw new Error(`no inbox: ${codesIn(errors)}`);
  },
};

const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** One contribution of ten items, each time about another case: of one kind forty are the most. */
export function contribution(caseOf: (time: number) => string): Asked {
  const item = (number: number) => ({
    nature: 'FACT',
    occurredOn: day(-19),
    recordedOn: day(-18),
    lastVerifiedOn: day(-5),
    lawfulBasis: 'UK_GDPR_6_1_E',
    specialCondition: 'UK_GDPR_9_2_G_PARA_18',
    date: day(-19),
    presentation: `Invented entry ${String(number)}.`,
    explanationConsistent: false,
  });
  return {
    username: system,
    query:
      'mutation ($input: HealthResearchInput!) { submitHealthResearch(input: $input) { id itemIds } }',
    variables: (time) => ({
      input: {
        caseId: caseOf(time),
        idempotencyKey: randomUUID(),
        answer: 'ITEMS',
        searched: {
          by: 'Robin Example',
          at: `${day(-1)}T09:00:00.000Z`,
          identifiers: ['NAME', 'DATE_OF_BIRTH'],
          systems: ['Case records'],
        },
        relevanceConfirmed: true,
        accuracyConfirmed: true,
        noContactConfirmed: true,
        victimAttendances: Array.from({ length: 10 }, (_, number) => item(number)),
      },
    }),
    check({ data, errors }) {
      const kept = (data as { submitHealthResearch: { itemIds: unknown[] } | null } | null)
        ?.submitHealthResearch;
      if (!kept || errors.length > 0) throw new Error(`not kept: ${codesIn(errors)}`);
      requireEqual('items', kept.itemIds.length, 10);
    },
  };
}

/** The confidentiality declaration, without which no picture opens. */
export function declaration(meetingId: string): Asked {
  return {
    username: reader,
    query:
      'mutation ($meeting: ID!) { makeDeclaration(meetingId: $meeting, accepted: true) { accepted } }',
    variables: () => ({ meeting: meetingId }),
    check({ errors }) {
      if (errors.length > 0) throw new Error(`no declaration: ${codesIn(errors)}`);
    },
  };
}

const codesIn = (errors: Answer['errors']): string =>
  errors.map(({ extensions }) => JSON.stringify(extensions)).join(', ');

function requireEqual(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} ${what} where there are ${expected}`);
}

/** How many items stand in an answer, wherever they stand. */
function countItems(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countItems(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'lawfulBasis' in value ? 1 : 0;
  return Object.values(value).reduce((sum: number, one) => sum + countItems(one), own);
}
