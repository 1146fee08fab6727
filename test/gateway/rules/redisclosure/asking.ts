// Asking for redisclosure as people do: over the gateway, with real tokens, about items of the cast.
import { randomUUID } from 'node:crypto';
import { loadNeedToKnow } from '../../../../schema/need-to-know/table.ts';
import type { Sector } from '../../../../schema/vocabulary/terms.ts';
import type { Answer, TestSystem } from '../../../support/system.ts';
import { agencyOf } from '../people.ts';
import { change, made } from '../pictures.ts';

type Given = Readonly<Record<string, unknown>>;

const table = loadNeedToKnow();

/** A current item of an agency on a case that everybody on the case may read, unless `categories` narrows it. */
export function itemOf(
  system: Pick<TestSystem, 'cast' | 'caseId'>,
  reference: string,
  owner: string,
  reader: string,
  which = 0,
): { readonly id: string; readonly category: string; readonly ownerId: string } {
  const { id: ownerId } = agencyOf(system, owner);
  const { type } = agencyOf(system, reader);
  const caseId = system.caseId(reference);
  const found = Object.values(system.cast.research)
    .flatMap(({ items }) => items)
    .filter(
      (item) =>
        item.caseId === caseId &&
        item.ownerId === ownerId &&
        item.supersededAt === null &&
        item.withdrawnAt === null &&
        item.matchConfidence === 'CONFIRMED' &&
        !item.existenceProtected &&
        item.originalSource === null &&
        item.audience.length === 0 &&
        item.handlingConditions.length === 0 &&
        (table.get(item.category)?.audience ?? []).some(
          (token) => token === 'ALL' || token === type,
        ),
    )
    .sort((one, other) => (one.id < other.id ? -1 : 1))[which];
  if (!found) throw new Error(`${owner} holds nothing on ${reference} that ${reader} may read`);
  return { id: found.id, category: found.category, ownerId };
}

/** Where a category stands in a case picture: `police.callouts` → police { callouts }. */
export function placeOf(category: string): readonly [section: string, kind: string] {
  const [section = '', kind = ''] = category.split('.');
  return [section, kind];
}

/** The sector whose mutations an owner's people use. */
export const sectorOf = (username: string): Sector =>
  ({
    police: 'police',
    health: 'health',
    housing: 'housing',
    housing2: 'housing',
    childrens: 'childrens-services',
    idva: 'idva',
  })[username.split('-')[1] ?? ''] as Sector;

/** What `requestRedisclosure` takes, for a housing officer's own work, with these changes. */
export function wanted(
  system: Pick<TestSystem, 'cast'>,
  reference: string,
  itemIds: readonly string[],
  changes: Given = {},
): Given {
  const [area = ''] = system.cast.conference.cases
    .filter((one) => one.reference === reference)
    .map(({ areaId }) => areaId);
  return {
    caseId: reference,
    itemIds,
    route: 'REUSE',
    purpose: 'TENANCY_ENFORCEMENT',
    recipient: {
      agencyId: agencyOf(system, `${area}-housing-rep`).id,
      person: `${area}-housing-rep`,
    },
    lawfulBasis: 'UK_GDPR_6_1_E',
    necessity: 'The tenancy cannot be ended safely without it.',
    form: 'FULL',
    until: '2026-12-31',
    idempotencyKey: randomUUID(),
    ...changes,
  };
}

export interface RequestAnswer {
  readonly id: string;
  readonly status: string;
  readonly asks: readonly {
    readonly from: string;
    readonly agency: { readonly id: string; readonly type: string } | null;
    readonly status: string;
    readonly deadline: string;
  }[];
  readonly permissions: readonly {
    readonly id: string;
    readonly owner: { readonly id: string };
    readonly itemIds: readonly string[];
    readonly expires: string;
    readonly revokedAt: string | null;
  }[];
}

const requestFields = `id status route asks { from agency { id type } status deadline }
  permissions { id owner { id } itemIds expires revokedAt }`;

const only = (answer: Answer): RequestAnswer => made(answer) as unknown as RequestAnswer;

/** Makes a request; the answer in full, refused or not. */
export function ask(system: TestSystem, username: string, input: Given): Promise<Answer> {
  const query = `mutation ($input: RedisclosureInput!) { requestRedisclosure(input: $input) { ${requestFields} } }`;
  return system.ask(username, query, { input });
}

/** Makes a request that must be taken. */
export async function asked(
  system: TestSystem,
  username: string,
  input: Given,
): Promise<RequestAnswer> {
  return only(await ask(system, username, input));
}

/** Answers for an owner or a partner. */
export function reply(
  system: TestSystem,
  username: string,
  requestId: string,
  given: Given,
): Promise<Answer> {
  return change(system, username, 'answerRedisclosure', {
    requestId,
    reason: 'Needed to keep her safe; nothing more than that.',
    ...given,
  });
}

/** Grants what an owner was asked for; must be taken. */
export async function grant(
  system: TestSystem,
  username: string,
  requestId: string,
  given: Given = {},
): Promise<void> {
  made(await reply(system, username, requestId, { decision: 'GRANTED', ...given }));
}

/** Refuses; must be taken. */
export async function refuseIt(
  system: TestSystem,
  username: string,
  requestId: string,
): Promise<void> {
  made(
    await reply(system, username, requestId, {
      decision: 'REFUSED',
      reason: 'She asked us not to pass it on.',
    }),
  );
}

/** One request as somebody sees it now; null for who may not. */
export async function requestSeen(
  system: TestSystem,
  username: string,
  id: string,
): Promise<RequestAnswer | null> {
  const query = `query ($id: ID!) { redisclosureRequest(id: $id) { ${requestFields} } }`;
  const answer = await system.ask(username, query, { id });
  return (answer.data as { redisclosureRequest: RequestAnswer | null }).redisclosureRequest;
}

/** The permission an owner's word made on a request, as its author sees it. Throws where there is none. */
export async function permissionOf(
  system: TestSystem,
  author: string,
  requestId: string,
  owner: string,
): Promise<string> {
  const request = await requestSeen(system, author, requestId);
  const { id: ownerId } = agencyOf(system, owner);
  const found = request?.permissions.find((one) => one.owner.id === ownerId);
  if (!found) throw new Error(`${owner} has given no permission on this request`);
  return found.id;
}

/** A case picture under a permission, or without one. */
export function use(
  system: TestSystem,
  username: string,
  given: {
    readonly case: string;
    readonly purpose: string;
    readonly permissionId: string | null;
  },
  selection: string,
): Promise<Answer> {
  const query = `query ($case: ID!, $purpose: Purpose!, $permissionId: ID) {
    casePicture(caseId: $case, purpose: $purpose, permissionId: $permissionId) { ${selection} } }`;
  return system.ask(username, query, given);
}
