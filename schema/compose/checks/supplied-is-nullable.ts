// "Pruning, in order" of the traps: a denied field that may not be null takes its parent with it.
import { Kind } from 'graphql';
import { categoriesOf } from '../category.ts';
import type { Check } from './check.ts';

/**
 * A field with a supplied category of its own is nullable, a list too: a list that may not be null could
 * only be answered empty, which says that nothing is held (F-01, R-035).
 */
export const suppliedIsNullable: Check = {
  name: 'supplied-is-nullable',
  *eachPart({ types }, { table }) {
    for (const type of types.values()) {
      if (type.kind !== 'object') continue;
      for (const field of type.fields) {
        const supplied = categoriesOf(field).filter((name) => table.get(name)?.kind === 'supplied');
        if (field.type.kind === Kind.NON_NULL_TYPE && supplied.length > 0)
          yield {
            coordinate: `${type.name}.${field.name.value}`,
            what: `is of category ${supplied.join(' and ')} and may not be null`,
            fix: 'Remove the outer exclamation mark.',
          };
      }
    }
  },
};
