import type { TrappedSystem } from '../trapped-system.ts';

interface Callout {
  readonly id: string;
  readonly subject: { readonly name: string };
}

interface Bench {
  readonly system: TrappedSystem;
  readonly ordinary: { readonly case: string };
}

const named = `query TheEscapeOfAdaeze($case: ID!) {
  casePicture(caseId: $case) { reference police { callouts { id summary } } } }`;

/** T13, F-52: a name that tells of a person or a risk stays in the gateway. */
export function whatCallersCallThings(bench: () => Bench): void {
  describe('T13 what a caller calls things', () => {
    test('F-52 T13 reaches no agency, in the text, beside it or in a header', async () => {
      await bench().system.ask('bexley-idva-rep', named, bench().ordinary);
      expect(bench().system.asked().length).toBeGreaterThan(1);
      for (const [, { body, headers }] of bench().system.asked()) {
        expect(`${body} ${JSON.stringify(headers)}`).not.toMatch(/EscapeOf|Adaeze/i);
        expect(Object.keys(JSON.parse(body) as object).sort()).toEqual(['query', 'variables']);
      }
    });

    test('F-52 T13 nor does what a caller calls fields and variables, and the answer is under those names', async () => {
      const asking = `query ($adazesCase: ID!, $sheIsHiding: Boolean!) {
        theRefuge: casePicture(caseId: $adazesCase) {
          whereAdaezeIs: police { knives: callouts { id ofAdaeze: subject { herName: name } } callouts: convictions { id } }
          housing @include(if: $sheIsHiding) { arrears { id } } } }`;
      const variables = { adazesCase: bench().ordinary.case, sheIsHiding: true };
      const { data, errors } = await bench().system.ask('bexley-idva-rep', asking, variables);
      expect(errors).toEqual([]);
      const plain = await bench().system.ask(
        'bexley-idva-rep',
        `query ($case: ID!) { casePicture(caseId: $case) {
          police { callouts { id subject { name } } convictions { id } } housing { arrears { id } } } }`,
        bench().ordinary,
      );
      const { police: section, housing } = plain.data.casePicture;
      expect(data).toEqual({
        theRefuge: {
          whereAdaezeIs: {
            knives: (section.callouts as Callout[]).map(({ id, subject }) => ({
              id,
              ofAdaeze: { herName: subject.name },
            })),
            callouts: section.convictions,
          },
          housing,
        },
      });
      expect(
        new Set(
          bench()
            .system.asked()
            .map(([name]) => name),
        ).size,
      ).toBe(3);
      for (const [, { body }] of bench().system.asked())
        expect(body).not.toMatch(/adaze|adaeze|hiding|refuge|knives|herName/i);
    });

    test('F-52 nor does a comment of the caller’s, or the caller’s own token', async () => {
      const token = await bench().system.token('bexley-idva-rep');
      await bench().system.ask('bexley-idva-rep', `# for Adaeze\n${named}`, bench().ordinary);
      for (const [, { body, headers }] of bench().system.asked()) {
        expect(body).not.toContain('Adaeze');
        expect(JSON.stringify(headers)).not.toContain(token);
        expect(headers.authorization).toBeUndefined();
      }
    });
  });
}
