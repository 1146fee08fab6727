// What the gateway answered and wrote down, held against what the oracle says.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { catalogue } from '../../schema/errors/catalogue.ts';
import type { Answer } from '../support/system.ts';
import type { Asked, Expected, UseMade } from './oracle/oracle.ts';

/** The part of a log entry that is compared. */
interface Logged {
  readonly kind: string;
  readonly purpose: string | null;
  /** The cases it opened to its reader, which trawling counts (F-27). */
  readonly opened: readonly string[];
  readonly body: {
    readonly code?: string;
    readonly permission?: string | null;
    readonly released?: readonly (Readonly<Record<'case' | 'owner' | 'category', string>> & {
      readonly basis: string | null;
      readonly items: readonly string[];
    })[];
    readonly withheld?: readonly { readonly case: string; readonly category: string }[];
    readonly answers?: readonly Readonly<Record<string, string>>[];
    readonly refused?: readonly { readonly field: string; readonly code: string }[];
    readonly responseDigest?: string;
  };
}

/** Both sides in one shape, ready to be compared; equal exactly if the guard held. */
export interface Compared {
  readonly guarded: unknown;
  readonly expected: unknown;
}

const sorted = (lines: readonly string[]): string[] => [...new Set(lines)].sort();

/** In: what somebody read, every line of the log about it, and what the rules say of both. */
export function comparable(
  answer: Answer,
  logged: readonly Logged[],
  expected: Expected,
): Compared {
  if (expected.refused !== null)
    return {
      guarded: {
        data: answer.data ?? null,
        codes: answer.errors.map(({ extensions }) => extensions.code),
        log: logged.map(({ body, kind, opened }) => [kind, body.code, opened]),
      },
      expected: { data: null, codes: [expected.refused], log: [['REFUSAL', expected.refused, []]] },
    };
  const outcome = logged.at(-1);
  const body: Logged['body'] = outcome?.body ?? {};
  const kept = expected.kept.map((one) => `${one.case} ${one.category}`);
  const withheld = (body.withheld ?? []).map((one) => `${one.case} ${one.category}`);
  return {
    guarded: {
      data: inOrder(answer.data),
      errors: answer.errors
        .map(({ extensions, message, path }) =>
          errorOf(path, extensions.code, extensions['category'], message),
        )
        .sort(),
      log: logged.map(({ kind }) => kind),
      uses: logged.map((one) => [one.purpose, one.body.permission ?? null]),
      digest: body.responseDigest,
      opened: sorted(outcome?.opened ?? []),
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
      // before anybody is asked, and before anything leaves; and nothing else.
      log: ['INTENT', 'OUTCOME'],
      uses: Array.from({ length: 2 }, () => [expected.use.purpose, namedInLog(expected.use)]),
      // F-45: of what the caller read.
      digest: digestOf(JSON.stringify(answer.data)),
      opened: sorted(expected.opened),
      released: expected.released.map((line) => lineOf({ ...line })).sort(),
      told: expected.told.map((one) => `${one.case} ${one.agency} ${one.state}`).sort(),
      withheld: sorted(kept),
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

/** the permission relied on; what was named and is none of the caller's may be any text. */
function namedInLog({ permissionId, relied }: UseMade): string | null {
  return permissionId === null || relied ? permissionId : digestOf(permissionId);
}

/** Every line about a question, first to last: by its text, which no other question of a round has. */
export async function loggedOf(log: pg.Pool, { text }: Asked): Promise<Logged[]> {
  const { rows } = await log.query<Logged>(
    `SELECT kind, purpose, body, opened_ids AS opened FROM disclosure_entry
     WHERE operation_digest = $1 ORDER BY seq`,
    [digestOf(text)],
  );
  return rows;
}
