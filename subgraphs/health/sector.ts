import { sector } from '../shared/research/sector.ts';
import { ambulanceContacts } from './items/ambulance-contacts.ts';
import { childAttendances } from './items/child-attendances.ts';
import { childDevelopment } from './items/child-development.ts';
import { enquiryRecord } from './items/enquiry-record.ts';
import { gpSummary } from './items/gp-summary.ts';
import { homeDamage } from './items/home-damage.ts';
import { injuries } from './items/injuries.ts';
import { medication } from './items/medication.ts';
import { missedAppointments } from './items/missed-appointments.ts';
import { partnerAttendance } from './items/partner-attendance.ts';
import { perpetratorAttendances } from './items/perpetrator-attendances.ts';
import { perpetratorMentalHealth } from './items/perpetrator-mental-health.ts';
import { repeatAbuseVisits } from './items/repeat-abuse-visits.ts';
import { teamInvolvement } from './items/team-involvement.ts';
import { victimAttendances } from './items/victim-attendances.ts';
import { victimMentalHealth } from './items/victim-mental-health.ts';

/** What health agencies supply, maternity and health visiting included. Data dictionary §2.2. */
export const healthSector = sector({
  name: 'health',
  agencyType: 'HEALTH',
  field: 'health',
  prefix: 'Health',
  systems: [
    'Case records',
    'Emergency department',
    'Community records',
    'Maternity',
    'General practice summary',
    'Hospital records',
    'Mental health records',
    'Ambulance records',
  ],
  wholeEntries: true,
  kinds: [
    victimAttendances,
    perpetratorAttendances,
    childAttendances,
    gpSummary,
    missedAppointments,
    partnerAttendance,
    victimMentalHealth,
    perpetratorMentalHealth,
    childDevelopment,
    homeDamage,
    injuries,
    ambulanceContacts,
    repeatAbuseVisits,
    medication,
    enquiryRecord,
    teamInvolvement,
  ],
});
