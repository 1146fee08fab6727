// what an answer must say besides yes or no.
import { isUnfit } from '../../../shared/research/contribution/unfit-text.ts';
import type { FourFactorsInput } from '../graph/inputs.ts';
import { refuse, requireReason } from '../../decisions/decide.ts';
import type { RequestRow } from '../load-request.ts';
import { dayOf } from '../load-request.ts';
import type { NamedAgency } from '../making/owners-of-item.ts';
import { needsConsultation } from '../making/owners-of-item.ts';

const mostConditions = 20;

export interface Said {
  readonly conditions: readonly string[];
  readonly until: string | null;
  readonly factors: FourFactorsInput | null;
  readonly originalSourceConsulted: boolean;
  readonly inWriting: boolean;
}

export interface AboutItem {
  readonly itemId: string;
  readonly originalSource: string | null;
  readonly subjectId: string | null;
}

/** The conditions as they will travel: trimmed, none empty. */
export function conditionsOf(given: readonly string[]): string[] {
  if (given.length > mostConditions) refuse('conditions', 'R-124');
  return given.map((one, index) => {
    const words = one.trim();
    // It travels in print, one to a line.
    if (words === '' || words.length > 500 || isUnfit(words))
      refuse(`conditions[${String(index)}]`, 'R-124');
    return words;
  });
}

/** Refuses a yes that is not in writing, that outlives the request, or that skips what its items ask for. */
export function checkGrant(
  row: Pick<RequestRow, 'route' | 'until' | 'particulars'>,
  granted: readonly AboutItem[],
  { said, area, today }: { said: Said; area: readonly NamedAgency[]; today: string },
): void {
  // an oral yes releases nothing until it is confirmed in writing.
  if (!said.inWriting) refuse('inWriting', 'R-111');
  const { until } = said;
  if (until !== null && (until < today || until > dayOf(row.until))) refuse('until', 'R-110');
  const outside = granted.some(({ originalSource }) => needsConsultation(originalSource, area));
  if (outside && !said.originalSourceConsulted) refuse('originalSourceConsulted', 'R-075');
  if (row.route === 'SUBJECT_ACCESS') checkFactors(row, granted, said.factors);
}

/** another person's data goes to whoever asks for their own only once the four factors were weighed. */
function checkFactors(
  { particulars }: Pick<RequestRow, 'particulars'>,
  granted: readonly AboutItem[],
  factors: FourFactorsInput | null,
): void {
  const { dataSubjectId } = particulars as { dataSubjectId?: string };
  if (granted.every(({ subjectId }) => subjectId !== null && subjectId === dataSubjectId)) return;
  if (!factors) return refuse('factors', 'R-141');
  for (const [name, value] of Object.entries(factors))
    requireReason(value as string, 'R-141', `factors.${name}`);
}
