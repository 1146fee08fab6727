// The way of a request, in order. Ask of any check: where is it made, and before what?
import { writeIntent } from './record.ts';
import type { Step } from './step.ts';
import { askFacts, checkLimits, decide, decideWho, preparePermit, prune } from './steps.ts';

/**
 * Before these: authentication, over the request alone (gateway/authentication), and the parsing and
 * validation of the operation. After them: the façade asks the agencies behind its locks
 * (gateway/facade), what really came out is written down, and only then does the answer leave.
 *
 * INVARIANT: nothing is fetched before `intent`, and nothing leaves before its outcome is written.
 */
export const order: readonly (readonly [name: string, refuses: string, step: Step])[] = [
  // name      refuses with                              what it does
  ['limits', 'OPERATION_TOO_LARGE', checkLimits], //     size, depth, aliases, root fields
  ['facts', 'CONFERENCE_UNAVAILABLE', askFacts], //      one signed call: who, how they stand to which case
  ['who', 'NOT_NOMINATED CAPACITY_REQUIRED', decideWho], // one person, one agency, one role
  ['decide', '', decide], //                             need-to-know for each case, pure
  ['prune', '', prune], //                               what was not released leaves the operation
  ['permit', '', preparePermit], //                      viewer, cases and grants, signed call by call
  ['intent', 'LOG_UNAVAILABLE', writeIntent], //         on record before anybody is asked
];
