/** Where a section or an item came from: what a decision about one of its fields rests on. */
export interface Origin {
  readonly caseId: string;
  /** Null for a section, which several owners share. */
  readonly ownerId: string | null;
}

const origins = new WeakMap<object, Origin>();

/** Remembers where an object came from, beside it and not in it: an origin is never a field. */
export function withOrigin<T extends object>(thing: T, origin: Origin): T {
  origins.set(thing, origin);
  return thing;
}

/** The origin of a section or item that this process made; null for anything else, a forgery included. */
export function originOf(thing: unknown): Origin | null {
  return typeof thing === 'object' && thing !== null ? (origins.get(thing) ?? null) : null;
}
