// an item is released, withheld and logged as one thing, so it is of one category.
import { categoriesOf } from '../category.ts';
import type { Check } from './check.ts';

/** Every type of `SuppliedItem` has exactly one category on the type, and it is a supplied one. */
export const itemsHaveOneCategory: Check = {
  name: 'items-have-one-category',
  *eachPart({ types }, { table }) {
    for (const type of types.values()) {
      if (type.kind !== 'object' || !type.interfaces.includes('SuppliedItem')) continue;
      const categories = categoriesOf(type);
      const supplied = categories.filter((name) => table.get(name)?.kind === 'supplied');
      if (categories.length !== 1 || supplied.length !== 1)
        yield {
          coordinate: type.name,
          what: `is an item and carries ${categories.join(' and ') || 'no category'}`,
          fix: 'Give the type exactly one supplied category; narrower ones go on fields.',
        };
    }
  },
};
