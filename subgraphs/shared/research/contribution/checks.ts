import { checkAudience } from './checks/audience.ts';
import { checkAnswerKind, checkIdempotencyKey } from './checks/answer.ts';
import { checkConfirmations } from './checks/confirmations.ts';
import { checkCorrections } from './checks/corrections.ts';
import { checkDates } from './checks/dates.ts';
import { checkDeclined } from './checks/declined.ts';
import { checkFields } from './checks/fields.ts';
import { checkLawfulBasis } from './checks/lawful-basis.ts';
import { checkLimits } from './checks/limits.ts';
import { checkMatch } from './checks/match.ts';
import { checkNature } from './checks/nature.ts';
import { checkNothingHeld } from './checks/nothing-held.ts';
import { checkSearched } from './checks/searched.ts';
import { checkSource } from './checks/source.ts';
import { checkSubject } from './checks/subject.ts';
import type { Check, Contribution, Fault } from './contribution.ts';

/** Every check a contribution passes before anything of it is kept, in this order. */
const checks: readonly Check[] = [
  checkIdempotencyKey, // F-01  one answer for one key
  checkAnswerKind, //     F-01  items, nothing held or declined, and which
  checkConfirmations, //  R-076 relevance, R-161 accuracy, R-077 no contact, R-052 shielding
  checkLimits, //         R-076 an extract, never a record
  checkSearched, //       F-02  what was searched
  checkNothingHeld, //    F-01  nothing held and items exclude each other
  checkDeclined, //       F-01  declined: with a reason and without items
  checkNature, //         R-074 fact, opinion, allegation, account
  checkSource, //         R-075 who said it, where that is not the owner
  checkDates, //          R-162 dates on everything, none in the future
  checkLawfulBasis, //    R-085 basis and condition
  checkSubject, //        R-079 about somebody of this case, or nobody
  checkMatch, //          R-079 a match is a decision
  checkAudience, //       R-034 narrower than the category, never wider
  checkCorrections, //    R-088 own, R-159 current
  checkFields, //         the kind's own fields
];

/** The first thing wrong with a contribution; null when it may be kept. */
export function findFault(contribution: Contribution): Fault | null {
  for (const check of checks) {
    const fault = check(contribution);
    if (fault) return fault;
  }
  return null;
}
