import type {
  AgencyType,
  AreaId,
  AudienceToken,
  ItemNature,
  LawfulBasis,
  MatchConfidence,
  Role,
  Sector,
  SpecialCondition,
} from '../vocabulary/terms.ts';

/**
 * The invented people, agencies and cases of the demonstration, which the tests use as well. Plain
 * data close to the tables that hold it; whoever composes the system hands each part to its owner.
 */
export interface DemoCast {
  readonly conference: CastConference;
  readonly research: Readonly<Record<Sector, CastResearch>>;
}

/**
 * What the conference itself keeps (data dictionary §3), a list for each of its tables. Instants are
 * ISO 8601 in UTC, days YYYY-MM-DD.
 */
export interface CastConference {
  readonly areas: readonly CastArea[];
  readonly agencies: readonly CastAgency[];
  readonly officers: readonly CastOfficer[];
  readonly nominations: readonly CastNomination[];
  readonly cases: readonly CastCase[];
  readonly persons: readonly CastPerson[];
  readonly participations: readonly CastParticipation[];
  readonly relationships: readonly CastRelationship[];
  readonly distributions: readonly CastDistribution[];
  readonly restrictions: readonly CastRestriction[];
  readonly restrictionMembers: readonly CastRestrictionMember[];
  readonly employerExclusions: readonly CastEmployerExclusion[];
  readonly meetings: readonly CastMeeting[];
  readonly agendaEntries: readonly CastAgendaEntry[];
  readonly admissions: readonly CastAdmission[];
  readonly researchRequests: readonly CastResearchRequest[];
}

export interface CastArea {
  readonly id: AreaId;
  readonly name: string;
}

export interface CastAgency {
  readonly id: string;
  readonly areaId: AreaId;
  readonly name: string;
  readonly type: AgencyType;
  readonly sector: Sector | null;
  readonly standing: 'SIGNED' | 'UNSIGNED' | 'SUSPENDED' | 'WITHDRAWN';
  readonly signedOn: string | null;
  readonly signatory: string | null;
  readonly signatoryAuthority: string | null;
  readonly securityContact: string | null;
}

export interface CastOfficer {
  readonly id: string;
  /** The demo username, which is the subject of the token. */
  readonly subject: string;
  readonly name: string;
}

export interface CastNomination {
  readonly id: string;
  readonly officerId: string;
  readonly agencyId: string;
  readonly role: Role;
  readonly startsOn: string;
  readonly endsAt: string | null;
  readonly trainedOn: string | null;
}

export interface CastCase {
  readonly id: string;
  readonly reference: string;
  readonly areaId: AreaId;
  readonly referringAgencyId: string;
  readonly custodianAgencyId: string;
  /** each says that the other is the perpetrator; the cases stay apart. */
  readonly counterAllegations: boolean;
  readonly referredWithoutConsent: boolean;
  readonly repeat: boolean;
}

/** Data dictionary §1.3: what is known of a person, whatever the person's part in a case. */
export interface CastPerson {
  readonly id: string;
  readonly name: string;
  readonly aliases: string[];
  readonly dateOfBirth: string;
  readonly gender: string;
  readonly addresses: CastAddress[];
  readonly safeContact?: { readonly number: string; readonly times: string; readonly note: string };
  readonly ethnicity: string | null;
  readonly religion: string | null;
  readonly sexualOrientation: string | null;
  readonly needs: string[];
  readonly needsDetail: string | null;
  readonly firstLanguage: string | null;
  readonly interpreterNeeded: boolean | null;
  readonly immigrationStatus: string | null;
  readonly description: string | null;
  readonly images: string[];
  readonly employment: string | null;
  readonly finances: string | null;
  readonly gp: string | null;
  readonly nhsNumber: string | null;
  readonly school: string | null;
  readonly pregnancy: string | null;
}

// A type and not an interface: stored as JSON, it has to fit a column that takes any key.
export type CastAddress = {
  readonly line: string;
  readonly postcode: string;
  readonly status: 'CURRENT' | 'PREVIOUS' | 'LAST_KNOWN';
  /** for police, the domestic abuse service and the coordinator, and nobody else. */
  readonly protected: boolean;
  readonly since: string | null;
  readonly lastVerifiedOn: string | null;
};

/** A person's part in one case. */
export interface CastParticipation {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly role: 'VICTIM' | 'PERPETRATOR' | 'CHILD' | 'OTHER';
  readonly relationshipTo: string | null;
}

/** Somebody near a participant, with the reason for concern where there is one. */
export interface CastRelationship {
  readonly id: string;
  readonly participationId: string;
  readonly name: string;
  readonly relation: string;
  readonly concern: string | null;
}

/** */
export interface CastDistribution {
  readonly caseId: string;
  readonly agencyId: string;
}

/** the chair's reason for a bespoke list. */
export interface CastRestriction {
  readonly id: string;
  readonly caseId: string;
  readonly basis: 'DOCUMENT' | 'DISCRETIONARY';
  readonly trigger: 'HONOUR_BASED_ABUSE' | 'HIGH_PROFILE_VICTIM' | 'PARTNER_EMPLOYEE';
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: string;
}

export interface CastRestrictionMember {
  readonly restrictionId: string;
  readonly nominationId: string;
}

/** an agency that employs a party to the case. */
export interface CastEmployerExclusion {
  readonly caseId: string;
  readonly agencyId: string;
  readonly participationId: string;
}

export interface CastMeeting {
  readonly id: string;
  readonly areaId: AreaId;
  readonly startsAt: string;
  readonly endsAt: string;
  /** A virtual meeting adds its precautions to the statement. */
  readonly virtual: boolean;
  readonly statementVersion: string;
  readonly statementText: string;
}

export interface CastAgendaEntry {
  readonly meetingId: string;
  readonly caseId: string;
  readonly position: number;
}

/** who may be present for this case, and when. */
export interface CastAdmission {
  readonly id: string;
  readonly caseId: string;
  readonly meetingId: string;
  readonly nominationId: string;
  readonly kind: 'GUEST' | 'OBSERVER';
  readonly from: string;
  readonly until: string;
  readonly admittedBy: string;
  /** What the inviting agency vouches for. */
  readonly attestation: { readonly recruitmentChecked: boolean; readonly briefed: boolean };
}

/** */
export interface CastResearchRequest {
  readonly caseId: string;
  readonly agencyId: string;
  readonly askedAt: string;
  readonly dueBy: string;
}

/** What the agencies of one sector hold. */
export interface CastResearch {
  readonly agencies: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: AgencyType;
  }[];
  readonly answers: readonly CastAnswer[];
  readonly items: readonly CastItem[];
}

export interface CastAnswer {
  readonly id: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly kind: 'ITEMS' | 'NOTHING_HELD' | 'DECLINED';
  readonly searched: {
    readonly by: string;
    readonly at: string;
    readonly identifiers: readonly string[];
    readonly systems: readonly string[];
  };
  readonly reason: string | null;
  readonly relevanceConfirmed: boolean;
  readonly noContactConfirmed: boolean;
  readonly shieldingConfirmed: boolean | null;
  readonly accuracyConfirmed: boolean;
  readonly contributedBy: string;
  readonly recordedBy: string;
  readonly contributedAt: string;
  readonly idempotencyKey: string;
  readonly bodyDigest: string;
}

/** One supplied item with the envelope of data dictionary §1.2. */
export interface CastItem {
  readonly id: string;
  readonly caseId: string;
  readonly ownerId: string;
  readonly answerId: string;
  readonly category: string;
  readonly subjectId: string | null;
  readonly nature: ItemNature;
  readonly originalSource: string | null;
  readonly contributedBy: string;
  readonly occurredOn: string | null;
  readonly recordedOn: string;
  readonly lastVerifiedOn: string | null;
  readonly audience: readonly AudienceToken[];
  readonly existenceProtected: boolean;
  readonly handlingConditions: readonly string[];
  readonly marking: string | null;
  readonly lawfulBasis: LawfulBasis;
  readonly specialCondition: SpecialCondition | null;
  readonly matchConfidence: MatchConfidence;
  readonly matchedBy: string;
  readonly matchReason: string | null;
  readonly permittedUse: string;
  readonly extent: string;
  readonly reason: string;
  readonly confided: boolean;
  readonly sourceSystem: string | null;
  readonly disputed: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly supersedes: string | null;
  readonly supersededAt: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
  readonly createdAt: string;
}
