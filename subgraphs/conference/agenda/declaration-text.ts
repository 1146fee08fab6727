/** R-061 [B-ISA 1.6 l.736; L-E l.703]: in a virtual meeting the precautions are part of what is accepted. */
const precautions =
  'I am alone with what I hear and see: nobody can overhear me or look over my shoulder, and no voice ' +
  'assistant is switched on near me. I will destroy my notes securely.';

interface Statement {
  readonly virtual: boolean;
  readonly statementText: string;
  readonly statementVersion: string;
}

/** The text an attendee accepts for this meeting, and the version a declaration keeps. */
export function declarationOf(meeting: Statement): {
  readonly text: string;
  readonly version: string;
} {
  const { statementText, statementVersion, virtual } = meeting;
  if (!virtual) return { text: statementText, version: statementVersion };
  return { text: `${statementText}\n\n${precautions}`, version: `${statementVersion}+virtual` };
}
