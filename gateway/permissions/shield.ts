// Every root field and every classified field gets its rule here, from the graph itself.
import { applyMiddleware } from 'graphql-middleware';
import type { IMiddlewareFunction } from 'graphql-middleware';
import { and, deny, shield } from 'graphql-shield';
import type { GraphQLSchema } from 'graphql';
import { isIntrospectionType, isObjectType } from 'graphql';
import { suppliedAt } from '../need-to-know/classification.ts';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import { confirming, decisions } from './decisions.ts';
import {
  isNominated,
  mayDecide,
  mayExport,
  mayRedisclose,
  needsToKnow,
  needsToKnowTheCase,
  opensTheCasesNamed,
  ownsTheData,
} from './rules.ts';

type ShieldRule = typeof deny | typeof isNominated | ReturnType<typeof and>;
type FieldRules = Record<string, ShieldRule>;

const queries: FieldRules = {
  me: isNominated,
  meetings: isNominated,
  meeting: isNominated,
  casePicture: and(isNominated, mayRedisclose, needsToKnowTheCase),
  redisclosurePack: and(isNominated, mayRedisclose, needsToKnowTheCase, mayExport),
  // The case a request is on; whether the request concerns the caller, the conference says.
  redisclosureRequest: and(isNominated, needsToKnowTheCase),
  redisclosureRequests: isNominated,
  // Whose they are, the conference says: to everybody else each is empty, as if there were none (F-09).
  inbox: isNominated,
  emergencies: isNominated,
  decisionsNotToShare: isNominated,
  agendaCopy: and(isNominated, mayDecide(['CHAIR', 'COORDINATOR'])),
  heldNominations: and(isNominated, mayDecide(confirming)),
  pausedConflicts: and(isNominated, mayDecide(['COORDINATOR'])),
  disposalList: and(isNominated, mayDecide(['COORDINATOR'])),
};

/** The rule of one mutation: `subgraph` is the part of the graph that carries it out. */
function mutationRule(name: string, subgraph: string): ShieldRule {
  if (subgraph !== 'conference') return and(isNominated, needsToKnowTheCase, ownsTheData(subgraph));
  const permission = decisions[name];
  if (!permission) return deny;
  const rules = [isNominated, mayDecide(permission.roles), opensTheCasesNamed];
  if (permission.ofTheOwner) rules.push(ownsTheData(null));
  return and(...rules);
}

/**
 * In: the façade and the graph. Out: the façade behind its locks. Shield would wrap every leaf with its
 * fallback rule, which costs more than the picture and hides the façade's own way of finding values;
 * so only fields with a rule are wrapped. What makes that safe is `deny` on whole root types and the
 * self-test, which refuses to start a graph with a classified field that has no rule.
 */
export function lock(
  schema: GraphQLSchema,
  graph: GuardedGraph,
  subgraphOf: (mutation: string) => string,
): GraphQLSchema {
  const rules: Record<string, FieldRules> = { Query: { '*': deny, ...queries } };
  const mutations = schema.getMutationType()?.getFields() ?? {};
  if (schema.getMutationType()) {
    rules['Mutation'] = { '*': deny };
    for (const name of Object.keys(mutations))
      rules['Mutation'][name] = mutationRule(name, subgraphOf(name));
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.keys(type.getFields())) {
      const own = suppliedAt(graph, type.name, field);
      if (own.length > 0) (rules[type.name] ??= {})[field] = needsToKnow(own);
    }
  }
  requireEveryClassifiedFieldToHaveARule(schema, graph, rules);
  // Refusals are our own, from the catalogue; anything else is masked at the pipeline's edge.
  const generated = shield(rules, { allowExternalErrors: true, debug: false }).generate(schema);
  return applyMiddleware(schema, onlyRuled(generated as MiddlewareMap, rules));
}

type MiddlewareMap = Record<string, Record<string, IMiddlewareFunction>>;

function onlyRuled(
  generated: MiddlewareMap,
  rules: Readonly<Record<string, FieldRules>>,
): MiddlewareMap {
  return Object.fromEntries(
    Object.entries(rules).map(([type, fields]) => [
      type,
      Object.fromEntries(
        Object.entries(generated[type] ?? {}).filter(
          ([field]) => Object.hasOwn(fields, '*') || Object.hasOwn(fields, field),
        ),
      ),
    ]),
  );
}

/** Throws at start-up for a classified field or a root type that nothing guards. */
export function requireEveryClassifiedFieldToHaveARule(
  schema: GraphQLSchema,
  { classification, supplied }: GuardedGraph,
  rules: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): void {
  for (const [coordinate, categories] of classification.fields) {
    const [type = '', field = ''] = coordinate.split('.');
    const named = schema.getType(type);
    if (!isObjectType(named) || !Object.hasOwn(named.getFields(), field)) continue;
    if (categories.some((category) => supplied.has(category)) && !rules[type]?.[field])
      throw new Error(`${coordinate} is classified and has no rule`);
  }
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    if (root && !rules[root.name]?.['*']) throw new Error(`${root.name} is not denied by default`);
}
