// R-050, R-053 [B 4.20 l.249-250; 9.2]: who may stand on the list of a restricted case.
import { inForce } from '../records/open-nomination.ts';
import type { Deciding } from './decide.ts';
import { refuse } from './decide.ts';

/** Representatives, whoever stands in for them, and the coordinator who runs the meeting. */
const listed: readonly string[] = ['REPRESENTATIVE', 'DEPUTY', 'COORDINATOR'];
const atMost = 30;

export interface WantedList {
  readonly nominationIds: readonly string[];
  /** Of those, the ones named although their agency employs a party. */
  readonly namedDespiteEmployer: readonly string[];
}

/** Refuses a list that is empty, or with anybody on it who may not be; each by its place and rule. */
export async function checkList(
  { tx, by, now }: Deciding,
  caseId: string,
  { nominationIds, namedDespiteEmployer }: WantedList,
): Promise<void> {
  if (nominationIds.length === 0 || nominationIds.length > atMost) refuse('nominationIds', 'R-050');
  const stray = namedDespiteEmployer.findIndex((id) => !nominationIds.includes(id));
  if (stray >= 0) refuse(`namedDespiteEmployer[${String(stray)}]`, 'R-053');

  const nominations = await tx.nomination.findMany({
    where: {
      id: { in: [...nominationIds] },
      agency: { areaId: by.area, standing: 'SIGNED' },
      ...inForce(now),
    },
    include: {
      officer: { select: { conflicts: { where: { caseId, clearedAt: null } } } },
      agency: {
        select: { distributions: { where: { caseId } }, exclusions: { where: { caseId } } },
      },
    },
  });
  for (const [index, id] of nominationIds.entries()) {
    const field = `nominationIds[${String(index)}]`;
    const nomination = nominations.find((one) => one.id === id);
    if (!nomination || !listed.includes(nomination.role)) refuse(field, 'R-050');
    const { agency, officer, role } = nomination;
    if (role !== 'COORDINATOR' && agency.distributions.length === 0) refuse(field, 'R-033');
    if (agency.exclusions.length > 0 && !namedDespiteEmployer.includes(id)) refuse(field, 'R-053');
    if (officer.conflicts.length > 0) refuse(field, 'R-043');
  }
}
