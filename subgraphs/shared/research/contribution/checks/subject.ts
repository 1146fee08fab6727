import { eachItem } from '../contribution.ts';

/**
 * an item is about somebody's part in this case, or about nobody in particular. The part
 * the same person has in another case is refused: shown here, it would tell that there is another. One
 * that does not exist is refused alike.
 */
export const checkSubject = eachItem(
  ({ envelope: { subjectId }, path }, { case: { participants } }) =>
    (subjectId ?? null) === null || participants.some((known) => known === subjectId)
      ? null
      : { field: `${path}.subjectId`, rule: 'R-079' },
);
