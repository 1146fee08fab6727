// nothing is visible by default. A place without a class is one nobody has decided about.
import type { InputValueDefinitionNode } from 'graphql';
import { categoriesOf } from '../category.ts';
import type { Part } from '../part.ts';
import { argumentsOf, namedTypeOf } from '../part.ts';
import type { Finding } from '../problem.ts';
import type { Check } from './check.ts';

/**
 * Every output field, argument and input field has a category: its own, or that of the type it is in;
 * an argument also that of the input object it takes. Root types hold no information themselves, so a
 * category on one would only wave through whatever is added to it next. Interfaces carry none (see
 * nothing-on-interfaces): each type that implements one is judged here.
 */
export const everythingClassified: Check = {
  name: 'everything-classified',
  *eachPart(part, { whole }) {
    for (const type of part.types.values()) {
      if (type.kind !== 'object' && type.kind !== 'input') continue;
      const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name);
      const inherited = isRoot ? [] : categoriesOf(type);
      for (const field of type.fields) {
        const coordinate = `${type.name}.${field.name.value}`;
        if (inherited.length + categoriesOf(field).length === 0) yield unclassified(coordinate);
        for (const argument of argumentsOf(field))
          if (!isClassified(argument, part, whole))
            yield unclassified(`${coordinate}(${argument.name.value}:)`);
      }
    }
  },
};

function isClassified(argument: InputValueDefinitionNode, part: Part, whole: Part | null): boolean {
  const taken = namedTypeOf(argument.type);
  const input = part.types.get(taken) ?? whole?.types.get(taken);
  return (
    categoriesOf(argument).length > 0 || (input !== undefined && categoriesOf(input).length > 0)
  );
}

function unclassified(coordinate: string): Finding {
  return {
    coordinate,
    what: 'has no category',
    fix: 'Put @needToKnow on it or on its type, with a row of the need-to-know table.',
  };
}
