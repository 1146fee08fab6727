import { decideCapacity, isCurrent } from '../../../gateway/need-to-know/capacity.ts';
import { mayContributeFor } from '../../../gateway/ownership/may-contribute-for.ts';
import { roles } from '../../../schema/vocabulary/terms.ts';
import { agencies, as, caseFacts, facts, nomination, now } from './circumstances.ts';

const volunteer = nomination({ id: 'n-2', agencyId: 'a-idva' });
const refusedAs = (code: string) => ({ kind: 'refuse', code });

describe('who is asking', () => {
  test('R-001 one nomination is acted in without being asked for', () => {
    expect(decideCapacity(facts(), undefined, now)).toEqual({
      kind: 'acting',
      capacity: { nomination: nomination(), agency: agencies.police },
    });
  });

  test('R-001 somebody nominated by two agencies says in which capacity she acts', () => {
    const two = facts({ nominations: [nomination(), volunteer] });
    expect(decideCapacity(two, undefined, now)).toEqual(refusedAs('CAPACITY_REQUIRED'));
    expect(decideCapacity(two, 'n-2', now)).toEqual({
      kind: 'acting',
      capacity: { nomination: volunteer, agency: agencies.idva },
    });
  });

  test('R-001 two current nominations under one id are never guessed between', () => {
    const twice = facts({ nominations: [nomination(), { ...volunteer, id: 'n-1' }] });
    expect(decideCapacity(twice, 'n-1', now)).toEqual(refusedAs('CAPACITY_REQUIRED'));
  });

  test.each([
    ['R-003 nobody without a nomination', facts({ nominations: [] }), undefined],
    ['R-003 nobody in a nomination of somebody else', facts(), 'n-2'],
    [
      'R-003 nobody for an agency the conference does not know',
      facts({ nominations: [nomination({ agencyId: 'a-unknown' })] }),
      undefined,
    ],
    [
      'R-003 nobody for an agency named like a member of every object',
      facts({ nominations: [nomination({ agencyId: 'constructor' })] }),
      undefined,
    ],
    [
      'R-003 nobody for an agency of another area',
      facts({ nominations: [nomination({ area: 'kent' })] }),
      undefined,
    ],
  ])('%s', (_title, known, chosen) => {
    expect(decideCapacity(known, chosen, now)).toEqual(refusedAs('NOT_NOMINATED'));
  });
});

describe('R-008 a nomination counts', () => {
  test.each([
    ['from its first day', { startsOn: '2026-11-20' }, true],
    ['not before its first day', { startsOn: '2026-11-21' }, false],
    ['until a moment that is still to come', { endsAt: '2026-11-20T09:30:00.001Z' }, true],
    ['no longer at the moment it ends', { endsAt: '2026-11-20T09:30:00.000Z' }, false],
    ['no longer after it ended', { endsAt: '2026-11-19T17:00:00.000Z' }, false],
  ])('%s', (_title, changes, current) => {
    expect(isCurrent(nomination(changes), now)).toBe(current);
    const { kind } = decideCapacity(facts({ nominations: [nomination(changes)] }), undefined, now);
    expect(kind).toBe(current ? 'acting' : 'refuse');
  });

  test('and one that has ended is no second capacity to choose between', () => {
    const ended = { ...volunteer, endsAt: '2026-11-19T17:00:00.000Z' };
    expect(decideCapacity(facts({ nominations: [ended, nomination()] }), undefined, now)).toEqual(
      expect.objectContaining({ kind: 'acting' }),
    );
    expect(decideCapacity(facts({ nominations: [ended] }), 'n-2', now)).toEqual(
      refusedAs('NOT_NOMINATED'),
    );
  });
});

describe('for whom research is handed in', () => {
  const contributing = ['REPRESENTATIVE', 'DEPUTY', 'RESEARCHER', 'SPOC', 'SYSTEM', 'GUEST'];

  test('R-073 R-086 an agency’s own people hand in for that agency alone', () => {
    for (const role of roles.filter((name) => contributing.includes(name)))
      expect(mayContributeFor(as(agencies.housing, role), caseFacts())).toEqual(['a-homes']);
  });

  test('R-073 a coordinator transcribes the report of any agency that was asked', () => {
    const asked = caseFacts().asked.map(({ agencyId }) => agencyId);
    expect(mayContributeFor(as(agencies.conference, 'COORDINATOR'), caseFacts())).toEqual(asked);
  });

  test('R-003 no other role hands in for anybody', () => {
    const others = roles.filter((role) => !['COORDINATOR', ...contributing].includes(role));
    expect(others.length).toBeGreaterThan(0);
    for (const role of others)
      expect(mayContributeFor(as(agencies.police, role), caseFacts())).toBeNull();
  });

  test('R-073 an agency that was not asked hands in nothing', () => {
    const asked = [{ agencyId: 'a-river', askedAt: '2026-11-12T09:00:00.000Z' }];
    expect(mayContributeFor(as(agencies.housing), { asked })).toBeNull();
    expect(mayContributeFor(as(agencies.conference, 'COORDINATOR'), { asked })).toEqual([
      'a-river',
    ]);
  });
});
