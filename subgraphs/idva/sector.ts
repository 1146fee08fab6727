import { sector } from '../shared/research/sector.ts';
import { civilOrders } from './items/civil-orders.ts';
import { contactAttempts } from './items/contact-attempts.ts';
import { contactDisputes } from './items/contact-disputes.ts';
import { diverseNeeds } from './items/diverse-needs.ts';
import { engagement } from './items/engagement.ts';
import { harassment } from './items/harassment.ts';
import { housingNeeds } from './items/housing-needs.ts';
import { mitigation } from './items/mitigation.ts';
import { outreachContacts } from './items/outreach-contacts.ts';
import { protectiveActions } from './items/protective-actions.ts';
import { refugeAdmissions } from './items/refuge-admissions.ts';
import { relatedAbuse } from './items/related-abuse.ts';
import { relayed } from './items/relayed.ts';
import { safetyContext } from './items/safety-context.ts';
import { unreportedIncidents } from './items/unreported-incidents.ts';
import { victimDisclosures } from './items/victim-disclosures.ts';
import { victimViews } from './items/victim-views.ts';

/** IDVA and domestic abuse services: data dictionary §2.6, IDV-01 to IDV-17, in its order. */
export const idvaSector = sector({
  name: 'idva',
  agencyType: 'IDVA_DA',
  field: 'idva',
  prefix: 'Idva',
  systems: ['Case records', 'Service case files', 'Outreach diary', 'Helpline records'],
  kinds: [
    victimViews,
    engagement,
    unreportedIncidents,
    relayed,
    relatedAbuse,
    civilOrders,
    contactDisputes,
    protectiveActions,
    harassment,
    housingNeeds,
    diverseNeeds,
    refugeAdmissions,
    outreachContacts,
    victimDisclosures,
    contactAttempts,
    safetyContext,
    mitigation,
  ],
});
