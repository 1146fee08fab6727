// R-033, T15: an object of a supplied type must not be reached by a field that looks harmless.
import { categoriesOf } from '../category.ts';
import type { Graph } from '../graph.ts';
import type { Field, Part, TypeDeclaration } from '../part.ts';
import { namedTypeOf } from '../part.ts';
import type { Check } from './check.ts';

/**
 * A field that leads to a type with a supplied category carries that category, or its parent type does:
 * else the mere number of objects would answer. Through an interface or union it must carry those of
 * every type that may come, which in effect asks for the concrete type.
 */
export const noWayRound: Check = {
  name: 'no-way-round',
  *eachPart(part, graph) {
    for (const type of part.types.values()) {
      if (type.kind !== 'object' && type.kind !== 'interface') continue;
      for (const field of type.fields) {
        // In a part of an agency's own it is no exception: an agency that declares a pack is found out.
        if (['gateway', 'supergraph'].includes(part.name) && isPackList(type, field)) continue;
        const carried = new Set([...categoriesOf(type), ...categoriesOf(field)]);
        const missing = suppliedBehind(field, part, graph).filter((name) => !carried.has(name));
        if (missing.length > 0)
          yield {
            coordinate: `${type.name}.${field.name.value}`,
            what: `leads to ${missing.join(', ')} without carrying it`,
            fix: 'Put the category on the field, which then returns that concrete type only.',
          };
      }
    }
  },
};

/**
 * What a pack holds, items of any kind. No agency answers it: the gateway asks for it as a case picture, kind
 * by kind, each under its own category, and puts in what a permission names.
 */
function isPackList(type: TypeDeclaration, field: Field): boolean {
  return type.name === 'Pack' && ['items', 'actions'].includes(field.name.value);
}

function suppliedBehind(field: Field, part: Part, graph: Graph): string[] {
  const name = namedTypeOf(field.type);
  const { types } = part.types.has(name) ? part : (graph.whole ?? part);
  const reached = concreteTypes(name, types).flatMap(categoriesOf);
  return [...new Set(reached)].filter((category) => graph.table.get(category)?.kind === 'supplied');
}

function concreteTypes(name: string, types: Part['types']): TypeDeclaration[] {
  const type = types.get(name);
  switch (type?.kind) {
    case undefined:
    case 'input':
      return [];
    case 'object':
      return [type];
    case 'union':
      return type.members.flatMap((member) => concreteTypes(member, types));
    case 'interface':
      return [...types.values()].filter(
        ({ interfaces, kind }) => kind === 'object' && interfaces.includes(name),
      );
  }
}
