import { refusal } from '../../../../schema/errors/refusal.ts';
import type { CaseGrant, Viewer } from '../../../../schema/permit/permit.ts';
import type { Role } from '../../../../schema/vocabulary/terms.ts';
import { actsForOwnAgency } from '../own-agency.ts';
import type { ResearchContext } from '../research-context.ts';
import { namedCase } from './named-case.ts';

/** Who contributes, for which agency, on which case. */
export interface Contributor {
  readonly viewer: Viewer;
  readonly caseId: string;
  readonly case: CaseGrant;
  readonly agencyId: string;
  /** False for a coordinator who enters an absent agency's report. */
  readonly byOwner: boolean;
}

/** Whoever acts for their agency, and the coordinator, who transcribes for one that is absent. */
const mayContribute = (role: Role): boolean => role === 'COORDINATOR' || actsForOwnAgency[role];

/**
 * the owner is the agency that the permit says, for one who was asked. An input may only
 * choose among those; only a coordinator has more than one to choose from, and names it: what she
 * typed for somebody else would otherwise become her own employer's. `caseId` may be a reference.
 * Throws NOT_FOUND for a case that is not in the permit, CONTRIBUTION_REFUSED for an agency that a
 * coordinator does not name, OPERATION_NOT_ALLOWED otherwise.
 */
export function decideContributor(
  given: string | null | undefined,
  onBehalfOf: string | null | undefined,
  { permit }: ResearchContext,
): Contributor {
  const { viewer } = permit;
  const caseId = namedCase(given, permit);
  const grant = permit.cases[caseId];
  if (!viewer || !grant) throw refusal('NOT_FOUND');
  const refused = (rule: string) => refusal('OPERATION_NOT_ALLOWED', { rule });
  const byOwner = viewer.role !== 'COORDINATOR';
  const agencyId = onBehalfOf ?? viewer.agencyId;
  if (!mayContribute(viewer.role)) throw refused('R-073');
  if (!byOwner && (onBehalfOf ?? null) === null)
    throw refusal('CONTRIBUTION_REFUSED', { field: 'onBehalfOf', rule: 'R-073' });
  if (byOwner && agencyId !== viewer.agencyId) throw refused('R-073');
  if (!(grant.contributeFor ?? []).includes(agencyId)) throw refused('R-073');
  if (!grant.asked.includes(agencyId)) throw refused('R-072');
  return { viewer, caseId, case: grant, agencyId, byOwner };
}
