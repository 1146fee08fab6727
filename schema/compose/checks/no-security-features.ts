// T8: the gateway refuses a supergraph with these, and would not start.
import { placesOf } from '../category.ts';
import { argumentOf, linksOf } from '../directive-name.ts';
import type { Check } from './check.ts';

const features: ReadonlySet<string> = new Set(['authenticated', 'requiresScopes', 'policy']);

/** None of federation’s own access directives: they would be a second set of rules beside the table. */
export const noSecurityFeatures: Check = {
  name: 'no-security-features',
  *eachPart(part) {
    const fix = 'Use @needToKnow.';
    for (const link of linksOf(part.document)) {
      const purpose = argumentOf(link, 'for');
      if (purpose && 'value' in purpose && purpose.value === 'SECURITY')
        yield { coordinate: 'schema', what: 'links a feature for SECURITY', fix };
    }
    for (const { coordinate, directives } of placesOf(part))
      for (const { name } of directives ?? []) {
        const feature = part.directiveName(name.value);
        if (features.has(feature)) yield { coordinate, what: `uses @${feature}`, fix };
      }
  },
};
