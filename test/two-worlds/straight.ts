// Calls that never passed the gateway: signed with its key, for what an outsider would be granted.
import { itemsPath } from '../../schema/permit/item-references.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import type { CaseGrant } from '../../schema/permit/permit.ts';
import { createPermits, caseGrant, viewer } from '../contract/permits.ts';
import type { PermitChanges } from '../contract/permits.ts';
import { fieldsOf, leavesOf, named, sections } from '../gateway/rules/graph.ts';
import { agencyOf, nominationOf, officerOf } from '../gateway/rules/people.ts';
import type { TestSystem } from '../support/system.ts';
import { testNow } from '../support/system.ts';
import type { Response } from './compare.ts';
import { comparable } from './compare.ts';
import type { Secret } from './secrets.ts';
import type { TwoWorlds } from './worlds.ts';

export interface Call {
  readonly agency: string;
  readonly path: string;
  readonly body: string;
  readonly permit: PermitChanges;
}

const table = loadNeedToKnow();
const disclosureId = '00000000-0000-4000-8000-000000000000';

/** What an outsider's permit grants where the case is open to them: every category that all may read. */
function openGrant(system: TestSystem, { area, reference }: Secret): CaseGrant {
  const owners = system.cast.conference.agencies.filter(({ areaId }) => areaId === area);
  const plain = [...table.values()].flatMap(({ audience, category, existence }) =>
    existence === 'stated' && audience.includes('ALL') ? [category] : [],
  );
  const ids = ['conference', ...owners.map(({ id }) => id)];
  return caseGrant({
    ...{ reference, area: area as CaseGrant['area'], asked: ids, participants: [] },
    grants: Object.fromEntries(ids.map((id) => [id, plain])),
  });
}

function permitOf(
  system: TestSystem,
  secret: Secret,
  username: string,
  caseIsHidden: boolean,
): PermitChanges {
  const { id: agencyId, type: agencyType } = agencyOf(system, username);
  const { id: nominationId, role } = nominationOf(system, username);
  const { id: officerId, name, subject } = officerOf(system, username);
  const { caseId = '' } = secret.names;
  return {
    disclosureId,
    viewer: viewer({
      ...{ nominationId, officerId, subject, name, agencyId, agencyType, role },
      area: secret.area as CaseGrant['area'],
    }),
    audience: agencyType === 'CONFERENCE' ? ['ALL'] : [agencyType, 'ALL'],
    cases: caseIsHidden ? {} : { [caseId]: openGrant(system, secret) },
  };
}

/** Entities of the case by every name, the items that are hidden, and every list the conference has. */
export function calls(
  system: TestSystem,
  secret: Secret,
  username: string,
  caseIsHidden: boolean,
): readonly Call[] {
  const permit = permitOf(system, secret, username, caseIsHidden);
  const { caseId = '', itemId = '' } = secret.names;
  const graphql = (agency: string, query: string, variables: object): Call => ({
    ...{ agency, path: '/graphql', permit },
    body: JSON.stringify({ query, variables }),
  });
  const entities = (agency: string, selection: string): Call => {
    const of = Object.values(secret.names).map((id) => ({ __typename: 'CasePicture', id }));
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      __typename ... on CasePicture { id ${selection} } } }`;
    return graphql(agency, query, { of });
  };
  const sectors = sections.map(({ section }) => {
    const agency = section.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const [research] = fieldsOf('CasePicture').filter(({ name }) => name.value === section);
    const kinds = fieldsOf(research ? named(research.type) : '').map(
      ({ name }) => `${name.value} { __typename id }`,
    );
    const standing = `${section}Standing { ${leavesOf('AgencyStanding')} }`;
    return { agency, selection: `${section} { ${kinds.join(' ')} } ${standing}` };
  });
  return [
    ...sectors.map(({ agency, selection }) => entities(agency, selection)),
    ...sectors.map(({ agency }) => ({
      ...{ agency, path: itemsPath, permit: { ...permit, use: 'ITEMS' as const } },
      body: JSON.stringify({ caseId, itemIds: [itemId], requestId: null }),
    })),
    entities(
      'conference',
      `participants { id name addresses { line } protectedAddresses { line } }`,
    ),
    ...['inbox { id caseId }', 'redisclosureRequests { id }', 'emergencies { id }'].map((list) =>
      graphql('conference', `{ ${list} }`, {}),
    ),
    graphql('conference', '{ meetings { id agenda { caseId reference position } } }', {}),
    graphql('conference', 'query ($id: ID!) { redisclosureRequest(id: $id) { id } }', {
      id: secret.names['requestId'],
    }),
  ];
}

/** The same call at the same subgraph of both worlds. */
export async function callInBoth(
  { privateJwk, withThem, withoutThem }: TwoWorlds,
  { agency, body, path, permit }: Call,
): Promise<readonly Response[]> {
  return Promise.all(
    [withThem, withoutThem].map(async (system) => {
      const { sign } = await createPermits(agency, () => testNow, privateJwk);
      const token = await sign({ ...permit, body });
      const response = await fetch(new URL(path, system.subgraphUrls[agency]), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-marac-permit': token },
        body,
      });
      const { headers, status } = response;
      return comparable({ status, headers, text: await response.text() });
    }),
  );
}
