// What an agency is told in its permit: who looks, at which cases, for what, and of its own grants alone.
import type { Facts } from '../../schema/facts/facts.ts';
import type { CaseGrant, UnderPermission, Viewer } from '../../schema/permit/permit.ts';
import type { AgencyCalls } from '../federation/agency-call.ts';
import { audienceOf } from '../need-to-know/audience.ts';
import type { OpenCase } from '../need-to-know/decide.ts';
import { conferenceOwner, openOwners } from '../need-to-know/grants.ts';
import { ownersUnder } from '../ownership/grants-under-permission.ts';
import type { Operation } from './operation.ts';

/** What is the same in every permit of an operation, whomever it is made out to. */
export function permitBasis(operation: Operation) {
  const { capacity, disclosureId, request, roots } = operation;
  const { agency, nomination } = capacity;
  const viewer: Viewer = {
    nominationId: nomination.id,
    officerId: nomination.officerId,
    subject: request.identity.subject,
    name: nomination.name,
    agencyId: agency.id,
    agencyType: agency.type,
    role: nomination.role,
    area: nomination.area,
  };
  return {
    disclosureId,
    purpose: roots[0]?.purpose ?? ('MARAC_SAFETY' as const),
    viewer,
    audience: audienceOf(capacity),
    signedInAt: request.identity.authenticatedAt?.toISOString() ?? null,
  };
}

/** May a subgraph speak for this owner at all? */
export function speaksFor(facts: Facts, subgraph: string, ownerId: string): boolean {
  return ownerId === conferenceOwner
    ? subgraph === 'conference'
    : facts.agencies[ownerId]?.sector === subgraph;
}

/** Everything the calls of one operation towards the agencies carry and report. */
export function describeCalls(operation: Operation): AgencyCalls {
  const { deadline, facts } = operation;
  const open = [...operation.decisions.values()].filter((decision) => decision.kind === 'open');
  return {
    ...permitBasis(operation),
    casesFor: (subgraph) =>
      Object.fromEntries(
        open.map((decision) => [decision.facts.id, caseGrant(decision, subgraph, facts)]),
      ),
    itemsFor: (subgraph) => (subgraph === 'conference' ? operation.items : []),
    deadline,
    mayOwn: (subgraph, ownerId) =>
      speaksFor(facts, subgraph, ownerId) &&
      open.some(({ grants }) => Object.hasOwn(grants.byOwner, ownerId)),
    agency: (id) => facts.agencies[id],
    outcomes: new Map(),
    agencyErrors: [],
    failedPlaces: [],
    itemPlaces: new Map(),
  };
}

/** What one subgraph is told of an open case. */
export function caseGrant(decision: OpenCase, subgraph: string, facts: Facts): CaseGrant {
  const { contributeFor, facts: about, grants, permission } = decision;
  const own = Object.entries(grants.byOwner).filter(([owner]) => speaksFor(facts, subgraph, owner));
  // of an agency whose transfers are stopped nobody is told even what kinds it holds. And whom
  // else the conference asked is no part of what one owner permits.
  const asked = permission ? ownersUnder(permission, facts) : openOwners(about, facts);
  return {
    reference: about.reference,
    area: about.area,
    restricted: about.restrictedTo !== null,
    grants: Object.fromEntries(own.map(([owner, categories]) => [owner, [...categories]])),
    asked: asked.map(({ id }) => id),
    contributeFor: contributeFor && [...contributeFor],
    // Only an agency that takes in research asks whom it is about; others are not told.
    participants: contributeFor ? [...about.participants] : [],
    meetingStartsAt: about.meeting?.startsAt ?? null,
    permission: permissionFor(decision, subgraph, facts),
    hidden: [...about.hiddenItems],
  };
}

/**
 * The items granted, for the subgraph that holds them. The conference is told of every permission, whose
 * record is its own: it shows of the parties those alone whom the items are about.
 */
function permissionFor(
  { permission }: OpenCase,
  subgraph: string,
  facts: Facts,
): UnderPermission | null {
  if (!permission?.items) return null;
  if (subgraph !== 'conference' && !speaksFor(facts, subgraph, permission.ownerId)) return null;
  const { conditions, id, items, until } = permission;
  const subjects = new Set(
    items.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])),
  );
  return {
    id,
    items: items.map(({ id: item, form, versionId }) => ({ id: item, form, versionId })),
    subjects: [...subjects],
    conditions: [...conditions],
    until,
  };
}
