type Fields = Record<string, unknown>;

/**
 * Puts what one agency gave beside what others gave, in place. Both are under control: projection cut
 * them to what was asked (T6) and left no prototype to be reached (T12). Objects are put together key by
 * key and lists of one length place by place; anything else is what came last.
 */
export function merge(into: Fields, from: Readonly<Fields>): void {
  for (const key of Object.keys(from)) into[key] = merged(into[key], from[key]);
}

function merged(there: unknown, given: unknown): unknown {
  if (Array.isArray(there) && Array.isArray(given) && there.length === given.length)
    return there.map((member, place) => merged(member, given[place]));
  if (!isObject(there) || !isObject(given)) return given;
  merge(there, given);
  return there;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
