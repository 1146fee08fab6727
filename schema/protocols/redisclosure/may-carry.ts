// R-134 [D 4.3.1; 4.3.4; B-ISA 2.25 l.813; 2.26; 2.28; L 2.7; K-I3 4.4]: what may be asked for on a route.
import type { ReleaseForm } from '../../vocabulary/redisclosure.ts';
import type { RouteRule } from './route-rule.ts';

/** One thing asked for. Minutes are asked for as such, a thing of their own, and never go. */
export interface AskedFor {
  readonly kind: 'ITEM' | 'ACTION' | 'MINUTES';
  readonly category: string;
  readonly form: ReleaseForm;
}

type Carried = Exclude<RouteRule, 'NEVER'>['carries'];
/** What to ask for in its place. */
export type Instead = 'ACTION_PLAN' | 'NAMED_FACTS' | 'CURRENT_ADDRESS' | 'ANONYMOUS' | 'NOTHING';

/** Enough to know somebody at the door; anything more its owner puts in its own words. */
const facts = ['participant.name', 'participant.aliases', 'participant.description'];
/** Never a protected address: whoever is wanted does not have one. */
const addresses = ['participant.addresses', 'housing.tenancies'];

const test: Readonly<Record<Carried, (asked: AskedFor) => boolean>> = {
  ITEMS: () => true,
  ACTIONS: ({ kind }) => kind === 'ACTION',
  NAMED_FACTS: ({ category, form }) => facts.includes(category) || form === 'SUMMARY',
  CURRENT_ADDRESS: ({ category }) => addresses.includes(category),
  // Only its owner can write what nobody is recognised by.
  ANONYMOUS: ({ form }) => form === 'SUMMARY',
};
const instead: Readonly<Record<Carried, Instead>> = {
  ITEMS: 'NOTHING',
  ACTIONS: 'ACTION_PLAN',
  NAMED_FACTS: 'NAMED_FACTS',
  CURRENT_ADDRESS: 'CURRENT_ADDRESS',
  ANONYMOUS: 'ANONYMOUS',
};

/** Null where all of it may be asked for on a route; otherwise what to ask for in its place. */
export function insteadOfAsking(rule: RouteRule, asked: readonly AskedFor[]): Instead | null {
  if (rule === 'NEVER') return 'NOTHING';
  if (asked.some(({ kind }) => kind === 'MINUTES')) return 'ACTION_PLAN';
  return asked.every(test[rule.carries]) ? null : instead[rule.carries];
}

/** May all of this be asked for on a route? */
export const mayCarry = (rule: RouteRule, asked: readonly AskedFor[]): boolean =>
  insteadOfAsking(rule, asked) === null;
