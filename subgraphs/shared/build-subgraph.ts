import 'reflect-metadata';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchemaModule } from '@apollo/subgraph/dist/schema-helper/index.js';
import type { GraphQLSchema } from 'graphql';
import { parse } from 'graphql';
import type { AuthCheckerFn, BuildSchemaOptions } from 'type-graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import { CalendarDate, Instant } from '../../schema/vocabulary/scalars.ts';

/** The federation version and our own directive, composed into the supergraph (T8). */
const header = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
  @link(url: "https://marac.invalid/need-to-know/v1.0", import: ["@needToKnow"])
  @composeDirective(name: "@needToKnow")

directive @needToKnow(category: String!) repeatable on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION | INPUT_OBJECT | INPUT_FIELD_DEFINITION
`;

/**
 * Answers a reference from another part of the graph: null both for what is absent and for what is
 * protected.
 */
export type ReferenceResolver<C> = (
  reference: Readonly<Record<string, unknown>>,
  context: C,
) => Promise<object | null>;

export interface SubgraphDefinition<C extends object> {
  readonly resolvers: BuildSchemaOptions['resolvers'];
  /** Types nothing refers to directly: entities and the implementations of interfaces. */
  readonly orphanedTypes: readonly unknown[];
  /** `@Authorized(category)` on a field: may this permit be answered with it? */
  readonly authChecker: AuthCheckerFn<C>;
  readonly references: Readonly<Record<string, ReferenceResolver<C>>>;
}

export interface BuiltSubgraph {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** Whatever a resolver does, it does to one reference: a synchronous throw would destroy the whole batch. */
function apart<C>(resolve: ReferenceResolver<C>): ReferenceResolver<C> {
  return async (reference, context) => resolve(reference, context);
}

/** In: TypeGraphQL classes. Out: the subgraph's SDL, as it is composed, and its executable schema. */
export function buildSubgraph<C extends object>(definition: SubgraphDefinition<C>): BuiltSubgraph {
  const built = buildSchemaSync({
    resolvers: definition.resolvers,
    orphanedTypes: [...definition.orphanedTypes] as NonNullable<
      BuildSchemaOptions['orphanedTypes']
    >,
    authChecker: definition.authChecker as AuthCheckerFn,
    validate: false,
    // A subgraph whose only root fields are federation's own has no Query of its own to check.
    skipCheck: true,
  });
  const sdl = `${header}\n${printSchemaWithDirectives(built)}\n`;
  const resolvers = createResolversMap(built) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(definition.references))
    resolvers[type] = { ...resolvers[type], __resolveReference: apart(resolve) };
  resolvers['Date'] = CalendarDate as unknown as Record<string, unknown>;
  resolvers['DateTime'] = Instant as unknown as Record<string, unknown>;
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: resolvers as NonNullable<GraphQLSchemaModule['resolvers']>,
  });
  return { sdl, schema };
}
