// The operations that are measured, each with what its answer has to hold.
import { readFileSync } from 'node:fs';
import type { Answer, Asked } from './measure.ts';

/** Reads nearly everything, and belongs to an agency of the conference's own. */
const reader = 'bexley-idva-rep';

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
  readonly participants: readonly unknown[];
}

/** One whole picture. @param items how many items it shows. @param agencies how many answered. */
export function picture(caseId: string, items: number, agencies: number): Asked {
  return {
    username: reader,
    query: pictureText,
    variables: () => ({ case: caseId }),
    check({ data, errors }: Answer) {
      const shown = (data as { casePicture: Shown | null }).casePicture;
      if (!shown) throw new Error(`no picture: ${JSON.stringify(errors).slice(0, 500)}`);
      requireEqual('items', countItems(shown), items);
      requireEqual('agencies', shown.answers.length, agencies);
      const states = [...new Set(shown.answers.map(({ state }) => state))];
      if (states.some((state) => !state.startsWith('SUPPLIED')))
        throw new Error(`not all of it is there: ${states.join(', ')}`);
    },
  };
}

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

/** The confidentiality declaration, without which no picture opens. */
export function declaration(meetingId: string): Asked {
  return {
    username: reader,
    query:
      'mutation ($meeting: ID!) { makeDeclaration(meetingId: $meeting, accepted: true) { accepted } }',
    variables: () => ({ meeting: meetingId }),
    check({ errors }) {
      if (errors.length > 0) throw new Error(`no declaration: ${JSON.stringify(errors)}`);
    },
  };
}
