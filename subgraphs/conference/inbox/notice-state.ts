// R-122, F-15: does a notice still wait? Worked out from what it is about and the clock, never set by a job.
import type { StandingRequest } from '../redisclosure/states/record.ts';
import type { NoticeKind, NoticeState } from './kinds.ts';

export interface NoticeToJudge {
  readonly kind: NoticeKind;
  readonly permissionId: string | null;
  readonly doneAt: Date | null;
}

/** What the notice is about, as it stands now; null where it is about no such thing. */
export interface Matter {
  readonly request: StandingRequest | null;
  /** The permissions that a second person has checked. */
  readonly checked: ReadonlySet<string>;
  readonly directed: boolean;
  /** Null: it is about no emergency. */
  readonly reviewed: boolean | null;
}

export interface Addressee {
  readonly agencyId: string;
  readonly role: string;
}

/**
 * In: a notice, who it is for, and what it is about. Out: whether it waits for that person. An ask that a colleague
 * answered waits for nobody; one whose deadline has passed lapsed, for silence is a refusal.
 */
export function noticeState(
  { kind, permissionId, doneAt }: NoticeToJudge,
  addressee: Addressee,
  matter: Matter,
): NoticeState {
  if (doneAt) return 'DONE';
  switch (kind) {
    case 'ASK':
      return askState(addressee, matter.request);
    case 'LEGAL':
      return matter.directed ? 'DONE' : unlessWithdrawn(matter.request);
    case 'CHECK':
      return permissionId !== null && matter.checked.has(permissionId)
        ? 'DONE'
        : unlessWithdrawn(matter.request);
    case 'REVIEW':
      return matter.reviewed === true ? 'DONE' : 'WAITING';
    case 'RIGHT':
    case 'LIST_REVIEW':
      return 'WAITING';
    case 'ANSWERED':
    case 'DECIDED':
    case 'REVOKED':
    case 'EMERGENCY':
    case 'HOLD':
      // It tells what happened, and waits until it is read.
      return 'WAITING';
  }
}

function askState({ agencyId, role }: Addressee, request: StandingRequest | null): NoticeState {
  if (!request || request.status === 'WITHDRAWN') return 'LAPSED';
  const own = request.asks.filter(({ askedOf, agencyId: asked }) =>
    askedOf === 'CHAIR' ? role === 'CHAIR' : askedOf !== 'VICTIM' && asked === agencyId,
  );
  // The victim is asked by whoever of the conference can ask her safely, and answers through them.
  const asks = own.length > 0 ? own : request.asks.filter(({ askedOf }) => askedOf === 'VICTIM');
  if (asks.some(({ status }) => status === 'AWAITED')) return 'WAITING';
  const answered = ['GRANTED', 'GRANTED_IN_PART', 'REFUSED'];
  return asks.some(({ status }) => answered.includes(status)) ? 'DONE' : 'LAPSED';
}

const unlessWithdrawn = (request: StandingRequest | null): NoticeState =>
  !request || request.status === 'WITHDRAWN' ? 'LAPSED' : 'WAITING';
