// How each agency stands to a case, for one viewer: supplied, nothing held, awaited, declined or withheld.
import type { ErrorCode } from '../../../schema/errors/catalogue.ts';
import { searchedSentence } from '../../../subgraphs/shared/research/standing/searched.ts';
import type { AnswerState } from '../../../schema/vocabulary/terms.ts';
import type { Sight } from './may-have.ts';
import {
  askedAgencies,
  isCurrent,
  isGranted,
  isProtected,
  mayHave,
  mayHaveOfAnybody,
  reaches,
} from './may-have.ts';
import { actsFor, howItReads } from './who.ts';
import type { Agency, Answer, Item } from './world.ts';

export interface AnswerRow {
  readonly agency: Agency;
  readonly state: AnswerState;
  readonly asOf: string | null;
  readonly searched: string | null;
  readonly reason: string | null;
  readonly tabled: boolean;
  /** Classes of which something is held, is not for this viewer, and may be named. */
  readonly withheld: readonly string[];
}

const blank = { asOf: null, searched: null, reason: null, tabled: false, withheld: [] };

/** What this viewer may know of an item that is held: all of it, that there is one, or not even that. */
function known(sight: Sight, item: Item): 'SHOWN' | 'WITHHELD' | 'UNKNOWN' {
  if (mayHave(sight, item.ownerId, item.category) && reaches(sight, item)) return 'SHOWN';
  // R-036, decision 20: such a class, or such an item, looks like nothing.
  if (isProtected(item.category) || item.existenceProtected) return 'UNKNOWN';
  // an unconfirmed match is nobody's record yet.
  const confirmed = item.matchConfidence === 'CONFIRMED' || actsFor(sight.viewer, item.ownerId);
  return confirmed ? 'WITHHELD' : 'UNKNOWN';
}

/** The row of one agency that was asked. */
export function rowOfAgency(sight: Sight, agency: Agency): AnswerRow {
  if (agency.standing !== 'SIGNED')
    return { ...blank, agency, state: 'SOURCE_SUSPENDED', reason: notFlowing[agency.standing] };
  if (agency.sector === null)
    return {
      ...blank,
      agency,
      state: 'AWAITED',
      reason: 'This agency answers by report to the coordinator.',
    };
  if (sight.open.permission) return rowUnderPermission(sight, agency);
  const held = sight.world.items.filter(
    (item) => item.caseId === sight.open.about.id && item.ownerId === agency.id && isCurrent(item),
  );
  const answer = answerKnown(sight, agency, held);
  if (!answer) return { ...blank, agency, state: 'AWAITED' };
  const { contributedAt, reason, searched, tabled } = answer;
  const given = { ...blank, agency, asOf: new Date(contributedAt).toISOString(), tabled };
  if (answer.kind === 'DECLINED') return { ...given, state: 'DECLINED', reason };
  const shown = held.some((item) => known(sight, item) === 'SHOWN');
  const withheld = held.filter((item) => known(sight, item) === 'WITHHELD');
  return {
    ...given,
    state: stateOf(shown, withheld.length > 0),
    searched: searchedSentence(searched),
    withheld: [...new Set(withheld.map(({ category }) => category))].sort(),
  };
}

const notFlowing = {
  SUSPENDED: 'Transfers to and from this agency are suspended.',
  UNSIGNED: 'This agency has no current signature.',
  WITHDRAWN: 'This agency has withdrawn.',
} as const;

function stateOf(shown: boolean, withheld: boolean): AnswerState {
  if (shown) return withheld ? 'SUPPLIED_IN_PART' : 'SUPPLIED';
  return withheld ? 'WITHHELD' : 'NOTHING_HELD';
}

/**
 * Decision 21, R-036: an answer that brought only what this viewer must not know of is no news to them: the
 * last one that is, else the first.
 */
function answerKnown(sight: Sight, agency: Agency, held: readonly Item[]): Answer | undefined {
  const given = sight.world.answers
    .filter(({ agencyId, caseId }) => agencyId === agency.id && caseId === sight.open.about.id)
    .sort((a, b) => Date.parse(a.contributedAt) - Date.parse(b.contributedAt));
  const news = given.filter(
    ({ id, kind }) =>
      kind !== 'ITEMS' ||
      held.some((item) => item.answerId === id && known(sight, item) !== 'UNKNOWN'),
  );
  return news.at(-1) ?? given[0];
}

/** of its owner whether something granted is there, and nothing else. */
function rowUnderPermission(sight: Sight, agency: Agency): AnswerRow {
  const released = sight.world.items.some(
    (item) =>
      item.ownerId === agency.id &&
      item.caseId === sight.open.about.id &&
      isCurrent(item) &&
      isGranted(sight.open, item) &&
      reaches(sight, item) &&
      mayHave(sight, item.ownerId, item.category),
  );
  return { ...blank, agency, state: released ? 'SUPPLIED_IN_PART' : 'WITHHELD' };
}

/** The rows a viewer is shown: R-015, a system its own; R-110, under a permission its owner's. */
export function answerRows(sight: Sight): AnswerRow[] {
  const { open, viewer, world } = sight;
  if (open.permission)
    return world.agency
      .filter(({ id }) => id === open.permission?.ownerId)
      .map((agency) => rowOfAgency(sight, agency));
  const ownOnly = howItReads(viewer) === 'OWN';
  return askedAgencies(sight)
    .filter(({ id }) => !ownOnly || id === viewer.agency.id)
    .map((agency) => rowOfAgency(sight, agency));
}

/** who has answered, with a reason or with information or with nothing. */
export const hasAnswered = ({ state }: AnswerRow): boolean =>
  hasSupplied({ state }) || state === 'DECLINED';

/** R-081, decision 11: who leaves no gap. */
export const hasSupplied = ({ state }: Pick<AnswerRow, 'state'>): boolean =>
  ['SUPPLIED', 'SUPPLIED_IN_PART', 'NOTHING_HELD', 'WITHHELD'].includes(state);

/**
 * R-035, F-01: nothing of this class is shown. Null: nothing is held, and everybody asked has said so. Else
 * why that may not be said. In: the agencies of the section that were asked, one of them signed at least.
 */
export function whyNothing(
  sight: Sight,
  category: string,
  asked: readonly Agency[],
): ErrorCode | null {
  // no list under a permission says how much there is.
  if (sight.open.permission) return 'WITHHELD';
  if (!mayHaveOfAnybody(sight, category) && !isProtected(category)) return 'WITHHELD';
  const giving = asked.filter(({ standing }) => standing === 'SIGNED');
  // one of two landlords keeps it from this viewer, whether or not it holds any (T15).
  if (!isProtected(category) && giving.some(({ id }) => !mayHave(sight, id, category)))
    return 'WITHHELD';
  const rows = giving.map((agency) => rowOfAgency(sight, agency));
  if (rows.some(({ withheld }) => withheld.includes(category))) return 'WITHHELD';
  if (giving.length < asked.length) return 'SOURCE_SUSPENDED';
  if (rows.some(({ state }) => state === 'AWAITED')) return 'AWAITED';
  if (rows.some(({ state }) => state === 'DECLINED')) return 'DECLINED';
  return null;
}
