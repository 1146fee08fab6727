import { catalogue, isErrorCode } from '../../schema/errors/catalogue.ts';
import { LogUnavailableError } from '../disclosure-log/log.ts';
import type { OperationEnd } from '../watch/watch.ts';
import type { SafeError } from './answer.ts';
import type { Operation, OperationRequest } from './operation.ts';
import { order } from './order.ts';
import { refusalEntry } from './record.ts';
import type { Means, Refused } from './step.ts';

/** What leaves: the shape of a GraphQL response, and the HTTP status of a refusal. */
export interface PipelineResult {
  readonly data?: Record<string, unknown> | null;
  /** The data as JSON, as its digest was taken; there where data is. */
  readonly text?: string;
  readonly errors?: readonly SafeError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly httpStatus: number;
}

/**
 * Runs one operation through the order of checks. In: a validated operation of an identified caller.
 * Out: an answer whose outcome is on record, or a refusal that is. Never throws: what goes
 * wrong unforeseen is INTERNAL with a reference, on record as far as the log can be written.
 */
export async function runPipeline(
  request: OperationRequest,
  disclosureId: string,
  means: Means,
): Promise<PipelineResult> {
  // Each step may rely on what the steps before it in the table wrote.
  const operation = {
    request,
    disclosureId,
    startedAt: means.surroundings.clock(),
    deadline: performance.now() + means.deadlineMs,
  } as Operation;
  means.watch?.began(disclosureId);
  const result = await answerOrRefuse(operation, means);
  means.watch?.ended(disclosureId, endOf(operation, result));
  return result;
}

async function answerOrRefuse(operation: Operation, means: Means): Promise<PipelineResult> {
  const { disclosureId } = operation;
  try {
    const refused = await walk(operation, means);
    if (refused) return await refuse(operation, refused, means);
    const { answered, outcome } = operation;
    return {
      data: outcome.data,
      text: outcome.text,
      ...(answered.safeErrors.length > 0 ? { errors: answered.safeErrors } : {}),
      extensions: { disclosure: { id: disclosureId } },
      httpStatus: 200,
    };
  } catch (fault) {
    means.onFault(fault);
    if (fault instanceof LogUnavailableError)
      return refusalResult({ code: 'LOG_UNAVAILABLE' }, disclosureId);
    return refuse(operation, { code: 'INTERNAL' }, means).catch((unwritten: unknown) => {
      means.onFault(unwritten);
      return refusalResult({ code: 'INTERNAL' }, disclosureId);
    });
  }
}

async function walk(operation: Operation, means: Means): Promise<Refused | null> {
  const { watch } = means;
  for (const { name, refuses, step } of order) {
    if (!step) continue;
    const beganAt = watch ? performance.now() : 0;
    let refused: Refused | null = null;
    try {
      refused = await step(operation, means);
    } finally {
      watch?.stageDone(operation.disclosureId, name, beganAt, refused?.code ?? null);
    }
    if (refused && !refuses.includes(refused.code))
      throw new Error(`${name} may not refuse with ${refused.code}`);
    if (refused) return refused;
  }
  return null;
}

async function refuse(
  operation: Operation,
  refused: Refused,
  means: Means,
): Promise<PipelineResult> {
  await means.log.append(refusalEntry(operation, refused, means.surroundings.clock()));
  return refusalResult(refused, operation.disclosureId);
}

/** How it ended, for whoever looks on: codes and figures, nothing of the question or the answer. */
function endOf(
  { capacity, request }: Partial<Operation> & Pick<Operation, 'request'>,
  { data, errors = [], httpStatus }: PipelineResult,
): OperationEnd {
  return {
    caller: request.identity.clientKind,
    role: capacity?.nomination.role ?? null,
    area: capacity?.nomination.area ?? null,
    refused: errors.map(({ extensions: { code } }) => (isErrorCode(code) ? code : 'INTERNAL')),
    whole: data === undefined,
    rootFields: request.operation.selectionSet.selections.length,
    status: httpStatus,
  };
}

/** A whole operation refused, as the caller reads it. */
export function refusalResult({ code, rule }: Refused, disclosureId: string): PipelineResult {
  const { httpStatus, message } = catalogue[code];
  const reference = code === 'INTERNAL' ? { reference: disclosureId } : {};
  const extensions = { code, ...(rule === undefined ? {} : { rule }), ...reference };
  return { errors: [{ message, extensions }], httpStatus };
}
