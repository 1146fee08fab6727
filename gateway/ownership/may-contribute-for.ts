// For which agencies may this person hand in or change research on a case?
import type { CaseFacts } from '../../schema/facts/facts.ts';
import type { Capacity } from '../need-to-know/capacity.ts';

const contributingRoles = ['REPRESENTATIVE', 'DEPUTY', 'RESEARCHER', 'SPOC', 'SYSTEM', 'GUEST'];

/**
 * Out: the caller's own agency if it was asked; for a coordinator every agency asked, whose report
 * she transcribes while it stays theirs; null for nobody.
 */
export function mayContributeFor(
  { agency, nomination }: Capacity,
  caseFacts: Pick<CaseFacts, 'asked'>,
): readonly string[] | null {
  const asked = caseFacts.asked.map(({ agencyId }) => agencyId);
  if (nomination.role === 'COORDINATOR') return asked;
  const own = contributingRoles.includes(nomination.role) && asked.includes(agency.id);
  return own ? [agency.id] : null;
}
