import { GraphQLError } from 'graphql';
import type { ErrorCode } from './catalogue.ts';
import { catalogue } from './catalogue.ts';

/** What a refusal may say beside its code: which field, by which rule. Never a value. */
export interface RefusalDetail {
  /** A path in the caller's own input: `callouts[0].nature`. */
  readonly field?: string;
  /** The rule that refuses: `R-074`. */
  readonly rule?: string;
  /** The category withheld. */
  readonly category?: string;
}

/**
 * A refusal as the caller reads it: code, the catalogue's sentence, and at most the detail above.
 * The HTTP status travels in `extensions.http`, which Apollo Server strips.
 */
export function refusal(code: ErrorCode, detail: RefusalDetail = {}): GraphQLError {
  const { message, httpStatus } = catalogue[code];
  const http = httpStatus === 200 ? {} : { http: { status: httpStatus } };
  return new GraphQLError(message, { extensions: { code, ...detail, ...http } });
}
