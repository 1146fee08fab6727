// The rules of the graph, in the order in which their problems are worth reading.
import { categoriesHaveRows } from './categories-have-rows.ts';
import type { Check } from './check.ts';
import { composes } from './composes.ts';
import { detailsHaveOneCategory } from './details-have-one-category.ts';
import { directiveAsAgreed } from './directive-as-agreed.ts';
import { everythingClassified } from './everything-classified.ts';
import { gatewayAdditionsFit } from './gateway-additions-fit.ts';
import { guardPrefixIsFree } from './guard-prefix-is-free.ts';
import { itemsHaveOneCategory } from './items-have-one-category.ts';
import { keysAreIds } from './keys-are-ids.ts';
import { noSecurityFeatures } from './no-security-features.ts';
import { noSubscriptions } from './no-subscriptions.ts';
import { noWayRound } from './no-way-round.ts';
import { nothingAcrossAgencies } from './nothing-across-agencies.ts';
import { nothingOnInterfaces } from './nothing-on-interfaces.ts';
import { rowsHaveFields } from './rows-have-fields.ts';
import { suppliedIsNullable } from './supplied-is-nullable.ts';

export const checks: readonly Check[] = [
  composes, //             T8   the subgraphs agree, without a hint
  gatewayAdditionsFit, //  T6   the gateway extends and replaces nothing
  directiveAsAgreed, //    T8   @needToKnow is repeatable everywhere
  everythingClassified, // R-033 nothing is visible by default
  categoriesHaveRows, //   R-034 every category has a rule …
  rowsHaveFields, //       R-034 … and every rule has something to rule
  itemsHaveOneCategory, // R-145 an item is one thing
  detailsHaveOneCategory, // R-145 and so is a field
  noWayRound, //           T15  no unclassified way to an item
  suppliedIsNullable, //   R-035 a denial stays where it is
  nothingOnInterfaces, //  shield: accepted and ignored there
  nothingAcrossAgencies, // T4  no information moves unasked
  keysAreIds, //           T4   nor in a key
  noSecurityFeatures, //   T8   the gateway would not start
  noSubscriptions, //      R-033 decided for each request
  guardPrefixIsFree, //    T6   nobody answers in the guard's name
];
