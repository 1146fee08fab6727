import { answerRows, countAnswered, isComplete } from '../../../gateway/answers/answers.ts';
import type { AnswerInputs } from '../../../gateway/answers/answers.ts';
import { whyNotNothing } from '../../../gateway/answers/nothing-released.ts';
import { readStandings } from '../../../gateway/answers/standing.ts';
import type { Standing } from '../../../gateway/answers/standing.ts';
import { answerStates } from '../../../schema/vocabulary/terms.ts';
import { agencies, as, caseFacts, facts, now } from './circumstances.ts';

const askedAt = '2026-11-12T09:00:00.000Z';
const standing = (id: string, changes: Partial<Standing> = {}): Standing => ({
  agency: { id },
  state: 'SUPPLIED',
  asOf: '2026-11-14T11:00:00.000Z',
  searched: 'Robin Sample searched Tenancies for Name.',
  reason: null,
  tabled: false,
  withheldCategories: [],
  ...changes,
});
const inputs = (changes: Partial<AnswerInputs> = {}): AnswerInputs => ({
  capacity: as(agencies.idva),
  facts: facts(),
  caseFacts: caseFacts(),
  standingsOf: (sector) =>
    Object.values(agencies)
      .filter((agency) => agency.sector === sector)
      .map(({ id }) => standing(id)),
  outcomeOf: () => ({ kind: 'answered' }),
  askedAt: now,
  ...changes,
});
const rowOf = (id: string, changes: Partial<AnswerInputs>) =>
  answerRows(inputs(changes)).find(({ agency }) => agency.id === id);

describe('one row for each agency asked', () => {
  test('R-072 in the order they were asked, and for nobody else', () => {
    const asked = ['a-idva', 'a-police'].map((agencyId) => ({ agencyId, askedAt }));
    const rows = answerRows(inputs({ caseFacts: caseFacts({ asked }) }));
    expect(rows.map(({ agency }) => agency.id)).toEqual(['a-idva', 'a-police']);
    expect(rows[0]).toEqual({
      agency: { id: 'a-idva', name: 'Bexley IDVA', type: 'IDVA_DA' },
      state: 'SUPPLIED',
      asOf: '2026-11-14T11:00:00.000Z',
      searched: 'Robin Sample searched Tenancies for Name.',
      reason: null,
      tabled: false,
    });
  });

  test('R-035 F-01 nothing held, no answer, no source and suspended are four different states', () => {
    const states = answerRows(
      inputs({
        facts: facts({
          agencies: {
            ...facts().agencies,
            'a-idva': { ...agencies.idva, standing: 'SUSPENDED' },
          },
        }),
        standingsOf: (sector) =>
          sector === 'police'
            ? [standing('a-police', { state: 'NOTHING_HELD' })]
            : [standing('a-health', { state: 'AWAITED', asOf: null, searched: null })],
        outcomeOf: (sector) =>
          sector === 'housing'
            ? { kind: 'unavailable', since: new Date('2026-11-20T09:12:00.000Z') }
            : { kind: 'answered' },
      }),
    ).map(({ agency, state, reason }) => [agency.id, state, reason]);
    expect(states).toEqual([
      ['a-police', 'NOTHING_HELD', null],
      ['a-health', 'AWAITED', null],
      ['a-homes', 'SOURCE_UNAVAILABLE', 'Unavailable since 2026-11-20T09:12:00.000Z.'],
      ['a-river', 'SOURCE_UNAVAILABLE', 'Unavailable since 2026-11-20T09:12:00.000Z.'],
      [
        'a-children',
        'SOURCE_UNAVAILABLE',
        `The source gave no account of itself since ${now.toISOString()}.`,
      ],
      ['a-idva', 'SOURCE_SUSPENDED', 'Transfers to and from this agency are suspended.'],
    ]);
  });

  test('R-035 T7 an agency that gives no account of itself is not one that holds nothing', () => {
    for (const standings of [null, [], [standing('a-river')]])
      expect(rowOf('a-homes', { standingsOf: () => standings })?.state).toBe('SOURCE_UNAVAILABLE');
  });

  test('R-035 what an agency gave before it went down is not shown as current', () => {
    const since = new Date('2026-11-20T09:12:00.000Z');
    expect(rowOf('a-police', { outcomeOf: () => ({ kind: 'unavailable', since }) })).toEqual(
      expect.objectContaining({
        state: 'SOURCE_UNAVAILABLE',
        asOf: since.toISOString(),
        searched: null,
      }),
    );
  });

  test('R-035 R-081 an agency whose answer cannot be relied upon is not one that supplied, and since when is said', () => {
    const since = new Date('2026-11-20T09:12:00.000Z');
    const row = rowOf('a-police', { outcomeOf: () => ({ kind: 'faulty', since }) });
    expect(row).toMatchObject({
      state: 'SOURCE_UNAVAILABLE',
      asOf: since.toISOString(),
      searched: null,
      reason: `What the source sends cannot be relied upon since ${since.toISOString()}.`,
    });
  });

  test('R-072 an agency without a source here is awaited, not forgotten', () => {
    const asked = [{ agencyId: 'a-probation', askedAt }];
    const row = rowOf('a-probation', { caseFacts: caseFacts({ asked }) });
    expect(row?.state).toBe('AWAITED');
  });

  test('R-015 a system is shown its own row', () => {
    const rows = answerRows(inputs({ capacity: as(agencies.health, 'SYSTEM') }));
    expect(rows.map(({ agency }) => agency.id)).toEqual(['a-health']);
  });
});

describe('R-081 the picture says whether it is complete', () => {
  const rowsWith = (state: Standing['state']) =>
    answerRows(
      inputs({
        caseFacts: caseFacts({ asked: [{ agencyId: 'a-police', askedAt }] }),
        standingsOf: () => [standing('a-police', { state })],
      }),
    );

  test.each(answerStates)('R-081 R-072 with %s', (state) => {
    const known = ['SUPPLIED', 'SUPPLIED_IN_PART', 'NOTHING_HELD', 'WITHHELD'].includes(state);
    expect(isComplete(rowsWith(state))).toBe(known);
    expect(countAnswered(rowsWith(state))).toBe(known || state === 'DECLINED' ? 1 : 0);
  });

  test('R-081 one gap makes it incomplete', () => {
    const rows = [...rowsWith('SUPPLIED'), ...rowsWith('AWAITED')];
    expect(isComplete(rows)).toBe(false);
    expect(countAnswered(rows)).toBe(1);
  });
});

describe('R-035 an empty list is the truth only if everyone asked has answered', () => {
  const asked = [agencies.housing, agencies.housing2];
  const both = (changes: Partial<Standing>) => [
    standing('a-homes', { state: 'NOTHING_HELD' }),
    standing('a-river', { state: 'NOTHING_HELD', ...changes }),
  ];
  const why = (standings: readonly Standing[] | null, of = asked) =>
    whyNotNothing('housing.arrears', standings, of);

  test('R-035 F-01 nothing held by all of them is nothing', () => {
    expect(why(both({}))).toBeNull();
    expect(why(both({ state: 'SUPPLIED' }))).toBeNull();
  });

  test.each([
    ['R-035 F-04 standings that could not be read', null, 'SOURCE_UNAVAILABLE'],
    ['R-035 an agency that has not answered', both({ state: 'AWAITED' }), 'AWAITED'],
    ['R-035 an agency that declined', both({ state: 'DECLINED' }), 'DECLINED'],
    ['R-035 T7 an agency without an account', both({}).slice(1), 'SOURCE_UNAVAILABLE'],
    ['R-035 one that says it was not asked', both({ state: 'NOT_ASKED' }), 'NOT_ASKED'],
    [
      'R-035 one that says its source is down',
      both({ state: 'SOURCE_UNAVAILABLE' }),
      'SOURCE_UNAVAILABLE',
    ],
    [
      'R-034 R-035 one that keeps this from the viewer',
      both({ state: 'WITHHELD', withheldCategories: ['housing.arrears'] }),
      'WITHHELD',
    ],
  ])('%s', (_title, standings, code) => {
    expect(why(standings)).toBe(code);
  });

  test('R-035 what is kept of another category says nothing of this one', () => {
    expect(why(both({ withheldCategories: ['housing.tenancies'] }))).toBeNull();
  });

  test('R-035 R-177 one of two agencies that is suspended has not said nothing', () => {
    const suspended = { ...agencies.housing2, standing: 'SUSPENDED' as const };
    expect(why(both({}), [agencies.housing, suspended])).toBe('SOURCE_SUSPENDED');
  });

  test('R-035 nobody asked is not nothing held', () => {
    expect(why([], [])).toBe('NOT_ASKED');
  });
});

describe('an agency’s word on itself', () => {
  test('R-035 is read whole or not at all', () => {
    expect(readStandings([standing('a-homes')])).toEqual([standing('a-homes')]);
    for (const broken of [
      undefined,
      null,
      'NOTHING_HELD',
      {},
      [{ ...standing('a-homes'), state: 'FINE' }],
      [standing('a-homes'), { agency: { id: 'a-river' } }],
    ])
      expect(readStandings(broken)).toBeNull();
  });
});
