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
  /** Of those who ask the victim and bring her word: her advocate and the agency that referred her. */
  readonly asksVictim: boolean;
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
      if (matter.directed) return 'DONE';
      // Everybody answered before the court's date: there is nothing left to direct.
      return matter.request?.status === 'AWAITING' ? 'WAITING' : 'LAPSED';
    case 'CHECK':
      return checkState(permissionId, matter);
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
    case 'TRAWLING':
      // It tells what happened, and waits until it is read.
      return 'WAITING';
  }
}

function checkState(permissionId: string | null, { checked, request }: Matter): NoticeState {
  if (permissionId !== null && checked.has(permissionId)) return 'DONE';
  const permission = request?.permissions.find(({ id }) => id === permissionId);
  return permission?.inForce === true ? 'WAITING' : 'LAPSED';
}

function askState(
  { agencyId, role, asksVictim }: Addressee,
  request: StandingRequest | null,
): NoticeState {
  if (!request || request.status === 'WITHDRAWN') return 'LAPSED';
  const asks = request.asks.filter(({ askedOf, agencyId: asked }) => {
    if (askedOf === 'CHAIR') return role === 'CHAIR';
    return askedOf === 'VICTIM' ? asksVictim : asked === agencyId;
  });
  if (asks.some(({ status }) => status === 'AWAITED')) return 'WAITING';
  const answered = ['GRANTED', 'GRANTED_IN_PART', 'REFUSED'];
  return asks.some(({ status }) => answered.includes(status)) ? 'DONE' : 'LAPSED';
}
