// F-15, F-28, R-122: what waits for one person and what happened to what they asked, as it stands now.
import type { ConferenceContext } from '../context.ts';
import type { Tx } from '../decisions/decide.ts';
import type { Acting } from '../records/acting.ts';
import { forInbox, forNoticed } from '../records/open-rows.ts';
import { recordOf, wholeRequest } from '../redisclosure/load-request.ts';
import { standing } from '../redisclosure/states/standing.ts';
import type { TrawlingAlert } from '../trawling/trawling-alert.ts';
import { trawlingAlerts } from '../trawling/trawling-alert.ts';
import type { InboxItem } from './inbox-item.ts';
import type { NoticeKind } from './kinds.ts';
import type { Matter } from './notice-state.ts';
import { noticeState } from './notice-state.ts';

/** The newest of them; what is older is found by its request. */
const most = 200;

type Notice = Awaited<ReturnType<typeof noticesOf>>[number];

const noticesOf = (tx: Tx, nominationId: string) =>
  tx.notice.findMany({
    where: { nominationId },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: most,
  });

/**
 * The inbox of the acting nomination. A notice stays its addressee's whatever becomes of the case, so the case is looked
 * up beside it: the policies show none that this person may not know of now, and its notices go with it (F-28).
 */
export async function readInbox(context: ConferenceContext, by: Acting): Promise<InboxItem[]> {
  const now = context.clock();
  return context.records.$transaction(async (tx) => {
    await tx.$executeRaw(forInbox(by));
    const notices = await noticesOf(tx, by.nominationId);
    const noticed = new Set(notices.flatMap(({ caseId }) => caseId ?? []));
    await tx.$executeRaw(forNoticed(by, noticed));
    const cases = await tx.maracCase.findMany({
      where: { id: { in: [...noticed] } },
      select: { id: true, reference: true, referringAgencyId: true },
    });
    const open = new Map(cases.map((one) => [one.id, one]));
    const matterOf = await mattersOf(tx, notices, by.area, now);
    const stopped = notices.flatMap(({ aboutId, kind }) =>
      kind === 'TRAWLING' ? (aboutId ?? []) : [],
    );
    const alerts = await trawlingAlerts(tx, stopped);
    const items = notices.flatMap((notice) => {
      const about = notice.caseId === null ? null : open.get(notice.caseId);
      const trawling = alerts.get(notice.aboutId ?? '') ?? null;
      return about || trawling ? [itemOf(notice, { about, by, now, matterOf, trawling })] : [];
    });
    return items.sort(byUrgency);
  });
}

interface Beside {
  /** Null for what is about no case. */
  readonly about:
    { readonly reference: string; readonly referringAgencyId: string } | null | undefined;
  readonly trawling: TrawlingAlert | null;
  readonly by: Acting;
  readonly now: Date;
  readonly matterOf: (notice: Notice) => Matter;
}

function itemOf(notice: Notice, { about, by, now, matterOf, trawling }: Beside): InboxItem {
  const { id, caseId, requestId, permissionId, aboutId, dueBy, at } = notice;
  const kind = notice.kind as NoticeKind;
  const asksVictim = by.agencyType === 'IDVA_DA' || by.agencyId === about?.referringAgencyId;
  const state = noticeState({ ...notice, kind }, { ...by, asksVictim }, matterOf(notice));
  const overdue = state === 'WAITING' && dueBy !== null && dueBy <= now;
  return {
    id,
    kind,
    caseId,
    reference: about?.reference ?? null,
    requestId,
    permissionId,
    dueBy,
    at,
    overdue,
    state,
    about: aboutId,
    trawling,
  };
}

/** What is due first comes first; what waits without a date, then the rest, newest first. */
function byUrgency(one: InboxItem, other: InboxItem): number {
  const rank = ({ state, dueBy }: InboxItem): number =>
    state === 'WAITING'
      ? (dueBy?.getTime() ?? Number.MAX_SAFE_INTEGER - 1)
      : Number.MAX_SAFE_INTEGER;
  return rank(one) - rank(other) || other.at.getTime() - one.at.getTime();
}

async function mattersOf(
  tx: Tx,
  notices: readonly Notice[],
  area: string,
  now: Date,
): Promise<(notice: Notice) => Matter> {
  const requestIds = notices.flatMap(({ requestId }) => requestId ?? []);
  const aboutIds = notices.flatMap(({ aboutId }) => aboutId ?? []);
  const rows = await tx.redisclosureRequest.findMany({
    where: { id: { in: requestIds } },
    include: wholeRequest,
  });
  const emergencies = await tx.emergency.findMany({
    where: { id: { in: aboutIds } },
    select: { id: true, reviewedAt: true },
  });
  const unsigned = await tx.agency.findMany({
    where: { areaId: area, standing: { not: 'SIGNED' } },
    select: { id: true },
  });
  const suspendedOwners = new Set(unsigned.map(({ id }) => id));
  const requests = new Map(
    rows.map((row) => [row.id, { row, stand: standing(recordOf(row), now, { suspendedOwners }) }]),
  );
  const reviewed = new Map(emergencies.map(({ id, reviewedAt }) => [id, reviewedAt !== null]));
  return ({ requestId, aboutId }) => {
    const found = requests.get(requestId ?? '');
    const events = found?.row.events ?? [];
    const checked = events.filter(({ kind }) => kind === 'CHECKED');
    return {
      request: found?.stand ?? null,
      checked: new Set(checked.flatMap(({ permissionId }) => permissionId ?? [])),
      directed: events.some(({ kind }) => kind === 'LEGAL_DIRECTION'),
      reviewed: reviewed.get(aboutId ?? '') ?? null,
    };
  };
}
