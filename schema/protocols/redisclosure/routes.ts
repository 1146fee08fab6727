// The routes that an area's profile settles: those that can be asked for, and copies of the minutes.
import { redisclosureRoutes } from '../../vocabulary/redisclosure.ts';
import type { RouteRule } from './route-rule.ts';

export const ruledRoutes = [...redisclosureRoutes, 'MINUTES'] as const;
export type RuledRoute = (typeof ruledRoutes)[number];

/** What a pure rule needs of a profile to know what the area's protocol says of a route. */
export interface RoutesInForce {
  /** The rule in force: the document's, or the project's default. */
  readonly route: (route: RuledRoute) => RouteRule;
}
