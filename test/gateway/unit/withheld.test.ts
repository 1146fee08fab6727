import { withheldRows } from '../../../gateway/answers/withheld.ts';
import type { WithheldInputs } from '../../../gateway/answers/withheld.ts';
import { conferenceOwner } from '../../../gateway/need-to-know/grants.ts';
import { agencies, as, caseFacts, facts, grantsOf, table } from './circumstances.ts';

const rows = (changes: Partial<WithheldInputs> = {}) =>
  withheldRows({
    facts: facts(),
    caseFacts: caseFacts(),
    table,
    decided: grantsOf(as(agencies.housing)).withheld,
    askedFor: new Set(),
    standings: [],
    ...changes,
  });
const holding = (id: string, ...withheldCategories: string[]) => ({
  agency: { id },
  state: 'WITHHELD' as const,
  asOf: null,
  searched: null,
  reason: null,
  tabled: false,
  withheldCategories,
});

test('R-034 what the viewer asked for and is not given is named with owner, clause and route', () => {
  expect(rows({ askedFor: new Set(['police.convictions']) })).toEqual([
    {
      category: 'police.convictions',
      owner: { id: 'a-police', name: 'Bexley Police', type: 'POLICE' },
      reason: 'OUTSIDE_AUDIENCE',
      citation: table.get('police.convictions')?.citation,
      route: 'Ask the owner to widen its audience for this case.',
    },
  ]);
});

test('R-036 what was not asked for and is not said to be held is not named', () => {
  expect(rows()).toEqual([]);
});

test('R-034 what an agency holds and its items keep from the viewer is named as narrowed', () => {
  expect(rows({ standings: [holding('a-police', 'police.callouts')] })).toEqual([
    expect.objectContaining({ category: 'police.callouts', reason: 'NARROWED_BY_OWNER' }),
  ]);
});

test('R-034 what is both held and asked for is named once', () => {
  const both = rows({
    askedFor: new Set(['police.convictions']),
    standings: [holding('a-police', 'police.convictions')],
  });
  expect(both.map(({ category, reason }) => [category, reason])).toEqual([
    ['police.convictions', 'OUTSIDE_AUDIENCE'],
  ]);
});

test('R-036 what must not be known to exist is never named, though asked for, decided and held', () => {
  const category = 'participant.protectedAddress';
  expect(
    rows({
      askedFor: new Set([category]),
      decided: [{ category, ownerId: conferenceOwner, citation: '-' }],
      standings: [holding('a-police', category)],
    }),
  ).toEqual([]);
});

test('R-036 a category that the table does not know is not named', () => {
  expect(rows({ standings: [holding('a-police', 'police.unheardOf')] })).toEqual([]);
});

test('R-034 the conference’s own records are asked for at their custodian', () => {
  const [row] = rows({ askedFor: new Set(['participant.safeContact']) });
  expect(row?.owner?.id).toBe('a-conf');
});

test('R-034 of two owners of one category both are named', () => {
  const asked = rows({
    decided: grantsOf(as(agencies.health)).withheld,
    askedFor: new Set(['housing.arrears']),
  });
  expect(asked.map(({ owner }) => owner?.id)).toEqual(['a-homes', 'a-river']);
});
