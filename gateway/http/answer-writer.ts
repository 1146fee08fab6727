// The bytes of an answer: the data is written once, for its digest in the log and for the caller.
import type { FormattedExecutionResult } from 'graphql';
import type { PipelineResult } from '../pipeline/run.ts';

/** Writes answers as they leave, JSON and a line end. */
export interface AnswerWriter {
  /** In: a result of the pipeline. Its data, should it be written, is written as it was digested. */
  remember(result: PipelineResult): void;
  write(result: FormattedExecutionResult): string;
}

/**
 * F-45: what the log has the digest of is what leaves, to the byte. Writing 60 kB a second time would
 * besides be a thirtieth of what an answer costs.
 */
export function createAnswerWriter(): AnswerWriter {
  const texts = new WeakMap<object, string>();
  return {
    remember({ data, text }) {
      if (data && text !== undefined) texts.set(data, text);
    },
    write({ data, errors, extensions }) {
      const known = data ? texts.get(data) : undefined;
      const parts = [
        ...(errors ? [`"errors":${JSON.stringify(errors)}`] : []),
        ...(data === undefined ? [] : [`"data":${known ?? JSON.stringify(data)}`]),
        ...(extensions ? [`"extensions":${JSON.stringify(extensions)}`] : []),
      ];
      return `{${parts.join(',')}}\n`;
    },
  };
}
