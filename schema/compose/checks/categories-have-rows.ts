// who may receive a category is written in the need-to-know table, and nowhere else.
import { categoriesOf, placesOf } from '../category.ts';
import type { Check } from './check.ts';

/** Every category that is used has a row. The guard grants nothing it has no row for. */
export const categoriesHaveRows: Check = {
  name: 'categories-have-rows',
  *eachPart(part, { table }) {
    for (const place of placesOf(part))
      for (const category of categoriesOf(place))
        if (!table.has(category))
          yield {
            coordinate: place.coordinate,
            what: `is of category ${category}, which has no row`,
            fix: 'Correct the name, or write the row and have the owner sign it off.',
          };
  },
};
