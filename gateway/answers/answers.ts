// One row for each agency asked, so that no gap looks like a nil return.
import type { AgencyFacts, CaseFacts, Facts, PermissionFacts } from '../../schema/facts/facts.ts';
import type { AnswerState } from '../../schema/vocabulary/terms.ts';
import type { CallOutcome } from '../federation/agency-call.ts';
import { readsOnlyOwn } from '../need-to-know/audience.ts';
import type { Capacity } from '../need-to-know/capacity.ts';
import { ownersUnder } from '../ownership/grants-under-permission.ts';
import type { Standing } from './standing.ts';

export interface AnswerRow {
  readonly agency: Pick<AgencyFacts, 'id' | 'name' | 'type'>;
  readonly state: AnswerState;
  readonly asOf: string | null;
  readonly searched: string | null;
  readonly reason: string | null;
  readonly tabled: boolean;
}

export interface AnswerInputs {
  readonly capacity: Capacity;
  readonly facts: Facts;
  readonly caseFacts: CaseFacts;
  /** The permission the picture is opened under; null for the conference's own purpose. */
  readonly permission?: PermissionFacts | null;
  /** The standings one sector's subgraph gave; null where it gave none that can be read. */
  readonly standingsOf: (sector: string) => readonly Standing[] | null;
  readonly outcomeOf: (sector: string) => CallOutcome | undefined;
  /** When the picture was asked for. */
  readonly askedAt: Date;
}

/** Out: the rows in the order the agencies were asked. A system is shown its own row only. */
export function answerRows(inputs: AnswerInputs): AnswerRow[] {
  const { capacity, caseFacts, facts, permission = null } = inputs;
  if (permission) return rowsUnder(permission, inputs);
  return caseFacts.asked.flatMap(({ agencyId }) => {
    const agency = facts.agencies[agencyId];
    if (!agency) return [];
    if (readsOnlyOwn(capacity.nomination.role) && agencyId !== capacity.agency.id) return [];
    const { id, name, type } = agency;
    return [{ agency: { id, name, type }, ...stateOf(agency, inputs) }];
  });
}

/**
 * its owner alone, and of the owner's answer only how it stands. Who was searched for, where and
 * why not is the owner's word to the conference, and no item of the permission.
 */
function rowsUnder(permission: PermissionFacts, inputs: AnswerInputs): AnswerRow[] {
  return ownersUnder(permission, inputs.facts).map((agency) => {
    const { id, name, type } = agency;
    const { asOf, reason, state, tabled } = stateOf(agency, inputs);
    const unread = state === 'SOURCE_UNAVAILABLE' || state === 'SOURCE_SUSPENDED';
    const row = { state, asOf, searched: null, reason: unread ? reason : null, tabled };
    return { agency: { id, name, type }, ...row };
  });
}

function stateOf(agency: AgencyFacts, inputs: AnswerInputs): Omit<AnswerRow, 'agency'> {
  const blank = { asOf: null, searched: null, reason: null, tabled: false };
  if (agency.standing !== 'SIGNED')
    return { ...blank, state: 'SOURCE_SUSPENDED', reason: suspensionReasons[agency.standing] };
  if (agency.sector === null)
    return {
      ...blank,
      state: 'AWAITED',
      reason: 'This agency answers by report to the coordinator.',
    };
  const outcome = inputs.outcomeOf(agency.sector);
  if (outcome?.kind === 'unavailable') return unavailable(outcome.since);
  if (outcome?.kind === 'faulty')
    return unavailable(outcome.since, 'What the source sends cannot be relied upon');
  const standing = inputs.standingsOf(agency.sector)?.find((row) => row.agency.id === agency.id);
  // T7: an agency that says nothing of itself has not said that it holds nothing.
  if (!standing) return unavailable(inputs.askedAt, 'The source gave no account of itself');
  const { state, asOf, searched, reason, tabled } = standing;
  return { state, asOf, searched, reason, tabled };
}

/** not read, and since when. Nothing an agency wrote stands in such a row. */
function unavailable(date: Date, what = 'Unavailable'): Omit<AnswerRow, 'agency'> {
  const since = date.toISOString();
  const reason = `${what} since ${since}.`;
  return { state: 'SOURCE_UNAVAILABLE', asOf: since, searched: null, reason, tabled: false };
}

const suspensionReasons = {
  SUSPENDED: 'Transfers to and from this agency are suspended.',
  UNSIGNED: 'This agency has no current signature.',
  WITHDRAWN: 'This agency has withdrawn.',
} as const;

const answered: readonly AnswerState[] = [
  'SUPPLIED',
  'SUPPLIED_IN_PART',
  'NOTHING_HELD',
  'WITHHELD',
];

/** how many of those asked have given information, a nil, or a reasoned refusal. */
export function countAnswered(rows: readonly AnswerRow[]): number {
  return rows.filter(({ state }) => answered.includes(state) || state === 'DECLINED').length;
}

/** false while anyone asked has not answered, declined, or could not be read. */
export function isComplete(rows: readonly AnswerRow[]): boolean {
  return rows.every(({ state }) => answered.includes(state));
}
