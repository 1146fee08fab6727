import { types } from 'node:util';

export interface NamedFault {
  /** `TimeoutError`; null for what no program of ours threw. */
  readonly fault: string | null;
  /** `ECONNREFUSED`, `57P01`, where there is one. */
  readonly code: string | null;
}

/**
 * A fault by its kind, never by its text: a database quotes the row it failed on, an agency whatever it
 * likes (F-52). Only of an error that was thrown here: an agency's error is data, and its `name` and
 * `code` are what the agency wrote there.
 */
export function nameFault(thrown: unknown): NamedFault {
  if (!(thrown instanceof Error || types.isNativeError(thrown))) return { fault: null, code: null };
  const { code, name } = thrown as Error & { readonly code?: unknown };
  return { fault: name, code: typeof code === 'string' ? code : null };
}
