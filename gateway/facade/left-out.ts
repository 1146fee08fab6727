// What an owner left out of a summary or a redacted version must not read as "nothing there" (R-123, F-04).
import type { GraphQLResolveInfo } from 'graphql';
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import type { AgencyError } from '../federation/agency-call.ts';

/** By place, the code an agency answered there. */
export type LeftOut = ReadonlyMap<string, ErrorCode>;

/** In: the refusals of the agencies. Out: by the response keys from the case, or the root, to the field. */
export function readLeftOut(errors: readonly AgencyError[]): LeftOut {
  return new Map(
    errors.flatMap(({ code, path }): [string, ErrorCode][] => [
      [path.join('.'), code],
      [inPack(path.slice(listDepth)), code],
    ]),
  );
}

/** Is it about something within an item? Of a list that is missing the agency's standing says why. */
export function isInItem({ path }: AgencyError): boolean {
  return path.length > listDepth;
}

/**
 * Where the agencies failed at a part of what they were asked, and everything around it: what has to be there takes
 * what holds it with it. Out: by response keys from the root, or from a record behind its type.
 */
export function readFailed(places: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(places.flatMap((keys) => keys.map((_, at) => keys.slice(0, at + 1).join('.'))));
}

/**
 * Did an agency fail here? Places in a list are not told apart, nor the cases of one operation, nor the people: a
 * record may stand anywhere, as a participant does in each item about them.
 */
export function hasFailed(
  failed: ReadonlySet<string>,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): boolean {
  const keys: string[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) {
    if (typeof at.key !== 'string') continue;
    keys.unshift(at.key);
    if (failed.has([at.typename, ...keys].join('.'))) return true;
  }
  return failed.has(keys.join('.'));
}

/** Section and list: what a pack shows of a picture has left them behind. */
const listDepth = 2;

function inPack(keys: readonly string[]): string {
  return `pack ${keys.join('.')}`;
}

/**
 * The code for a field without a value, if its agency gave one there; undefined if it did not. Places in
 * a list are not told apart: of two items the one that holds nothing may be called withheld as well.
 */
export function codeLeftOut(
  leftOut: LeftOut,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): ErrorCode | undefined {
  const keys: string[] = [];
  let isPack = false;
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) {
    if (typeof at.key === 'string') keys.unshift(at.key);
    isPack ||= at.typename === 'Pack';
  }
  if (isPack)
    return keys.length > listDepth ? leftOut.get(inPack(keys.slice(listDepth))) : undefined;
  return leftOut.get(keys.slice(1).join('.')) ?? leftOut.get(keys.join('.'));
}
