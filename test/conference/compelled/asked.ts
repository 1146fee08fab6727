import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '../../../schema/prisma/conference/generated/client.ts';

/** A request as the tables keep it, already answered: what its owners said, by agency. */
export interface GivenRequest {
  readonly route?: string;
  readonly particulars?: Readonly<Record<string, string>>;
  readonly author?: string;
  readonly until?: string;
  /** The items asked for and their owners. */
  readonly items: readonly {
    readonly itemId: string;
    readonly ownerId: string;
    readonly viewOnly?: boolean;
  }[];
  readonly conditions?: readonly string[];
  /** By owner, the items granted; an owner that is absent has not answered. */
  readonly granted: Readonly<Record<string, readonly string[]>>;
}

export interface MadeRequest {
  readonly id: string;
  /** By owner. */
  readonly permissions: Readonly<Record<string, string>>;
}

const caseId = 'bexley-case-1';
const madeAt = new Date('2026-03-09T09:00:00Z');

/** Writes a request with its asks and answers, as the owner role: what made it so is proven elsewhere. */
export async function writeRequest(
  records: PrismaClient,
  {
    route = 'REUSE',
    particulars = {},
    author = 'bexley-nomination-housing-rep',
    until,
    conditions = [],
    items,
    granted,
  }: GivenRequest,
): Promise<MadeRequest> {
  const id = randomUUID();
  const owners = [...new Set(items.map(({ ownerId }) => ownerId))];
  const permissions = Object.fromEntries(owners.map((owner) => [owner, randomUUID()]));
  await records.redisclosureRequest.create({
    data: {
      ...{ id, caseId, route, particulars, madeAt, sentAt: madeAt },
      authorNominationId: author,
      authorOfficerId: author.replace('nomination', 'officer'),
      authorAgencyId: 'bexley-housing',
      purpose: 'OTHER_AGENCY_BUSINESS',
      purposeText: 'tenancy',
      recipientOrganisation: 'The County Court',
      recipientPerson: 'The court office',
      lawfulBasis: 'UK_GDPR_6_1_E',
      necessity: 'needed',
      form: 'FULL',
      until: new Date(until ?? '2026-04-30'),
      idempotencyKey: id,
      bodyDigest: 'digest',
      items: {
        createMany: {
          data: items.map(({ itemId, ownerId, viewOnly = false }) => ({
            ...{ itemId, ownerId, holderId: ownerId, caseId, viewOnly },
            category: 'police.callouts',
          })),
        },
      },
    },
  });
  for (const [agencyId, permissionId] of Object.entries(permissions)) {
    const askId = randomUUID();
    await records.redisclosureAsk.create({
      data: {
        ...{ id: askId, requestId: id, caseId, askedOf: 'OWNER', agencyId, permissionId },
        ...{ deadline: new Date('2026-03-20T17:00:00Z'), onSilence: 'REFUSES', onRefusal: 'BINDS' },
      },
    });
    const given = granted[agencyId];
    if (!given) continue;
    await records.redisclosureAnswer.create({
      data: {
        ...{ id: randomUUID(), askId, caseId, decision: 'GRANTED', reason: 'needed', at: madeAt },
        granted: given.map((itemId) => ({ itemId, form: 'FULL', versionId: null })),
        conditions: [...conditions],
        nominationId: 'bexley-nomination-police-rep',
        officerId: 'bexley-officer-police-rep',
      },
    });
  }
  return { id, permissions };
}
