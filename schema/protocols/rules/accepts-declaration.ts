// R-057 [D 4.1.10; K l.330; L-E l.707; B 4.29; B-ISA 2.22; C 7.2.1], decision 19.
import type { DeclarationMethod, EffectiveSettings } from '../setting-catalogue.ts';

/** Does this way of accepting the confidentiality declaration count in this area? */
export function acceptsDeclaration(
  profile: Pick<EffectiveSettings, 'declarationMethods'>,
  method: DeclarationMethod,
): boolean {
  return profile.declarationMethods.includes(method);
}
