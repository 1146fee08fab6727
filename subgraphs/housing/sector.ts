import { sector } from '../shared/research/sector.ts';
import { arrears } from './items/arrears.ts';
import { asb } from './items/asb.ts';
import { landlord } from './items/landlord.ts';
import { neighbourComplaints } from './items/neighbour-complaints.ts';
import { options } from './items/options.ts';
import { rehousing } from './items/rehousing.ts';
import { safetyMeasures } from './items/safety-measures.ts';
import { tenancies } from './items/tenancies.ts';
import { vandalism } from './items/vandalism.ts';

/** What council housing, associations and registered landlords supply. Data dictionary §2.3. */
export const housingSector = sector({
  name: 'housing',
  agencyType: 'HOUSING',
  field: 'housing',
  prefix: 'Housing',
  systems: ['Case records', 'Tenancies', 'Repairs', 'Complaints', 'Rent accounts', 'Applications'],
  kinds: [
    vandalism,
    neighbourComplaints,
    asb,
    arrears,
    tenancies,
    options,
    landlord,
    safetyMeasures,
    rehousing,
  ],
});
