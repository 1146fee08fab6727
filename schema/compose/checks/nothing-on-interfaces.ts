// The traps of graphql-shield: a rule on an interface or a union is accepted and ignored.
import { categoriesOf, placesOf } from '../category.ts';
import type { Check } from './check.ts';

/** No category on an interface, on its fields and arguments, or on a union: the concrete types carry it. */
export const nothingOnInterfaces: Check = {
  name: 'nothing-on-interfaces',
  *eachPart(part) {
    for (const place of placesOf(part)) {
      const { kind } = place.type;
      if ((kind === 'interface' || kind === 'union') && categoriesOf(place).length > 0)
        yield {
          coordinate: place.coordinate,
          what: `carries a category, which is ignored there: it belongs to no concrete type`,
          fix: 'Put it on every concrete type instead.',
        };
    }
  },
};
