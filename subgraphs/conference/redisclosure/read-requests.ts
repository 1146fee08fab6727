// F-33: the requests somebody may know of; of the rest, the answer for nothing.
import { Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import { refusal } from '../../../schema/errors/refusal.ts';
import { mayAttend } from '../agenda/open-to-agenda.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import type { Acting } from '../records/acting.ts';
import { forRedisclosure, readIn } from '../records/open-rows.ts';
import { RedisclosureRequest } from './graph/redisclosure-request.ts';
import { redisclosureCategory as category } from './graph/words.ts';
import type { RequestRow } from './load-request.ts';
import { wholeRequest } from './load-request.ts';
import { presentRequest } from './present-request.ts';
import type { PresentedRequest } from './present-request.ts';
import { isOnlyRecipient, standOf } from './view-request.ts';

/** A list is read page by page by nobody yet; the newest come first. */
const atMost = 200;

@Resolver()
export class ReadRequests {
  @NeedToKnow(category)
  @Query(() => RedisclosureRequest, { nullable: true })
  async redisclosureRequest(
    @ClassifiedArg('case.identity', 'id', () => ID) id: string,
    @Ctx() context: ConferenceContext,
  ): Promise<PresentedRequest> {
    const [found] = await requestsWhere(context, { id });
    if (!found) {
      await context.releases.refuse(category);
      throw refusal('NOT_FOUND');
    }
    return found;
  }

  @NeedToKnow(category)
  @Query(() => [RedisclosureRequest])
  redisclosureRequests(@Ctx() context: ConferenceContext): Promise<PresentedRequest[]> {
    return requestsWhere(context, {});
  }
}

async function requestsWhere(
  context: ConferenceContext,
  where: Prisma.RedisclosureRequestWhereInput,
): Promise<PresentedRequest[]> {
  const by = await context.acting();
  if (!by || !mayAttend(by)) return [];
  const { records } = context;
  const query = records.redisclosureRequest.findMany({
    where: { AND: [where, concerning(by)] },
    include: wholeRequest,
    orderBy: [{ madeAt: 'desc' }, { id: 'asc' }],
    take: atMost,
  });
  const rows = await readIn(records, forRedisclosure(by), query);
  return rows.length === 0 ? [] : present(context, by, rows);
}

/** Narrows what is read; `standOf` decides. */
function concerning({
  nominationId,
  agencyId,
  role,
}: Acting): Prisma.RedisclosureRequestWhereInput {
  if (role === 'CHAIR' || role === 'COORDINATOR') return {};
  return {
    OR: [
      { authorNominationId: nominationId },
      { recipientNominationId: nominationId },
      { asks: { some: { OR: [{ agencyId }, { askedOf: 'VICTIM' }] } } },
    ],
  };
}

async function present(
  { records, clock, releases }: ConferenceContext,
  by: Acting,
  rows: readonly RequestRow[],
): Promise<PresentedRequest[]> {
  const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
  const cases = await readIn(
    records,
    forRedisclosure(by),
    records.maracCase.findMany({ where: { id: { in: caseIds } } }),
  );
  const referring = new Map(cases.map((one) => [one.id, one.referringAgencyId]));
  const agencies = await records.agency.findMany({ where: { areaId: by.area } });
  const authors = await records.nomination.findMany({
    where: { id: { in: rows.map(({ authorNominationId }) => authorNominationId) } },
    include: { officer: true },
  });
  const names = new Map(authors.map(({ id, officer }) => [id, officer.name]));
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  const now = clock();
  const shown = rows.flatMap((row) => {
    const referringAgencyId = referring.get(row.caseId);
    const authorName = names.get(row.authorNominationId);
    if (referringAgencyId === undefined || authorName === undefined) return [];
    const stand = standOf(row, by, referringAgencyId);
    if (!stand) return [];
    const request = presentRequest(row, stand, { agencies: known, authorName, now });
    return isOnlyRecipient(stand) && request.permissions.length === 0 ? [] : [request];
  });
  await Promise.all(
    shown.map(({ caseId }) =>
      releases.record({ caseId, participantId: null, category, outcome: 'RELEASED' }),
    ),
  );
  return shown;
}
