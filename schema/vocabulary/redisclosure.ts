/** The fixed words of redisclosure, shared by gateway and subgraphs. Data dictionary §4.15 and section 9 of the rules. */
import type { Purpose } from './terms.ts';

/** How somebody asks to use or pass on what another agency owns. */
export const redisclosureRoutes = [
  'REUSE',
  'THIRD_PARTY',
  'CHILD_PROTECTION_CONFERENCE',
  'MAPPA',
  'ADULT_SAFEGUARDING',
  'FAMILY_COURT_REQUEST',
  'COURT_ORDER',
  'REVIEW',
  'FREEDOM_OF_INFORMATION',
  'SUBJECT_ACCESS',
  'RIGHTS_REQUEST',
  'DISCLOSURE_SCHEME',
  'WANTED_PERSON',
  'MARAC_TO_MARAC',
  'SAFETY_PLAN_FACTS',
  'CPS',
  'PUBLICATION',
] as const;
export type RedisclosureRoute = (typeof redisclosureRoutes)[number];

export const redisclosureStatuses = [
  'DRAFT',
  'AWAITING',
  'DECIDED_GRANTED',
  'DECIDED_IN_PART',
  'REFUSED',
  'EXPIRED',
  'REVOKED',
  'WITHDRAWN',
] as const;
export type RedisclosureStatus = (typeof redisclosureStatuses)[number];

/** Who is asked: the item's owner, a partner of the meeting, the chair, or the victim. */
export const askedOfs = ['OWNER', 'PARTNER', 'CHAIR', 'VICTIM'] as const;
export type AskedOf = (typeof askedOfs)[number];

export const askStatuses = [
  'AWAITED',
  'GRANTED',
  'GRANTED_IN_PART',
  'REFUSED',
  'EXPIRED',
  'NOT_NEEDED',
] as const;
export type AskStatus = (typeof askStatuses)[number];

/** How much of an item goes: all of it, a summary its owner wrote, or what its owner left in. */
export const releaseForms = ['FULL', 'SUMMARY', 'REDACTED'] as const;
export type ReleaseForm = (typeof releaseForms)[number];

/** What a request is for when it does not say so in a word of `purposes`. */
export const purposeOfRoute: Readonly<Record<RedisclosureRoute, Purpose>> = {
  REUSE: 'OTHER_AGENCY_BUSINESS',
  THIRD_PARTY: 'OTHER_AGENCY_BUSINESS',
  CHILD_PROTECTION_CONFERENCE: 'CHILD_PROTECTION_CONFERENCE',
  MAPPA: 'MAPPA',
  ADULT_SAFEGUARDING: 'ADULT_SAFEGUARDING',
  FAMILY_COURT_REQUEST: 'COURT_PROCEEDINGS',
  COURT_ORDER: 'COURT_PROCEEDINGS',
  REVIEW: 'REVIEW',
  FREEDOM_OF_INFORMATION: 'RIGHTS_REQUEST',
  SUBJECT_ACCESS: 'RIGHTS_REQUEST',
  RIGHTS_REQUEST: 'RIGHTS_REQUEST',
  DISCLOSURE_SCHEME: 'DISCLOSURE_SCHEME',
  WANTED_PERSON: 'WANTED_PERSON',
  MARAC_TO_MARAC: 'MARAC_TRANSFER',
  SAFETY_PLAN_FACTS: 'SAFETY_PLAN',
  CPS: 'PROSECUTION',
  PUBLICATION: 'PUBLICATION',
};

/** Why an owner, a chair or a court's addressee does not agree; the words beside it are for its own file. */
export const refusalGrounds = [
  'RISK_TO_VICTIM',
  'RISK_TO_OTHERS',
  'PREJUDICES_INVESTIGATION',
  'NOT_NECESSARY',
  'NOT_PROPORTIONATE',
  'TOLD_IN_CONFIDENCE',
  'LEGAL_PRIVILEGE',
  'EXEMPT',
  'OUTSIDE_SCOPE',
  'OTHER',
] as const;
export type RefusalGround = (typeof refusalGrounds)[number];
