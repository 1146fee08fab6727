// T4: these directives move information between agencies unasked; an address went to an agency that way.
import type { ConstDirectiveNode } from 'graphql';
import { Kind } from 'graphql';
import { placesOf } from '../category.ts';
import type { DirectiveName } from '../directive-name.ts';
import { argumentOf } from '../directive-name.ts';
import type { Check } from './check.ts';

/** Ours are six agencies with six owners, so every use of one of these crosses an agency’s border. */
const crossing: ReadonlySet<string> = new Set([
  'requires',
  'provides',
  'context',
  'fromContext',
  'interfaceObject',
  'override',
]);

/** How the composed supergraph spells the same, and what the query planner obeys. */
const composed = ['requires', 'provides', 'override', 'contextArguments', 'isInterfaceObject'];

/**
 * No directive lets one agency's subgraph be handed, or answer for, what another holds. The supergraph
 * is judged too: a directive that slipped through under another name is plain there.
 */
export const nothingAcrossAgencies: Check = {
  name: 'nothing-across-agencies',
  *eachPart(part) {
    for (const { coordinate, directives } of placesOf(part))
      for (const use of (directives ?? []).flatMap((used) => crossings(used, part.directiveName)))
        yield {
          coordinate,
          what: `uses @${use}, which moves information between agencies`,
          fix: 'Let the caller select it from its owner instead.',
        };
  },
};

function crossings(directive: ConstDirectiveNode, directiveName: DirectiveName): string[] {
  const name = directive.name.value;
  if (!name.startsWith('join__')) return [directiveName(name)].filter((real) => crossing.has(real));
  return composed.filter((argument) => {
    const value = argumentOf(directive, argument);
    return value !== undefined && !(value.kind === Kind.BOOLEAN && !value.value);
  });
}
