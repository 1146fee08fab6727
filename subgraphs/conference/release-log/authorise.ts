import type { AuthCheckerFn } from 'type-graphql';
import type { ConferenceContext } from '../context.ts';
import { isGranted } from '../context.ts';
import type { ParticipantRecord } from '../records/participants.ts';

/**
 * `@Authorized(category)` on a field of a participant: answered only when the permit grants that
 * category of the conference's records on that participant's case, and only once the release
 * is written. A refusal is written too.
 */
export const authorise: AuthCheckerFn<ConferenceContext> = async (
  { root, context },
  categories,
) => {
  const { caseId, id } = root as ParticipantRecord;
  const [category] = categories;
  // A field whose class was forgotten is answered to nobody.
  if (category === undefined || categories.length !== 1) return false;
  const granted = isGranted(context.permit, caseId, category);
  const outcome = granted ? 'RELEASED' : 'REFUSED';
  await context.releases.record({ caseId, participantId: id, category, outcome });
  return granted;
};
