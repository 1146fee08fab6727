import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { catalogue, isErrorCode } from '../../schema/errors/catalogue.ts';
import type { Identified } from '../authentication/identify.ts';
import type { Visit } from '../limits/pace.ts';
import type { Limits } from '../limits/settings.ts';
import type { OperationRequest } from '../pipeline/operation.ts';
import type { PipelineResult } from '../pipeline/run.ts';
import { createAnswerWriter } from './answer-writer.ts';
import type { UnreadRefusals } from './unread-refusals.ts';

/** What is known of a request before its operation is read. */
export interface RequestContext {
  readonly identity: Identified;
  readonly visit: Visit;
  readonly capacity: string | undefined;
}

export interface GraphqlServerOptions {
  readonly schema: GraphQLSchema;
  readonly run: (request: OperationRequest, disclosureId: string) => Promise<PipelineResult>;
  /** Introspection tells a caller the name of every category: for development only (T11). */
  readonly introspection: boolean;
  /** Where operations are recorded that are refused before the pipeline sees them. */
  readonly unread: UnreadRefusals;
  readonly limits: Limits;
}

/**
 * Apollo Server for what it is good at: reading requests, parsing, validating, answering. Executing
 * is the pipeline's, put in as its gateway, so that there is no other way from an operation to an
 * answer. Its defaults that are oracles or caches are off (T11).
 */
export function createGraphqlServer(options: GraphqlServerOptions): ApolloServer<RequestContext> {
  const answers = createAnswerWriter();
  return new ApolloServer<RequestContext>({
    gateway: {
      load: () =>
        Promise.resolve({ executor: (request) => executor(request as unknown as Incoming) }),
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: options.schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: () => Promise.resolve(),
    },
    introspection: options.introspection,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: options.limits.tokens },
    formatError: (formatted) => formatByCatalogue(formatted),
    stringifyResult: (result) => answers.write(result),
    plugins: [recordsUnread(options.unread)],
  });

  interface Incoming {
    readonly source: string;
    readonly document: OperationRequest['document'];
    readonly operation: OperationRequest['operation'];
    readonly request: { readonly variables?: Record<string, unknown> };
    readonly context: RequestContext;
  }

  async function executor({ context, document, operation, request, source }: Incoming) {
    const disclosureId = randomUUID();
    const { capacity, identity, visit } = context;
    const asked = { text: source, document, operation, variables: request.variables ?? {} };
    const result = await visit.during(() =>
      options.run({ ...asked, capacity, identity, connection: visit.connection }, disclosureId),
    );
    answers.remember(result);
    const http = result.httpStatus === 200 ? {} : { http: { status: result.httpStatus } };
    return {
      ...('data' in result ? { data: result.data } : {}),
      ...(result.extensions ? { extensions: result.extensions } : {}),
      ...(result.errors
        ? {
            errors: result.errors.map(
              ({ message, path, extensions }) =>
                new GraphQLError(message, {
                  path: path ?? null,
                  extensions: { ...extensions, ...http },
                }),
            ),
          }
        : {}),
    };
  }
}

/** an identified caller's operation that could not be parsed or is not valid is on record too. */
function recordsUnread(unread: UnreadRefusals): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () => {
      let executed = false;
      return Promise.resolve({
        didResolveOperation: ({ operation }) => {
          requireOneOperation(operation);
          return Promise.resolve();
        },
        executionDidStart: () => {
          executed = true;
          return Promise.resolve();
        },
        willSendResponse: ({ contextValue, errors, response: { http }, source }) => {
          if (executed || !errors) return Promise.resolve();
          // A hash in the place of a text Apollo Server refuses as if it were answered, for a browser to keep.
          if (http.status === 200) http.status = catalogue.BAD_REQUEST.httpStatus;
          http.headers.delete('cache-control');
          const { subject } = contextValue.identity;
          const [fault] = errors;
          const code = fault?.extensions['code'];
          const reason = typeof code === 'string' ? code : 'UNREADABLE';
          unread.refused(
            tooManyTokens.test(fault?.message ?? '')
              ? { code: 'OPERATION_TOO_LARGE', reason: 'tokens', subject, text: source }
              : { code: 'BAD_REQUEST', reason, subject, text: source },
          );
          return Promise.resolve();
        },
      });
    },
  };
}

/**
 * A caller's mistakes that validation leaves to whoever executes: of several operations none was named, or
 * something is to be sent later. Unrefused they would pass for faults of ours.
 */
function requireOneOperation(operation: OperationDefinitionNode | null | undefined): void {
  if (operation && operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
  const extensions = { code: 'BAD_REQUEST', http: { status: catalogue.BAD_REQUEST.httpStatus } };
  throw new GraphQLError(catalogue.BAD_REQUEST.message, { extensions });
}

/** The one fault of parsing that is a limit of ours; graphql-js has no code for it, and misspells it. */
const tooManyTokens = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

/** What did not come from the pipeline is a request that could not be read: one sentence (T5, T11). */
function formatByCatalogue(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (isErrorCode(code)) {
    const { locations: _locations, ...rest } = formatted;
    // Apollo Server has a BAD_REQUEST too: its sentence is not of the catalogue.
    return { ...rest, message: catalogue[code].message };
  }
  if (tooManyTokens.test(formatted.message))
    return {
      message: catalogue.OPERATION_TOO_LARGE.message,
      extensions: { code: 'OPERATION_TOO_LARGE' },
    };
  const read = [
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_USER_INPUT',
    'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE',
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ];
  const known = typeof code === 'string' && read.includes(code) ? 'BAD_REQUEST' : 'INTERNAL';
  const reason = known === 'BAD_REQUEST' ? { reason: formatted.message } : {};
  return { message: catalogue[known].message, extensions: { code: known, ...reason } };
}
