// Asking the gateway as its callers do, and reading what it answers.
import type { Answer, TestSystem } from '../../support/system.ts';
import { everyItem, mutationOf } from './graph.ts';

export interface Item {
  readonly id: string;
  readonly owner: { readonly id: string; readonly name: string; readonly type: string };
  readonly [field: string]: unknown;
}

export interface AnswerRow {
  readonly agency: { readonly id: string; readonly name: string; readonly type: string };
  readonly state: string;
  readonly asOf: string | null;
  readonly searched: string | null;
  readonly reason: string | null;
  readonly tabled: boolean;
}

export interface WithheldRow {
  readonly category: string;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly reason: string;
}

export interface Picture {
  readonly complete: boolean;
  readonly asked: number;
  readonly answered: number;
  readonly answers: readonly AnswerRow[];
  readonly withheld: readonly WithheldRow[];
  readonly participants: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}

/** Asks about one case by its reference. */
export function read(
  system: TestSystem,
  username: string,
  reference: string,
  selection = 'reference',
  headers: object = {},
): Promise<Answer> {
  const query = `query ($case: ID!) { casePicture(caseId: $case) { ${selection} } }`;
  return system.ask(username, query, { case: reference }, headers);
}

/** Selects the items of some kinds of one section, with all that every item says. */
export function items(section: string, ...kinds: readonly string[]): string {
  return `${section} { ${kinds.map((kind) => `${kind} { ${everyItem} }`).join(' ')} }`;
}

export const answerRows =
  'complete asked answered answers { agency { id name type } state asOf searched reason tabled }';

/** The case picture of an answer. Throws with the codes where there is none. */
export function pictureOf(answer: Answer): Picture {
  const picture = (answer.data as { casePicture?: Picture | null } | null)?.casePicture;
  if (!picture) throw new Error(`no picture: ${codesOf(answer).join(' ')}`);
  return picture;
}

/** The list of one kind, or null where it was not given. */
export function listIn(answer: Answer, section: string, kind: string): readonly Item[] | null {
  const found = pictureOf(answer)[section] as Readonly<Record<string, readonly Item[]>> | null;
  return found?.[kind] ?? null;
}

/** How many items of one kind were given. Throws where the list was not given at all. */
export function countIn(answer: Answer, section: string, kind: string): number {
  const list = listIn(answer, section, kind);
  if (!list) throw new Error(`${section}.${kind} was not given: ${codesOf(answer).join(' ')}`);
  return list.length;
}

/** All codes of an answer, in order. */
export function codesOf({ errors }: Answer): string[] {
  return errors.map(({ extensions }) => extensions.code);
}

/** The code of the error at one place of a case picture. */
export function codeAt({ errors }: Answer, ...place: readonly string[]): string | undefined {
  const path = ['casePicture', ...place].join('.');
  return errors.find((error) => error.path?.join('.') === path)?.extensions.code;
}

/** The row of one agency type. Throws where that agency was not asked. */
export function rowOf(answer: Answer, agencyType: string): AnswerRow {
  const row = pictureOf(answer).answers.find(({ agency }) => agency.type === agencyType);
  if (!row) throw new Error(`${agencyType} has no row`);
  return row;
}

/** The bytes of a response without the one thing that may differ: the number of its disclosure. */
export function bytesOf({ text, status, disclosureId }: Answer): string {
  return `${String(status)} ${text.replaceAll(disclosureId ?? '\u0000', 'disclosure')}`;
}

/** Makes one change. */
export function change(
  system: TestSystem,
  username: string,
  mutation: string,
  given: Readonly<Record<string, unknown>>,
  headers: object = {},
): Promise<Answer> {
  return system.ask(username, mutationOf(mutation, Object.keys(given)), given, headers);
}

/** What a change answered. Throws when it was refused: then the test's ground is not laid. */
export function made(answer: Answer): Readonly<Record<string, unknown>> {
  if (answer.errors.length > 0) throw new Error(`refused: ${answer.text}`);
  return Object.values(answer.data as Record<string, Record<string, unknown>>)[0] ?? {};
}

/** Code, field and rule of each refusal. */
export function refusals({ errors }: Answer): object[] {
  return errors.map(({ extensions }) => extensions);
}
