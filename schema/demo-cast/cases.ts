import { agencyOf } from './agencies.ts';
import type { AreaBook } from './area-book.ts';
import type { AreaScript } from './areas.ts';
import type { CaseScript } from './case-script.ts';
import type {
  CastCase,
  CastDistribution,
  CastEmployerExclusion,
  CastParticipation,
  CastRelationship,
  CastResearchRequest,
} from './cast.ts';
import type { Part } from './drafts.ts';
import { opaqueId } from './opaque-id.ts';
import { personId } from './people.ts';

/** Days before today on which the research was asked for. */
const askedAgo = 8;

/** The id of a case, the same wherever it is referred to. */
export const caseId = (area: AreaScript, number: number): string =>
  opaqueId('c', area.id, String(number));
/** The id of a person's part in a case. */
export const participantId = (area: AreaScript, number: number, part: Part): string =>
  opaqueId('t', area.id, String(number), part);

/** The case itself. */
export function caseRecord({ area, agencies }: AreaBook, script: CaseScript): CastCase {
  return {
    id: caseId(area, script.number),
    reference: `${area.casePrefix}-2026-00${String(script.number)}`,
    areaId: area.id,
    referringAgencyId: agencyOf(agencies, script.referredBy).id,
    custodianAgencyId: agencyOf(agencies, 'conference').id,
    counterAllegations: script.counterAllegations,
    referredWithoutConsent: script.withoutConsent,
    repeat: script.repeat,
  };
}

const roles = { V: 'VICTIM', P: 'PERPETRATOR', C: 'CHILD', O: 'OTHER' } as const;

/** Who takes which part. */
export function participations(
  { area }: AreaBook,
  { number, people }: CaseScript,
): CastParticipation[] {
  return people.map(({ part, person }) => ({
    id: participantId(area, number, part),
    caseId: caseId(area, number),
    personId: personId(area, person),
    role: roles[part.charAt(0) as keyof typeof roles],
    relationshipTo: part === 'V' ? null : (person.relation ?? null),
  }));
}

/** The people near them. */
export function relationships(
  { area }: AreaBook,
  { number, people }: CaseScript,
): CastRelationship[] {
  return people.flatMap(({ part, person: { near } }) =>
    near
      ? [
          {
            id: opaqueId('l', area.id, String(number), part),
            participationId: participantId(area, number, part),
            name: near.name,
            relation: near.relation,
            concern: near.concern ?? null,
          },
        ]
      : [],
  );
}

/** The agencies a case goes to. */
export function distributions(
  { area, agencies }: AreaBook,
  script: CaseScript,
): CastDistribution[] {
  return script.distribution.map((key) => ({
    caseId: caseId(area, script.number),
    agencyId: agencyOf(agencies, key).id,
  }));
}

/** Those of them that keep research here were asked for it, to answer the day before the meeting. */
export function researchRequests(
  { area, agencies, calendar }: AreaBook,
  script: CaseScript,
): CastResearchRequest[] {
  return script.distribution
    .map((key) => agencyOf(agencies, key))
    .filter(({ sector }) => sector !== null)
    .map(({ id }) => ({
      caseId: caseId(area, script.number),
      agencyId: id,
      askedAt: calendar.at(area.storyShift + askedAgo, 9),
      dueBy: calendar.day(-2),
    }));
}

/** The agency that employs the alleged perpetrator. */
export function employerExclusions(
  { area, agencies }: AreaBook,
  { number, employer }: CaseScript,
): CastEmployerExclusion[] {
  if (employer === null) return [];
  return [
    {
      caseId: caseId(area, number),
      agencyId: agencyOf(agencies, employer).id,
      participationId: participantId(area, number, 'P'),
    },
  ];
}
