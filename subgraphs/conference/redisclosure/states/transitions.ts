// where a request can go from where it is. The one table; `standing` never leaves it (tested).
import type { RedisclosureStatus } from '../../../../schema/vocabulary/redisclosure.ts';

/** What can happen to a request: somebody's act, or a moment that passes. */
export type RequestHappening =
  | 'SENT'
  | 'ANSWERED_GRANTED'
  | 'ANSWERED_IN_PART'
  | 'ANSWERED_REFUSED'
  | 'DECIDED_GRANTED'
  | 'DECIDED_IN_PART'
  | 'DECIDED_REFUSED'
  | 'VICTIM_GIVEN'
  | 'VICTIM_REFUSED'
  | 'VICTIM_NOT_ASKED'
  | 'VICTIM_WITHDREW'
  | 'DEADLINE'
  | 'LEGAL_DIRECTION'
  | 'REVOKED'
  | 'WITHDRAWN'
  | 'ENDED';

export interface Edge {
  readonly to: readonly RedisclosureStatus[];
  readonly rule: string;
}

/** The last word of all that were needed settles a request, and any word may be the last. */
const nothing = ['AWAITING', 'REFUSED', 'EXPIRED'] as const;
const notAll = [...nothing, 'DECIDED_IN_PART', 'REVOKED'] as const;
const anything = [...notAll, 'DECIDED_GRANTED'] as const;

const granted = {
  VICTIM_WITHDREW: { to: ['REVOKED'], rule: 'F-31' },
  WITHDRAWN: { to: ['WITHDRAWN'], rule: 'R-110' },
} as const;

type Table = Readonly<Record<RedisclosureStatus, Partial<Record<RequestHappening, Edge>>>>;

/** Status × happening → what it may become, and the rule of it. What is not here does not happen. */
export const transitions: Table = {
  DRAFT: {
    SENT: { to: ['AWAITING', 'REFUSED'], rule: 'R-109' },
    WITHDRAWN: { to: ['WITHDRAWN'], rule: 'R-110' },
  },
  AWAITING: {
    ANSWERED_GRANTED: { to: anything, rule: 'R-109' },
    ANSWERED_IN_PART: { to: notAll, rule: 'R-123' },
    ANSWERED_REFUSED: { to: notAll, rule: 'R-112' },
    DECIDED_GRANTED: { to: anything, rule: 'R-113' },
    DECIDED_IN_PART: { to: notAll, rule: 'R-113' },
    DECIDED_REFUSED: { to: nothing, rule: 'R-113' },
    VICTIM_GIVEN: { to: anything, rule: 'R-117' },
    VICTIM_REFUSED: { to: nothing, rule: 'R-117' },
    VICTIM_NOT_ASKED: { to: anything, rule: 'R-117' },
    VICTIM_WITHDREW: { to: ['REVOKED'], rule: 'F-31' },
    DEADLINE: { to: anything, rule: 'R-122' },
    LEGAL_DIRECTION: { to: anything, rule: 'R-137' },
    REVOKED: { to: ['AWAITING'], rule: 'R-127' },
    WITHDRAWN: { to: ['WITHDRAWN'], rule: 'R-110' },
    ENDED: { to: ['AWAITING', 'EXPIRED'], rule: 'R-110' },
  },
  DECIDED_GRANTED: {
    ...granted,
    REVOKED: { to: ['DECIDED_GRANTED', 'REVOKED'], rule: 'R-127' },
    ENDED: { to: ['DECIDED_GRANTED', 'EXPIRED'], rule: 'R-110' },
  },
  DECIDED_IN_PART: {
    ...granted,
    REVOKED: { to: ['DECIDED_IN_PART', 'REVOKED'], rule: 'R-127' },
    ENDED: { to: ['DECIDED_IN_PART', 'EXPIRED'], rule: 'R-110' },
  },
  REFUSED: {},
  EXPIRED: {},
  REVOKED: {},
  WITHDRAWN: {},
};

/** Can this happen to a request that stands there? Whether it may to *this* one says `whyNot` of may-happen.ts. */
export function mayHappen(status: RedisclosureStatus, happening: RequestHappening): boolean {
  return happening in transitions[status];
}

/** Is nothing ever released under it again? */
export function isOver(status: RedisclosureStatus): boolean {
  return Object.keys(transitions[status]).length === 0;
}
