import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { AuthenticationError, AuthorizationError } from 'type-graphql';
import { catalogue, isErrorCode } from '../../schema/errors/catalogue.ts';
import { refusal } from '../../schema/errors/refusal.ts';

/**
 * What leaves an agency as an error: a refusal by catalogue, or one bare sentence. A database error
 * quotes the row it failed on, so nothing is passed on for being "only" a message (T5).
 */
export function maskSubgraphError(
  formatted: GraphQLFormattedError,
  error: unknown,
  onError: (error: unknown) => void = () => undefined,
): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const cause = unwrapResolverError(error);
  if (cause instanceof AuthorizationError || cause instanceof AuthenticationError) {
    const { message, extensions } = refusal('WITHHELD');
    return { message, extensions, ...place };
  }
  if (cause instanceof GraphQLError && isErrorCode(cause.extensions['code'])) {
    const { code, field, rule } = cause.extensions as Record<string, string | undefined> & {
      code: keyof typeof catalogue;
    };
    return { message: catalogue[code].message, extensions: { code, field, rule }, ...place };
  }
  onError(cause);
  const { message } = catalogue.INTERNAL;
  return { message, extensions: { code: 'INTERNAL' }, ...place };
}
