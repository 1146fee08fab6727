// a field is released, withheld and logged under one class of information.
import { categoriesOf } from '../category.ts';
import type { Check } from './check.ts';

/**
 * No field has two supplied categories: released to somebody under one of them and kept under the other, nobody
 * could say as which of the two it is withheld, or whether it may be said to be.
 */
export const detailsHaveOneCategory: Check = {
  name: 'details-have-one-category',
  *eachPart({ types }, { table }) {
    for (const type of types.values()) {
      for (const field of type.fields) {
        const supplied = categoriesOf(field).filter((name) => table.get(name)?.kind === 'supplied');
        if (new Set(supplied).size > 1)
          yield {
            coordinate: `${type.name}.${field.name.value}`,
            what: `is of category ${supplied.join(' and ')}`,
            fix: 'Give the field the narrower of them, or make two fields of it.',
          };
      }
    }
  },
};
