// Is a guest or observer inside the window the chair opened?
import type { CaseFacts } from '../../schema/facts/facts.ts';

/** True from the start of a window until its end or the release, whichever comes first. */
export function isAdmitted(
  caseFacts: Pick<CaseFacts, 'admissions'>,
  nominationId: string,
  kind: 'GUEST' | 'OBSERVER',
  now: Date,
): boolean {
  return caseFacts.admissions.some(
    (admission) =>
      admission.kind === kind &&
      admission.nominationId === nominationId &&
      new Date(admission.from) <= now &&
      now < new Date(admission.until) &&
      (admission.releasedAt === null || now < new Date(admission.releasedAt)),
  );
}
