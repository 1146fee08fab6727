// One picture of one case, asked by somebody who sees most of it, while the agencies misbehave.
import type { Answer } from '../../../support/system.ts';
import type { TrappedSystem } from '../trapped-system.ts';

export interface Bench {
  readonly system: TrappedSystem;
  readonly ordinary: { readonly case: string };
  /** The picture, as the advocate sees it. */
  ask(): Promise<Answer>;
}

const picture = `query ($case: ID!) {
  casePicture(caseId: $case) {
    reference complete asked answered answers { agency { type } state asOf reason }
    participants { name }
    police { callouts { id subject { name } } convictions { id } }
    health { gpSummary { id } }
    housing { arrears { amountPence owner { name } } }
  }
}`;

/** The bench of a system whose advocate has declared. */
export function benchOf(system: TrappedSystem): Bench {
  const ordinary = { case: system.caseId('BEX-2026-001') };
  return { system, ordinary, ask: () => system.ask('bexley-idva-rep', picture, ordinary) };
}

/** The row of the first agency of this type. */
export function rowOf({ data }: Answer, type: string): unknown {
  const rows = data.casePicture.answers as { agency: { type: string } }[];
  return rows.find(({ agency }) => agency.type === type);
}

/** The codes of the errors at exactly this place of the picture. */
export function errorAt({ errors }: Answer, ...path: (string | number)[]): string[] {
  const wanted = JSON.stringify(['casePicture', ...path]);
  return errors
    .filter((error) => JSON.stringify(error.path) === wanted)
    .map(({ extensions }) => extensions.code);
}
