import type { ResearchContext } from '../research-context.ts';
import type { AgencyStanding } from './agency-standing.ts';
import { decideStanding } from './decide-standing.ts';
import { standingUnderPermission } from './standing-under-permission.ts';

/** How each agency of this sector that was asked about a case stands, for this viewer. */
export async function readStandings(
  caseId: string,
  { reader, rights, table }: ResearchContext,
): Promise<AgencyStanding[]> {
  const { known, tenants, releasing } = await reader.read(caseId, new Map());
  return known.asked.flatMap((id) => {
    const agency = tenants.get(id);
    if (!agency) return [];
    if (rights.permission(caseId)) return [standingUnderPermission(agency, releasing.has(id))];
    const held = known.holdings.filter(({ ownerId }) => ownerId === id);
    return [decideStanding(agency, known.answers.get(id) ?? [], held, rights, table)];
  });
}
