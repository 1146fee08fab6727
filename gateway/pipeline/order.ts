// The way of a request, in order. Ask of any check: where is it made, and before what?
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import { answer } from './answer.ts';
import { askItems } from './ask-items.ts';
import { account, writeIntent, writeOutcome } from './record.ts';
import type { Step } from './step.ts';
import { watchCases } from './watch-cases.ts';
import { prune } from './prune-operation.ts';
import { askFacts, checkLimits, decide, decideWho, preparePermit } from './steps.ts';

export interface Stage {
  readonly name: string;
  /** What it may refuse the whole operation with; any other refusal of its is a fault. */
  readonly refuses: readonly ErrorCode[];
  /** Null for what is done before the operation reaches the pipeline, in `gateway/http`. */
  readonly step: Step | null;
}

/**
 * INVARIANT: nothing of a request is read before `authenticate`, nothing is fetched before `intent`,
 * and nothing leaves before `outcome`. What `items` brings are references, for the conference's permit.
 */
// prettier-ignore
export const order: readonly Stage[] = [
  // whose token is this?
  { name: 'authenticate', refuses: ['UNAUTHENTICATED'],                        step: null },
  // does the caller ask too often, or too much at once? before a byte of the body
  { name: 'pace',         refuses: ['TOO_MANY_REQUESTS', 'TOO_MANY_AT_ONCE'],  step: null },
  // is it one of the operations that known clients send?
  { name: 'trusted',      refuses: ['DOCUMENT_NOT_TRUSTED'],                   step: null },
  // is it a valid operation, of a size that is read at all?
  { name: 'read',         refuses: ['BAD_REQUEST', 'OPERATION_TOO_LARGE'],     step: null },
  // size, depth, aliases, root fields, cost, lists
  { name: 'limits',       refuses: ['OPERATION_TOO_LARGE'],                    step: checkLimits },
  // one signed call: who is this, and how do they stand to which case?
  { name: 'facts',        refuses: ['CONFERENCE_UNAVAILABLE', 'BAD_REQUEST'],  step: askFacts },
  // one person, one agency, one role
  { name: 'who',          refuses: ['NOT_NOMINATED', 'CAPACITY_REQUIRED'],     step: decideWho },
  // need-to-know for each case, pure
  { name: 'decide',       refuses: [],                                         step: decide },
  // how many different cases has this caller opened within an hour?
  { name: 'trawling',     refuses: ['TRAWLING_STOPPED', 'TOO_MANY_REQUESTS', 'OPERATION_TOO_LARGE'], step: watchCases },
  // are the items a change names real, and open to the caller? each owner's own word
  { name: 'items',        refuses: ['SOURCE_UNAVAILABLE', 'OPERATION_TOO_LARGE'], step: askItems },
  // what was not released leaves the operation
  { name: 'prune',        refuses: [],                                         step: prune },
  // viewer, cases and grants, to be signed call by call
  { name: 'permit',       refuses: [],                                         step: preparePermit },
  // on record before anybody is asked
  { name: 'intent',       refuses: ['LOG_UNAVAILABLE'],                        step: writeIntent },
  // the second lock; behind it the agencies are asked, their answers cut to the question and put together
  { name: 'answer',       refuses: [],                                         step: answer },
  // what does the answer really hold?
  { name: 'account',      refuses: [],                                         step: account },
  // on record before a byte leaves
  { name: 'outcome',      refuses: ['LOG_UNAVAILABLE'],                        step: writeOutcome },
];
