// F-36 [B 7.4; 7.13; B-ISA 1.6 l.723; 2.27; L 2.6 l.247; 2.7; C 8.5]: who may use a route.
import type { RedisclosureRoute } from '../../vocabulary/redisclosure.ts';
import type { AgencyType, Role } from '../../vocabulary/terms.ts';
import type { EffectiveSettings } from '../setting-catalogue.ts';
import type { RoutesInForce } from './routes.ts';

/** Nobody asks for what they may not see, and whoever decides does not ask (F-35). */
const asking: readonly Role[] = ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'COORDINATOR'];
/** What the police prepare: a prosecution, an arrest, a disclosure under the scheme. */
const ofPolice: readonly RedisclosureRoute[] = ['CPS', 'WANTED_PERSON', 'DISCLOSURE_SCHEME'];

/** May an officer of this kind of agency, in this role, ask on this route in this area? */
export function mayAsk(
  profile: RoutesInForce & Pick<EffectiveSettings, 'courtRoute'>,
  route: RedisclosureRoute,
  agencyType: AgencyType,
  role: Role,
): boolean {
  if (profile.route(route) === 'NEVER' || !asking.includes(role)) return false;
  if (ofPolice.includes(route)) return agencyType === 'POLICE' && role !== 'COORDINATOR';
  if (route === 'MARAC_TO_MARAC') return role === 'COORDINATOR';
  const throughCoordinator = profile.courtRoute === 'LEGAL_COORDINATOR_OWNER_REDACTION';
  return route !== 'COURT_ORDER' || !throughCoordinator || role === 'COORDINATOR';
}
