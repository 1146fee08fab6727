// the request somebody names, under its own lock; NOT_FOUND for every other, and for those it does not concern.
import { refusal } from '../../../schema/errors/refusal.ts';
import type { Deciding, Tx } from '../decisions/decide.ts';
import type { RequestRow } from './load-request.ts';
import { wholeRequest } from './load-request.ts';
import type { Beside } from './present-request.ts';
import type { PresentedRequest } from './present-request.ts';
import { presentRequest } from './present-request.ts';
import type { Stand } from './view-request.ts';
import { isOnlyRecipient, standOf } from './view-request.ts';

export interface OpenRequest {
  readonly row: RequestRow;
  readonly stand: Stand;
}

/** Two answers at once wait for each other here, whether they name the request or one of its permissions. */
async function lock(tx: Tx, requestId: string): Promise<void> {
  const about = `redisclosure ${requestId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${about}, 0))`;
}

/** What a decision about a request waits on before it knows which request that is. */
export const aboutRequest = (name: string): string => `redisclosure ${name}`;

/** The request by its own id or by that of one of its permissions, read once nobody else writes to it. */
export async function requireRow({ tx }: Deciding, name: string): Promise<RequestRow> {
  // The rows of other cases than those the permit opens do not exist for this transaction.
  const named = await tx.redisclosureRequest.findFirst({
    where: { OR: [{ id: name }, { asks: { some: { permissionId: name } } }] },
    select: { id: true },
  });
  if (!named) throw refusal('NOT_FOUND');
  await lock(tx, named.id);
  return tx.redisclosureRequest.findUniqueOrThrow({
    where: { id: named.id },
    include: wholeRequest,
  });
}

async function requireStand({ tx, by }: Deciding, row: RequestRow): Promise<Stand> {
  const { referringAgencyId } = await tx.maracCase.findUniqueOrThrow({ where: { id: row.caseId } });
  const stand = standOf(row, by, referringAgencyId);
  if (!stand || isOnlyRecipient(stand)) throw refusal('NOT_FOUND');
  return stand;
}

/** The same, for somebody it concerns; to everybody else it does not exist. */
export async function requireRequest(deciding: Deciding, name: string): Promise<OpenRequest> {
  const row = await requireRow(deciding, name);
  return { row, stand: await requireStand(deciding, row) };
}

/** Agencies of the area and the author's name, to show a request with. */
export async function besideOf(
  tx: Pick<Tx, 'agency' | 'nomination'>,
  row: Pick<RequestRow, 'authorNominationId'>,
  { area, now }: { readonly area: string; readonly now: Date },
): Promise<Beside> {
  const agencies = await tx.agency.findMany({
    where: { areaId: area },
    select: { id: true, name: true, type: true, standing: true },
  });
  const author = await tx.nomination.findUniqueOrThrow({
    where: { id: row.authorNominationId },
    select: { officer: { select: { name: true } } },
  });
  return {
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    authorName: author.officer.name,
    now,
  };
}

/** The request as it stands after what was just written, for the person who wrote it. */
export async function shownAgain(deciding: Deciding, requestId: string): Promise<PresentedRequest> {
  const { tx, by, now } = deciding;
  const row = await tx.redisclosureRequest.findUniqueOrThrow({
    where: { id: requestId },
    include: wholeRequest,
  });
  const stand = await requireStand(deciding, row);
  return presentRequest(row, stand, await besideOf(tx, row, { area: by.area, now }));
}
