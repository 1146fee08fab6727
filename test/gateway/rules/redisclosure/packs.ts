// Packs as their recipient fetches them, versions as their owner prepares them, and what neither may hold.
import type { CastItem } from '../../../../schema/demo-cast/cast.ts';
import type { Answer, TestSystem } from '../../../support/system.ts';
import { fieldsOf, named } from '../graph.ts';
import { change, made } from '../pictures.ts';

/** The one current item of a category on a case. */
export function itemIn(
  { cast, caseId }: TestSystem,
  reference: string,
  category: string,
): CastItem {
  const found = Object.values(cast.research)
    .flatMap(({ items }) => items)
    .filter(
      (item) =>
        item.caseId === caseId(reference) &&
        item.category === category &&
        item.supersededAt === null &&
        item.withdrawnAt === null,
    );
  const [only, ...others] = found;
  if (!only || others.length > 0) throw new Error(`${category} has not one item on ${reference}`);
  return only;
}

/** Prepares what an owner lets go of one item; the answer, refused or not. */
export function prepare(
  system: TestSystem,
  username: string,
  sector: 'Police' | 'Health',
  input: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  return change(system, username, `prepare${sector}Release`, { input });
}

/** The same, where it has to be taken. */
export async function prepared(...given: Parameters<typeof prepare>): Promise<void> {
  made(await prepare(...given));
}

/** Everything there is to ask of an item of a kind, without the objects in it. */
export function leavesOf(type: string): string {
  return fieldsOf(type)
    .filter((field) => fieldsOf(named(field.type)).length === 0)
    .map((field) => field.name.value)
    .join(' ');
}

/** A pack in GraphQL: everything of it, with every field of items of this kind. */
export function packOf(
  system: TestSystem,
  username: string,
  permissionId: string,
  type: string,
): Promise<Answer> {
  const own = leavesOf('Pack').replace(/\b(items|actions)\b/g, '');
  const query = `query ($id: ID!) { redisclosurePack(permissionId: $id) { ${own}
    items { __typename owner { id name } ... on ${type} { ${leavesOf(type)} } }
    withheld { ${leavesOf('Withheld')} owner { name } } manifest { ${leavesOf('ManifestLine')} } } }`;
  return system.ask(username, query, { id: permissionId });
}

export interface FetchedPdf {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** Null for a PDF. */
  readonly refused: unknown;
}

/** A pack as a file; without a name nobody is signed in. */
export async function fetchPdf(
  system: TestSystem,
  username: string | null,
  permissionId: string,
): Promise<FetchedPdf> {
  const headers: Record<string, string> =
    username === null ? {} : { authorization: `Bearer ${await system.token(username)}` };
  const response = await fetch(`${system.url}/packs/${permissionId}.pdf`, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isPdf = response.headers.get('content-type') === 'application/pdf';
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    refused: isPdf ? null : (JSON.parse(bytes.toString()) as unknown),
  };
}

/** The texts of an item, lists included: as long as a word that tells something. */
export function textsOf(fields: object, names?: readonly string[]): string[] {
  return Object.entries(fields)
    .filter(([name]) => names?.includes(name) ?? true)
    .flatMap(([, value]) => [value].flat() as unknown[])
    .filter((value): value is string => typeof value === 'string' && value.length > 6);
}

/** Which of these stand anywhere in a text, however its lines were broken. */
export function foundIn(everything: string, canaries: readonly string[]): string[] {
  const flat = everything.replaceAll(/\s+/g, '').toLowerCase();
  return canaries.filter((canary) => flat.includes(canary.replaceAll(/\s+/g, '').toLowerCase()));
}
