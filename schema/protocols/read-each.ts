import type { ProfileProblem } from './profile-error.ts';
import type { YamlFile } from './read-yaml.ts';

interface Wanted<N extends string, T> {
  readonly names: readonly N[];
  /** The key of the file under which they stand. */
  readonly under: string;
  readonly raw: Readonly<Record<string, unknown>>;
  /** What is in force, or a sentence saying what is wrong. */
  readonly read: (name: N, raw: unknown) => T | string;
  /** What is said of a name that is not one of them. */
  readonly stranger: string;
}

/**
 * Reads every name of a list from one part of a profile's file, and puts down what is wrong: a name
 * that is missing or malformed, and one that nobody reads.
 */
export function readEach<N extends string, T extends object>(
  { file, lineOf }: Pick<YamlFile, 'file' | 'lineOf'>,
  { names, under, raw, read, stranger }: Wanted<N, T>,
  problems: ProfileProblem[],
): ReadonlyMap<N, T> {
  const found = new Map<N, T>();
  const unread = new Map(Object.entries(raw));
  for (const name of names) {
    const one = unread.has(name) ? read(name, unread.get(name)) : 'is missing';
    if (typeof one === 'string')
      problems.push({ file, line: lineOf([under, name]), setting: name, wrong: one });
    else found.set(name, one);
    unread.delete(name);
  }
  for (const name of unread.keys())
    problems.push({ file, line: lineOf([under, name]), setting: name, wrong: stranger });
  return found;
}
