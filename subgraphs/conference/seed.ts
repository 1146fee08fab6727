import type { Prisma, PrismaClient } from '../../schema/prisma/conference/generated/client.ts';
import { nameKey } from './records/name-key.ts';
import { personalShapes } from './records/personal-shapes.ts';

/** A table's row as plain data: instants in ISO 8601, days as YYYY-MM-DD. */
type Plain<T> = {
  readonly [K in keyof T]: Date extends NonNullable<T[K]> ? Exclude<T[K], Date> : T[K];
};
type Rows<T> = readonly Plain<T>[];

/** The conference's records as arrays shaped like its tables; what is left out is empty. */
export interface ConferenceCast {
  readonly areas: Rows<Prisma.AreaCreateManyInput>;
  readonly agencies: Rows<Prisma.AgencyCreateManyInput>;
  readonly officers: Rows<Prisma.OfficerCreateManyInput>;
  readonly nominations: Rows<Prisma.NominationCreateManyInput>;
  readonly cases: Rows<Prisma.MaracCaseCreateManyInput>;
  readonly persons: Rows<Omit<Prisma.PersonCreateManyInput, 'nameKey'>>;
  readonly participations: Rows<Prisma.ParticipationCreateManyInput>;
  readonly relationships?: Rows<Prisma.RelationshipCreateManyInput>;
  readonly distributions: Rows<Prisma.DistributionCreateManyInput>;
  readonly restrictions?: Rows<Prisma.RestrictionCreateManyInput>;
  readonly restrictionMembers?: Rows<Prisma.RestrictionMemberCreateManyInput>;
  readonly employerExclusions?: Rows<Prisma.EmployerExclusionCreateManyInput>;
  readonly namedDespiteEmployer?: Rows<Prisma.NamedDespiteEmployerCreateManyInput>;
  readonly conflicts?: Rows<Prisma.ConflictCreateManyInput>;
  readonly meetings: Rows<Prisma.MeetingCreateManyInput>;
  readonly agendaEntries: Rows<Prisma.AgendaEntryCreateManyInput>;
  readonly declarations?: Rows<Prisma.DeclarationCreateManyInput>;
  readonly admissions?: Rows<Prisma.AdmissionCreateManyInput>;
  readonly delegateStatements?: Rows<Prisma.DelegateStatementCreateManyInput>;
  readonly researchRequests?: Rows<Prisma.ResearchRequestCreateManyInput>;
  readonly audienceDecisions?: Rows<Prisma.AudienceDecisionCreateManyInput>;
}

const bareDay = /^\d{4}-\d{2}-\d{2}$/;
const dayColumns = new Set([
  'dateOfBirth',
  'dueBy',
  'endNoticedOn',
  'signedOn',
  'startsOn',
  'trainedOn',
]);

/** The client takes a day only as an instant at midnight UTC. */
function withDays<T extends object>(rows: Rows<T> = []): T[] {
  return rows.map((row) => {
    const columns = Object.entries(row).map(([name, value]: [string, unknown]) => {
      const isDay = dayColumns.has(name) && typeof value === 'string' && bareDay.test(value);
      return [name, isDay ? new Date(value) : value] as const;
    });
    return Object.fromEntries(columns) as T;
  });
}

/** A busy machine may take longer over a whole cast than the five seconds Prisma allows by default. */
const patiently = { maxWait: 20_000, timeout: 60_000 };

/**
 * Writes a cast into an empty conference database, parents first, all or nothing.
 * @param prisma a client; inserting is all it needs to be allowed.
 * @throws when a row refers to nothing, breaks a rule of the database, or an address does not say
 * whether it is protected.
 */
export async function seedConference(prisma: PrismaClient, cast: ConferenceCast): Promise<void> {
  const persons = cast.persons.map((person) => ({
    ...person,
    addresses: personalShapes.addresses.parse(person.addresses ?? []),
    nameKey: person.name == null ? null : nameKey(person.name),
  }));
  await prisma.$transaction(async (tx) => {
    await tx.area.createMany({ data: withDays(cast.areas) });
    await tx.agency.createMany({ data: withDays(cast.agencies) });
    await tx.officer.createMany({ data: withDays(cast.officers) });
    await tx.nomination.createMany({ data: withDays(cast.nominations) });
    await tx.maracCase.createMany({ data: withDays(cast.cases) });
    await tx.person.createMany({ data: withDays<Prisma.PersonCreateManyInput>(persons) });
    await tx.participation.createMany({ data: withDays(cast.participations) });
    await tx.relationship.createMany({ data: withDays(cast.relationships) });
    await tx.distribution.createMany({ data: withDays(cast.distributions) });
    await tx.restriction.createMany({ data: withDays(cast.restrictions) });
    await tx.restrictionMember.createMany({ data: withDays(cast.restrictionMembers) });
    await tx.employerExclusion.createMany({ data: withDays(cast.employerExclusions) });
    await tx.namedDespiteEmployer.createMany({ data: withDays(cast.namedDespiteEmployer) });
    await tx.conflict.createMany({ data: withDays(cast.conflicts) });
    await tx.meeting.createMany({ data: withDays(cast.meetings) });
    await tx.agendaEntry.createMany({ data: withDays(cast.agendaEntries) });
    await tx.declaration.createMany({ data: withDays(cast.declarations) });
    await tx.admission.createMany({ data: withDays(cast.admissions) });
    await tx.delegateStatement.createMany({ data: withDays(cast.delegateStatements) });
    await tx.researchRequest.createMany({ data: withDays(cast.researchRequests) });
    await tx.audienceDecision.createMany({ data: withDays(cast.audienceDecisions) });
  }, patiently);
}
