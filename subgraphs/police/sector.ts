import { sector } from '../shared/research/sector.ts';
import { actionsTaken } from './items/actions-taken.ts';
import { asb } from './items/asb.ts';
import { bailBreaches } from './items/bail-breaches.ts';
import { callouts } from './items/callouts.ts';
import { convictionRelevance } from './items/conviction-relevance.ts';
import { convictions } from './items/convictions.ts';
import { crimeReports } from './items/crime-reports.ts';
import { custodyImage } from './items/custody-image.ts';
import { custodyRecord } from './items/custody-record.ts';
import { custodyStatus } from './items/custody-status.ts';
import { domesticCrimes } from './items/domestic-crimes.ts';
import { domesticIncidents } from './items/domestic-incidents.ts';
import { dvds } from './items/dvds.ts';
import { escalation } from './items/escalation.ts';
import { firearmsLicence } from './items/firearms-licence.ts';
import { injunctionBreaches } from './items/injunction-breaches.ts';
import { intelligence } from './items/intelligence.ts';
import { mappaStatus } from './items/mappa-status.ts';
import { markers } from './items/markers.ts';
import { media } from './items/media.ts';
import { merlinReports } from './items/merlin-reports.ts';
import { officerObservations } from './items/officer-observations.ts';
import { prosecution } from './items/prosecution.ts';
import { protectionOrders } from './items/protection-orders.ts';
import { riskAssessments } from './items/risk-assessments.ts';
import { suicideThreats } from './items/suicide-threats.ts';
import { threatsToKill } from './items/threats-to-kill.ts';
import { violenceToOfficers } from './items/violence-to-officers.ts';
import { vulnerabilityIncidents } from './items/vulnerability-incidents.ts';
import { wanted } from './items/wanted.ts';
import { weapons } from './items/weapons.ts';

/** What police agencies supply: data dictionary §2.1, in its order. */
export const policeSector = sector({
  name: 'police',
  agencyType: 'POLICE',
  field: 'police',
  prefix: 'Police',
  systems: [
    'Case records',
    'Crime and incident records',
    'Custody records',
    'Domestic abuse notebook',
    'Command and control records',
    'National police records',
    'Firearms licensing',
  ],
  kinds: [
    callouts,
    domesticIncidents,
    escalation,
    domesticCrimes,
    convictions,
    convictionRelevance,
    weapons,
    firearmsLicence,
    threatsToKill,
    bailBreaches,
    suicideThreats,
    violenceToOfficers,
    injunctionBreaches,
    custodyImage,
    crimeReports,
    merlinReports,
    custodyRecord,
    intelligence,
    vulnerabilityIncidents,
    riskAssessments,
    markers,
    mappaStatus,
    wanted,
    dvds,
    protectionOrders,
    prosecution,
    custodyStatus,
    officerObservations,
    asb,
    media,
    actionsTaken,
  ],
});
