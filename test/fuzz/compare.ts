// What the gateway answered and wrote down, held against what the oracle says.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { catalogue } from '../../schema/errors/catalogue.ts';
import type { Answer } from '../support/system.ts';
import type { Asked, Expected } from './oracle/oracle.ts';

/** The part of a log entry that is compared. */
interface Logged {
  readonly kind: string;
  readonly body: {
    readonly code?: string;
    readonly released?: readonly (Readonly<Record<'case' | 'owner' | 'category', string>> & {
      readonly basis: string | null;
      readonly items: readonly string[];
    })[];
    readonly withheld?: readonly { readonly case: string; readonly category: string }[];
    readonly answers?: readonly Readonly<Record<string, string>>[];
    readonly refused?: readonly { readonly field: string; readonly code: string }[];
  };
}

/** Both sides in one shape, ready to be compared; equal exactly if the guard held. */
export interface Compared {
  readonly guarded: unknown;
  readonly expected: unknown;
}

const sorted = (lines: readonly string[]): string[] => [...new Set(lines)].sort();

export function comparable(
  answer: Answer,
  logged: Logged | undefined,
  expected: Expected,
): Compared {
  if (expected.refused !== null)
    return {
      guarded: {
        data: answer.data ?? null,
        codes: answer.errors.map(({ extensions }) => extensions.code),
        log: [logged?.kind, logged?.body.code],
      },
      expected: { data: null, codes: [expected.refused], log: ['REFUSAL', expected.refused] },
    };
  const body: Logged['body'] = logged?.body ?? {};
  const kept = new Set(expected.kept.map((one) => `${one.case} ${one.category}`));
  const withheld = (body.withheld ?? []).map((one) => `${one.case} ${one.category}`);
  return {
    guarded: {
      data: inOrder(answer.data),
      errors: answer.errors
        .map(({ extensions, message, path }) =>
          errorOf(path, extensions.code, extensions['category'], message),
        )
        .sort(),
      kind: logged?.kind,
      released: (body.released ?? [])
        .flatMap(({ items, ...rest }) => items.map((item) => lineOf({ ...rest, item })))
        .sort(),
      told: (body.answers ?? [])
        .map((one) => `${one['case']} ${one['agency']} ${one['state']}`)
        .sort(),
      withheld: sorted(withheld),
      refused: (body.refused ?? []).map(({ code }) => code).sort(),
    },
    expected: {
      data: inOrder(expected.data),
      errors: expected.errors
        .map(({ category, code, path }) => errorOf(path, code, category, catalogue[code].message))
        .sort(),
      kind: 'OUTCOME',
      released: expected.released.map((line) => lineOf({ ...line })).sort(),
      told: expected.told.map((one) => `${one.case} ${one.agency} ${one.state}`).sort(),
      withheld: sorted([...kept]),
      refused: expected.errors.map(({ code }) => code).sort(),
    },
  };
}

/** As text, so that the order of the keys counts: it is part of what a caller reads. */
const inOrder = (data: unknown): string => JSON.stringify(data, null, 1);

/** A refusal as a caller reads it. */
const errorOf = (path: unknown, code: string, category: unknown, message: string): string =>
  JSON.stringify([path, code, category ?? null, message]);

function lineOf(line: Readonly<Record<string, string | null>>): string {
  return [line['case'], line['item'], line['owner'], line['category'], line['basis']].join(' ');
}

/** What the log keeps of a text. */
const digestOf = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('base64url')}`;

/** The last entry that is not an intent: of this disclosure, or of this refused text. */
export async function loggedEntry(
  log: pg.Pool,
  { subject, text }: Asked,
  { disclosureId }: Answer,
): Promise<Logged | undefined> {
  const { rows } = await log.query<Logged>(
    `SELECT kind, body FROM disclosure_entry WHERE kind <> 'INTENT'
       AND ($1::uuid IS NULL OR disclosure_id = $1::uuid)
       AND ($1::uuid IS NOT NULL OR (operation_digest = $2 AND subject = $3))
     ORDER BY seq DESC LIMIT 1`,
    [disclosureId ?? null, digestOf(text), subject],
  );
  return rows[0];
}
