/** One thing wrong with one file of the protocol profiles. */
export interface ProfileProblem {
  readonly file: string;
  readonly line?: number;
  readonly setting?: string;
  readonly wrong: string;
}

function sentence({ file, line, setting, wrong }: ProfileProblem): string {
  const place = line === undefined ? file : `${file} line ${line}`;
  return setting === undefined ? `${place}: ${wrong}` : `${place}, setting ${setting}: ${wrong}`;
}

/**
 * A protocol profile is not usable. Start-up stops: half a protocol would release what the other half
 * forbids. The message lists every problem of the file, each with file, line, setting and what is wrong.
 */
export class ProfileError extends Error {
  readonly problems: readonly ProfileProblem[];

  constructor(problems: readonly ProfileProblem[]) {
    super(problems.map(sentence).join('\n'));
    this.name = 'ProfileError';
    this.problems = problems;
  }
}
