import type { TrappedSystem } from '../trapped-system.ts';

interface Bench {
  readonly system: TrappedSystem;
  readonly ordinary: { readonly case: string };
}

const twice = `query ($case: ID!) {
  a: casePicture(caseId: $case) { police { callouts { id } } }
  b: casePicture(caseId: $case) { police { callouts { id } } } }`;
const narrow = `mutation ($case: ID!) { changeAudience(caseId: $case, category: "police.callouts",
  audience: [POLICE], reason: "A new risk.") { id } }`;

/** F-53: a decision never outlives its inputs. What changes while an operation runs is for the next. */
export function decisionsInFlight(bench: () => Bench): void {
  test('F-53 T14 one operation is answered by one decision, and what changed meanwhile counts at the next', async () => {
    const { ordinary, system } = bench();
    const police = system.agency('police');
    let changed: ReturnType<TrappedSystem['ask']> | undefined;
    police.repermit = async ({ jws }) => {
      // The owner narrows its category while the operation that reads it is on its way.
      changed ??= system.ask('bexley-police-rep', narrow, ordinary);
      await changed;
      return jws;
    };
    const first = await system.ask('bexley-housing-rep', twice, ordinary);
    expect((await changed)?.errors).toEqual([]);
    expect(first.errors).toEqual([]);
    expect(first.data.a.police.callouts).not.toEqual([]);
    expect(first.data.b).toEqual(first.data.a);
    system.reset();
    const next = await system.ask('bexley-housing-rep', twice, ordinary);
    expect(next.errors.map(({ extensions }) => extensions.code)).toEqual(['WITHHELD', 'WITHHELD']);
    expect(police.queries()).toEqual([]);
  });
}
