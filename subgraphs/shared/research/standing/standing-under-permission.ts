import type { AgencyStanding } from './agency-standing.ts';
import type { Tenant } from './decide-standing.ts';

/**
 * One agency's row beside the items of a permission: whether it released something of it. What else it
 * holds, when it answered and what it searched was granted to nobody.
 */
export function standingUnderPermission(agency: Tenant, releasing: boolean): AgencyStanding {
  return {
    agency,
    state: releasing ? 'SUPPLIED_IN_PART' : 'WITHHELD',
    asOf: null,
    searched: null,
    reason: null,
    tabled: false,
    withheldCategories: [],
  };
}
