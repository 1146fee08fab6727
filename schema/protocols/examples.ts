import { z } from 'zod';
import type { AreaId } from '../vocabulary/terms.ts';
import { citationProblem } from './citation.ts';
import { kinds } from './example-kinds.ts';
import type { InForce, Kind } from './example-kinds.ts';
import type { ProfileProblem } from './profile-error.ts';
import type { YamlFile } from './read-yaml.ts';

const form = z.strictObject({
  rule: z.string().regex(/^R-\d{3}$/),
  given: z.record(z.string(), z.unknown()),
  then: z.string().min(1),
  citation: z.string().min(1),
});

/** A concrete example of a profile: under this rule, given this, the outcome is `outcome`. */
export interface Example {
  readonly rule: string;
  readonly kind: Kind;
  readonly given: unknown;
  readonly outcome: string;
  readonly citation: string;
}

/** Reads one example of a profile, or says what is wrong with it. */
export function readExample(area: AreaId, raw: unknown): Example | string {
  const parsed = form.safeParse(raw);
  if (!parsed.success) return z.prettifyError(parsed.error);
  const { rule, citation } = parsed.data;
  const [entry, ...more] = Object.entries(parsed.data.given);
  if (entry === undefined || more.length > 0) return 'is given exactly one thing';
  const name = (Object.keys(kinds) as Kind[]).find((known) => known === entry[0]);
  if (name === undefined) return `"${entry[0]}" is not a kind of example`;
  if (!kinds[name].accepts(entry[1])) return `"${name}" is given something it does not take`;
  const problem = citation === 'searched' ? null : citationProblem(area, citation);
  if (problem !== null) return problem;
  return { rule, kind: name, given: entry[1], outcome: parsed.data.then, citation };
}

/** Reads the examples of a file, and puts down what is wrong with each that cannot be run. */
export function readExamples(
  area: AreaId,
  { file, lineOf }: Pick<YamlFile, 'file' | 'lineOf'>,
  raw: readonly unknown[],
  problems: ProfileProblem[],
): Example[] {
  return raw.flatMap((one, index) => {
    const read = readExample(area, one);
    if (typeof read !== 'string') return [read];
    problems.push({ file, line: lineOf(['examples', index]), wrong: `example: ${read}` });
    return [];
  });
}

/** The example as a sentence: what is given, and the outcome it claims. */
export function exampleSentence({ kind: name, given, outcome }: Example): string {
  return `${kinds[name].sentence(given)} ${outcome}`;
}

/** What really happens under a profile, by the same functions that the gateway uses. */
export function runExample(profile: InForce, { kind: name, given }: Example): string {
  return kinds[name].run(profile, given);
}
