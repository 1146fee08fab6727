/**
 * One defence of the system and the test that goes red without it. `npm run test:mutants` switches
 * each off in a copy of the project; docs/threats.md is printed from the same entries.
 */
export interface Defence {
  /** Short and unique: `agency-redirect`. */
  readonly id: string;
  /** The trap, rule or field evidence it answers: `T5`, `R-033`, `F-27`. */
  readonly threat: string;
  /** One sentence: what would happen. */
  readonly attack: string;
  /** One sentence: what we do. */
  readonly defence: string;
  /** The source file that holds it. */
  readonly file: string;
  /** How it is switched off: `find` is exact text and occurs in the file exactly once. */
  readonly off: { readonly find: string; readonly replace: string };
  /** The test file as jest runs it, and the title, or a part of it, of the test that goes red. */
  readonly proof: { readonly file: string; readonly title: string };
}
