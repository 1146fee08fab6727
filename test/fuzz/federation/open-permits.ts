// What a permit says where nothing is kept from anybody: every case of the area, and every class of every owner.
import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';
import type { CaseGrant } from '../../../schema/permit/permit.ts';
import { sectorPrefix } from '../../../schema/vocabulary/sector-prefix.ts';
import type { PermitClaims } from '../../support/sign-permit.ts';
import type { Agency, World } from '../oracle/world.ts';
import { whoAsks } from '../oracle/who.ts';

const supplied = [...loadNeedToKnow().values()].filter(({ kind }) => kind === 'supplied');

const classesOf = (...prefixes: readonly unknown[]): string[] =>
  supplied
    .map(({ category }) => category)
    .filter((category) => prefixes.includes(category.split('.')[0]));

/**
 * In: a world that was opened. Out: what somebody's permit for one subgraph says, whatever is asked. Nothing of
 * it is the gateway's: where ours kept anything back in such a world, the two answers would differ.
 */
export function openPermits(world: World): (subject: string, subgraph: string) => PermitClaims {
  return (subject, subgraph) => {
    const viewer = whoAsks(world, subject);
    if (typeof viewer === 'string') throw new Error(`${subject} is nobody: ${viewer}`);
    const { agency, name, nomination } = viewer;
    return {
      aud: subgraph,
      iat: Math.floor(world.now.getTime() / 1000),
      viewer: {
        nominationId: nomination.id,
        officerId: nomination.officerId,
        subject,
        name,
        agencyId: agency.id,
        agencyType: agency.type,
        role: nomination.role,
        area: agency.areaId,
      },
      audience: ['ALL'],
      cases: Object.fromEntries(world.marac_case.map(({ id }) => [id, open(world, subgraph, id)])),
    };
  };
}

function open(world: World, subgraph: string, caseId: string): CaseGrant {
  const about = world.marac_case.find(({ id }) => id === caseId);
  if (!about) throw new Error(`no case ${caseId}`);
  const agencies = world.agency.filter(({ areaId }) => areaId === about.areaId);
  return {
    reference: about.reference,
    area: about.areaId,
    restricted: false,
    grants: subgraph === 'conference' ? theConferences : ownersIn(agencies, subgraph),
    asked: world.research_request
      .filter((one) => one.caseId === caseId)
      .map(({ agencyId }) => agencyId),
    contributeFor: null,
    participants: [],
    meetingStartsAt: null,
    permission: null,
    hidden: [],
  };
}

const theConferences = { conference: classesOf('participant', 'action') };

function ownersIn(agencies: readonly Agency[], subgraph: string): Record<string, string[]> {
  const here = agencies.filter(
    ({ sector, standing }) => sector === subgraph && standing === 'SIGNED',
  );
  return Object.fromEntries(here.map(({ id }) => [id, classesOf(sectorPrefix(subgraph))]));
}
