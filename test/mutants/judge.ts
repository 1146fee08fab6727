import type { Defence } from './defence.ts';
import type { Run } from './run-proof.ts';

/** `broken` is an entry that proves nothing: the run did not get as far as an expectation. */
export interface Verdict {
  readonly kind: 'red' | 'survived' | 'broken';
  readonly because: string;
}

const isExpectation = /expect\(|Property failed/;
const firstLine = (text: string): string => text.trim().split('\n')[0]?.slice(0, 160) ?? '';

/** With the defence on: the proof has to run and be green, or its red would say nothing. */
export function judgeUnmutated({ proof }: Defence, { tests, fault }: Run): Verdict | null {
  if (fault !== null) return { kind: 'broken', because: firstLine(fault) };
  const own = tests.filter(({ title }) => title.includes(proof.title));
  if (own.length === 0) return { kind: 'broken', because: 'no test has that title' };
  const failed = own.find(({ passed }) => !passed);
  if (failed) return { kind: 'broken', because: `fails unmutated: ${firstLine(failed.why)}` };
  return null;
}

/** With the defence off: red only by an expectation of that very test. */
export function judgeMutated({ proof }: Defence, { tests, fault }: Run): Verdict {
  if (fault !== null) return { kind: 'broken', because: `does not run: ${firstLine(fault)}` };
  const own = tests.filter(({ title }) => title.includes(proof.title));
  const failed = own.filter(({ passed }) => !passed);
  if (failed.length === 0) return { kind: 'survived', because: `${own.length} passed` };
  const expected = failed.find(({ why }) => isExpectation.test(why));
  if (expected) return { kind: 'red', because: expected.title };
  return { kind: 'broken', because: `no expectation failed: ${firstLine(failed[0]?.why ?? '')}` };
}
