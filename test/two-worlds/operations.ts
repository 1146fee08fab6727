// What somebody who was told the names would try. Written from the graph where it can be, so that a
// question added tomorrow is tried as well.
import type { TestSystem } from '../support/system.ts';
import { caseOperations } from '../gateway/rules/access/every-operation.ts';
import { fieldsOf, leavesOf, mutationOf, named, wholePicture } from '../gateway/rules/graph.ts';
import { agencyOf, meetingOf } from '../gateway/rules/people.ts';
import { wanted } from '../gateway/rules/redisclosure/asking.ts';
import type { Secret } from './secrets.ts';

export interface Attempt {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Every question of the graph that takes nothing, with everything it answers; `_service` and its like are none. */
const lists: readonly Attempt[] = fieldsOf('Query')
  .filter(({ arguments: taken = [], name }) => taken.length === 0 && !name.value.startsWith('_'))
  .map(({ name, type }) => ({
    name: name.value,
    query: `{ ${name.value} { __typename ${leavesOf(named(type))} } }`,
    variables: {},
  }));

const everywhere = `query ($case: ID!, $open: ID!, $no: Boolean = false) {
  first: casePicture(caseId: $case) { ...Parts }
  second: casePicture(caseId: $open) { ...Parts kept: reference @skip(if: $no) }
  third: casePicture(caseId: $case) { ... on CasePicture { __typename n: asked m: answered complete } }
}
fragment Parts on CasePicture { __typename id
  who: participants { __typename id role protectedAddresses { line } addresses { line } }
  police { __typename all: markers { ...Item } actionsTaken { ...Item ... on PoliceActionTaken { action } } }
  housing { tenancies { __typename ...Item } rehousing { id } }
  idva { refugeAdmissions { id } again: refugeAdmissions { __typename } mitigation { ...Item } }
  health { victimAttendances { id } } withheld { __typename category } answers { agency { id } state }
}
fragment Item on SuppliedItem { __typename id owner { name } }`;

function pictures({ names, reference }: Secret, open: string): Attempt[] {
  const { caseId = '', emergencyId, permissionId } = names;
  const under = `query ($case: ID!, $purpose: Purpose!, $id: ID) {
    casePicture(caseId: $case, purpose: $purpose, permissionId: $id) {
      __typename complete police { actionsTaken { id } } idva { safetyContext { id } } } }`;
  const whole = (name: string) => ({
    ...{ name: `the whole picture of ${name}`, query: wholePicture },
    variables: { case: name },
  });
  const all = { ...names, upper: caseId.toUpperCase(), spaced: `${caseId} ` };
  const byName = `query (${Object.keys(all)
    .map((name) => `$${name}: ID!`)
    .join(' ')}) { ${Object.keys(all)
    .map((name) => `${name}: casePicture(caseId: $${name}) { id reference actions { id } }`)
    .join('\n')} }`;
  return [
    ...[caseId, reference].map(whole),
    { name: 'a picture by every name', query: byName, variables: all },
    { name: 'aliases', query: everywhere, variables: { case: caseId, open, no: true } },
    ...(
      [
        ['OTHER_AGENCY_BUSINESS', permissionId],
        ['LIFE_AT_RISK', emergencyId],
        ['MARAC_SAFETY', permissionId],
      ] as const
    ).map(([purpose, id]) => ({
      ...{ name: `a picture for ${purpose}`, query: under },
      variables: { case: caseId, purpose, id },
    })),
  ];
}

function requestsAndPacks({ names }: Secret): Attempt[] {
  const leaves = leavesOf('RedisclosureRequest');
  const all = Object.entries(names);
  const request = `query (${all.map(([name]) => `$${name}: ID!`).join(' ')}) {
    ${all.map(([name]) => `${name}: redisclosureRequest(id: $${name}) { ${leaves} }`).join('\n')} }`;
  const pack = `query ($id: ID!) { redisclosurePack(permissionId: $id) {
    __typename caseId recipient items { id } withheld { category } manifest { reference } pdfUrl } }`;
  return [
    { name: 'requests by every name', query: request, variables: names },
    ...['permissionId', 'requestId'].map((name) => ({
      ...{ name: `a pack by ${name}`, query: pack },
      variables: { id: names[name] },
    })),
  ];
}

function meetings(system: TestSystem, { area }: Secret): Attempt[] {
  const variables = { id: meetingOf(system, area).id };
  const copy = `query ($id: ID!) { agendaCopy(meetingId: $id, for: MAPPA) {
    items { reference position } leftOut { reference } } }`;
  const one = `query ($id: ID!) { meeting(id: $id) { ${leavesOf('Meeting')} } }`;
  return [
    { name: 'meeting', query: one, variables },
    { name: 'agendaCopy', query: copy, variables },
  ];
}

/** Reading, for every outsider. */
export function readings(system: TestSystem, secret: Secret): readonly Attempt[] {
  const [open = ''] = system.cast.conference.cases
    .filter(
      ({ reference }) =>
        reference.endsWith('001') && reference.startsWith(secret.area.slice(0, 3).toUpperCase()),
    )
    .map(({ id }) => id);
  return [
    ...pictures(secret, open),
    ...lists,
    ...requestsAndPacks(secret),
    ...meetings(system, secret),
  ];
}

/** Where an outsider knows the case and not what is on it, a change that names the case alone would be made. */
const namesTheHidden =
  /^(withdraw.*Item|prepare.*Release|answerRedisclosure|dismissNotice|revokePermission|checkPack|withdrawRedisclosure|sendRedisclosure|confirmRight|reviewEmergency|recordHandover|record(Legal|Victim).*|decideRedisclosure)$/;

/** Changing, each naming what is hidden; none of them may be made. */
export function changes(
  system: TestSystem,
  secret: Secret,
  username: string,
  caseIsHidden: boolean,
): readonly Attempt[] {
  const { names, reference } = secret;
  const { itemId = '', participantId } = names;
  const known = {
    ...names,
    ...{ id: names['emergencyId'], itemIds: [itemId], subjectId: participantId },
  };
  const recipient = { agencyId: agencyOf(system, username).id, person: username };
  const input = wanted(system, reference, [itemId], {
    ...{ recipient, idempotencyKey: 'the same in both', purpose: 'OTHER_AGENCY_BUSINESS' },
  });
  const attempt = (name: string, given: Readonly<Record<string, unknown>>): Attempt => ({
    ...{ name, query: mutationOf(name, Object.keys(given)), variables: given },
  });
  return [
    ...caseOperations
      .filter(
        ({ name, root }) => root === 'Mutation' && (caseIsHidden || namesTheHidden.test(name)),
      )
      .map(({ given, name }) => attempt(name, given(known))),
    attempt('requestRedisclosure', { input }),
    attempt('requestRedisclosure', { input: { ...input, draft: true } }),
    attempt('dismissNotice', { id: names['noticeId'] }),
    // A request is a further name of its case (decision 17); to whom it is hidden it is none.
    attempt('declareConflict', { caseId: names['requestId'], explanation: 'I know them.' }),
  ];
}
