import type { Answer } from '../../../support/system.ts';
import type { TrappedSystem } from '../trapped-system.ts';
import { rowOf } from './bench.ts';

const asking = (section: string, declared = ''): string => `query ($case: ID!${declared}) {
  casePicture(caseId: $case) { complete answered answers { agency { type } state reason } ${section} } }`;
const plain = asking('police { callouts { id } }');
const yes = ', $yes: Boolean!';
const no = ', $no: Boolean = false';

/** The same list, asked under a condition of the caller's; whether `yes` is given, and as what it holds. */
const forms: readonly (readonly [string, string, boolean | null])[] = [
  ['written out', asking('police { callouts @include(if: true) { id } }'), null],
  ['a variable', asking('police { callouts @include(if: $yes) { id } }', yes), true],
  ['a variable skips', asking('police { callouts @skip(if: $yes) { id } }', yes), false],
  ['a default', asking('police { callouts @skip(if: $no) { id } }', no), null],
  ['round it', asking('police { ... @include(if: $yes) { callouts { id } } }', yes), true],
  ['on its section', asking('police @include(if: $yes) { callouts { id } }', yes), true],
  ['round its section', asking('... @include(if: $yes) { police { callouts { id } } }', yes), true],
  [
    'within another',
    asking('police { ... @skip(if: $no) { callouts @include(if: $yes) { id } } }', `${yes}${no}`),
    true,
  ],
  [
    'two under one name',
    asking('police { callouts @include(if: $yes) { id } callouts @skip(if: $yes) { id } }', yes),
    true,
  ],
];

/** F-04: what was asked under a condition is missed as if it had been asked without one. */
export function underConditions(system: () => TrappedSystem): void {
  const ask = (query: string, value: boolean | null): Promise<Answer> =>
    system().ask('bexley-idva-rep', query, {
      case: system().caseId('BEX-2026-001'),
      ...(value === null ? {} : { yes: value }),
    });
  const said = ({ data, errors }: Answer): string => JSON.stringify([data, errors]);
  const sendNoList = (): void => {
    system().agency('police').tamper = (answer) => {
      for (const entity of answer.data._entities) entity.police = {};
      return answer;
    };
  };

  test.each(forms)(
    'F-04 F-01 T7 a list that is left out is missed under a condition as without one: %s',
    async (_title, query, value) => {
      const whole = await ask(query, value);
      expect(whole.data.casePicture.police.callouts).not.toEqual([]);
      expect([whole.data.casePicture.complete, whole.errors, system().events]).toEqual([
        true,
        [],
        [],
      ]);
      sendNoList();
      const answer = await ask(query, value);
      expect(said(answer)).toBe(said(await ask(plain, null)));
      expect(answer.data.casePicture).toMatchObject({
        complete: false,
        police: { callouts: null },
      });
      expect(rowOf(answer, 'POLICE')).toMatchObject({ state: 'SOURCE_UNAVAILABLE' });
      expect(
        answer.errors.map(({ extensions, path }) => [path?.join('.'), extensions.code]),
      ).toEqual([['casePicture.police.callouts', 'SOURCE_UNAVAILABLE']]);
    },
  );

  test('F-04 T14 one operation is missed for what each asks of it, whoever asked it before', async () => {
    const query = asking(
      'police { callouts @include(if: $yes) { id } convictions @skip(if: $yes) { id } }',
      yes,
    );
    const asked = (value: boolean): Promise<Answer> => ask(query, value);
    for (const value of [true, false, true, false]) {
      const { data, errors } = await asked(value);
      expect([data.casePicture.complete, errors, system().events]).toEqual([true, [], []]);
    }
    sendNoList();
    for (const value of [true, false]) {
      const { data, errors } = await asked(value);
      expect(data.casePicture.complete).toBe(false);
      expect(errors.map(({ path }) => path)).toEqual([
        ['casePicture', 'police', value ? 'callouts' : 'convictions'],
      ]);
    }
  });
}
