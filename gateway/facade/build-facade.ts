import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLFieldConfig, GraphQLSchema } from 'graphql';
import { suppliedAt } from '../need-to-know/classification.ts';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import { isSuppliedItem } from '../need-to-know/schema-walk.ts';
import { packField } from '../pack/permission-at.ts';
import { resolvePack } from '../pack/resolve-pack.ts';
import { lock } from '../permissions/shield.ts';
import { computedFields } from './computed-fields.ts';
import type { FacadeContext } from './resolve.ts';
import {
  resolveDetail,
  resolveKind,
  resolveRoot,
  resolveSection,
  resolveSubject,
} from './resolve.ts';

type Field = GraphQLFieldConfig<unknown, FacadeContext>;

/**
 * T1: shield round the planner's own schema never runs, because the planner replaces the executor.
 * Out: a schema graphql-js can execute over what the agencies gave, with the locks in front. Only
 * guarded fields have a resolver; the leaves answer by response key.
 */
export function buildFacade(
  graph: GuardedGraph,
  subgraphOf: (mutation: string) => string,
): GraphQLSchema {
  const { sections } = graph;
  const roots = [MapperKind.QUERY_ROOT_FIELD, MapperKind.MUTATION_ROOT_FIELD] as const;
  const withResolvers = mapSchema(graph.schema, {
    ...Object.fromEntries(
      roots.map((kind) => [
        kind,
        (config: Field, name: string) => ({
          ...config,
          resolve: name === packField ? resolvePack : resolveRoot,
        }),
      ]),
    ),
    [MapperKind.OBJECT_FIELD]: (config: Field, name: string, type: string): Field => {
      const resolve = resolverFor(type, name);
      return resolve ? { ...config, resolve } : config;
    },
  });
  return lock(withResolvers, graph, subgraphOf);

  function resolverFor(type: string, name: string): Field['resolve'] {
    if (type === 'CasePicture') {
      const computed = computedFields[name];
      if (computed)
        return (parent, _arguments, context, info) =>
          computed(parent as Readonly<Record<string, unknown>>, context, info);
      if (sections.includes(name)) return resolveSection;
    }
    if (name === 'subject' && isSuppliedItem(graph.schema.getType(type))) return resolveSubject;
    if (suppliedAt(graph, type, name).length === 0) return undefined;
    return isSection(type) ? resolveKind : resolveDetail;
  }

  function isSection(type: string): boolean {
    const casePicture = graph.schema.getType('CasePicture');
    const fields = casePicture && 'getFields' in casePicture ? casePicture.getFields() : {};
    return sections.some((section) => String(fields[section]?.type) === type);
  }
}
