import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { GraphQLFieldConfig, GraphQLSchema } from 'graphql';
import { extendSchema, getNamedType, parse } from 'graphql';
import type { NeedToKnowTable } from '../../schema/need-to-know/table.ts';
import { readClassification } from '../need-to-know/classification.ts';
import type { GuardedGraph } from '../need-to-know/prune.ts';

/** The type of the fields in which agencies tell the gateway how they stand; no caller may select one. */
const internalType = 'AgencyStanding';
/** What the section fields of a case picture are called in the schema: `policeStanding` → `police`. */
const standingSuffix = 'Standing';

export interface GraphSources {
  readonly supergraphSdl: string;
  /** The gateway's own additions (schema/sdl/gateway.graphql). */
  readonly gatewaySdl: string;
  /** The schema the planner plans against. */
  readonly plannable: GraphQLSchema;
  readonly table: NeedToKnowTable;
}

/** Out: the graph as callers see it and as the guard judges it. Nothing here depends on a request. */
export function buildGraph(sources: GraphSources): GuardedGraph {
  const additions = parse(sources.gatewaySdl);
  const classification = readClassification([parse(sources.supergraphSdl), additions]);
  const extended = extendSchema(sources.plannable, additions, { assumeValidSDL: true });
  const sections: string[] = [];
  const schema = mapSchema(extended, {
    [MapperKind.OBJECT_FIELD]: (config: GraphQLFieldConfig<unknown, unknown>, name: string) => {
      if (getNamedType(config.type).name !== internalType) return undefined;
      sections.push(name.slice(0, -standingSuffix.length));
      return null;
    },
  });
  const computed = new Set<string>();
  for (const definition of additions.definitions)
    if (definition.kind === 'ObjectTypeExtension')
      for (const field of definition.fields ?? [])
        computed.add(`${definition.name.value}.${field.name.value}`);

  const rows = [...sources.table.values()];
  const categoriesWhere = (keep: (row: (typeof rows)[number]) => boolean): Set<string> =>
    new Set(rows.filter(keep).map(({ category }) => category));
  return {
    schema,
    classification,
    computed,
    sections,
    supplied: categoriesWhere(({ kind }) => kind === 'supplied'),
    existenceProtected: categoriesWhere(({ existence }) => existence === 'protected'),
  };
}
