/** The fixed words of the conference, shared by gateway and subgraphs. Data dictionary §1.1 and §5. */

export const areas = ['dorset', 'bexley', 'london', 'kent', 'cleveland'] as const;
export type AreaId = (typeof areas)[number];

export const agencyTypes = [
  'POLICE',
  'HEALTH',
  'HOUSING',
  'CHILDREN',
  'ADULT_SOCIAL_CARE',
  'IDVA_DA',
  'PROBATION',
  'EDUCATION',
  'SUBSTANCE_MISUSE',
  'CAFCASS',
  'FIRE',
  'AMBULANCE',
  'ISVA',
  'YOT',
  'PERPETRATOR_SERVICE',
  'VCS_OTHER',
  'CONFERENCE',
] as const;
export type AgencyType = (typeof agencyTypes)[number];

/**
 * Who a category or item is for: an agency type, a conference role, everyone on the case except
 * observers (ALL), or the owning agency alone (OWNER).
 */
export const audienceTokens = [...agencyTypes, 'CHAIR', 'COORD', 'ALL', 'OWNER'] as const;
export type AudienceToken = (typeof audienceTokens)[number];

export const roles = [
  'REPRESENTATIVE',
  'DEPUTY',
  'RESEARCHER',
  'SPOC',
  'SECURITY_LEAD',
  'CHAIR',
  'COORDINATOR',
  'GUEST',
  'OBSERVER',
  'AUDITOR',
  'STEERING_GROUP',
  'SYSTEM',
] as const;
export type Role = (typeof roles)[number];

/** The agencies' subgraphs. A subgraph serves a sector: one or more agencies of one type. */
export const sectors = ['police', 'health', 'housing', 'childrens-services', 'idva'] as const;
export type Sector = (typeof sectors)[number];

/** the only standing purpose is the conference's own; the rest need a permission. */
export const purposes = [
  'MARAC_SAFETY',
  'TENANCY_ENFORCEMENT',
  'COURT_PROCEEDINGS',
  'CHILD_PROTECTION_CONFERENCE',
  'MAPPA',
  'ADULT_SAFEGUARDING',
  'REVIEW',
  'RIGHTS_REQUEST',
  'PROSECUTION',
  'DISCLOSURE_SCHEME',
  'WANTED_PERSON',
  'MARAC_TRANSFER',
  'SAFETY_PLAN',
  'PUBLICATION',
  // broken glass, never a standing purpose.
  'LIFE_AT_RISK',
  'IMMIGRATION_ENFORCEMENT',
  'OTHER_AGENCY_BUSINESS',
] as const;
export type Purpose = (typeof purposes)[number];

/** fact and opinion are kept apart. Data dictionary §1.2. */
export const natures = [
  'FACT',
  'PROFESSIONAL_OPINION',
  'ALLEGATION',
  'VICTIM_ACCOUNT',
  'THIRD_PARTY_REPORT',
] as const;
export type ItemNature = (typeof natures)[number];

/** UK GDPR Article 6 basis, or the Part 3 basis of a competent authority [L 2.11 l.316-372]. */
export const lawfulBases = [
  'UK_GDPR_6_1_C',
  'UK_GDPR_6_1_D',
  'UK_GDPR_6_1_E',
  'UK_GDPR_6_1_F',
  'DPA_PART_3',
] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

/** Article 9 or DPA Schedule condition, or a Schedule 8 condition under Part 3. */
export const specialConditions = [
  'UK_GDPR_9_2_B',
  'UK_GDPR_9_2_C',
  'UK_GDPR_9_2_G_PARA_6',
  'UK_GDPR_9_2_G_PARA_10',
  'UK_GDPR_9_2_G_PARA_18',
  'UK_GDPR_9_2_H',
  'SCHEDULE_8_STATUTORY',
  'SCHEDULE_8_JUSTICE',
  'SCHEDULE_8_VITAL_INTERESTS',
  'SCHEDULE_8_SAFEGUARDING',
] as const;
export type SpecialCondition = (typeof specialConditions)[number];

/** What one agency's row in a picture says (F-01, R-035). */
export const answerStates = [
  'SUPPLIED',
  'SUPPLIED_IN_PART',
  'NOTHING_HELD',
  'DECLINED',
  'AWAITED',
  'NOT_ASKED',
  'SOURCE_UNAVAILABLE',
  'SOURCE_SUSPENDED',
  'WITHHELD',
] as const;
export type AnswerState = (typeof answerStates)[number];

export const matchConfidences = ['CONFIRMED', 'UNCERTAIN'] as const;
export type MatchConfidence = (typeof matchConfidences)[number];
