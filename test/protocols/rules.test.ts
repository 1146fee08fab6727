import { loadProfiles } from '../../schema/protocols/profile.ts';
import { acceptsDeclaration } from '../../schema/protocols/rules/accepts-declaration.ts';
import { admitsGuest } from '../../schema/protocols/rules/admits-guest.ts';
import { admitsObserver } from '../../schema/protocols/rules/admits-observer.ts';
import { agendaDueBy } from '../../schema/protocols/rules/agenda-due-by.ts';
import { isStale } from '../../schema/protocols/rules/is-stale.ts';
import { marking } from '../../schema/protocols/rules/marking.ts';
import { opensRestricted } from '../../schema/protocols/rules/opens-restricted.ts';
import { restrictionBasis } from '../../schema/protocols/rules/restriction-basis.ts';
import { trainingBlocks } from '../../schema/protocols/rules/training-blocks.ts';
import { restrictionTriggers } from '../../schema/protocols/setting-catalogue.ts';
import { areas } from '../../schema/vocabulary/terms.ts';

const profiles = loadProfiles();
const areasWhere = (holds: (area: (typeof areas)[number]) => boolean) => areas.filter(holds);

test('R-009 only Bexley keeps access off until training is recorded', () => {
  const blocked = areasWhere((area) => trainingBlocks(profiles[area], null, '2026-09-01'));
  expect(blocked).toEqual(['bexley']);
});

test('R-009 training recorded for a day to come does not open access yet', () => {
  expect(trainingBlocks(profiles.bexley, '2026-09-02', '2026-09-01')).toBe(true);
  expect(trainingBlocks(profiles.bexley, '2026-09-01', '2026-09-01')).toBe(false);
});

test('R-037 Bexley, London and Kent admit guests case by case, signed or not', () => {
  for (const signed of [true, false])
    expect(areasWhere((area) => admitsGuest(profiles[area], signed).admitted)).toEqual([
      'bexley',
      'london',
      'kent',
    ]);
});

test('R-037 a Kent guest stays only while contributing, elsewhere for the one case', () => {
  expect(admitsGuest(profiles.kent, false)).toMatchObject({ scope: 'WHILE_CONTRIBUTING' });
  expect(admitsGuest(profiles.london, false)).toMatchObject({ scope: 'OWN_CASE' });
});

test('R-037 Dorset refuses a guest and points a signatory to the distribution', () => {
  expect(admitsGuest(profiles.dorset, true)).toEqual({
    admitted: false,
    mayJoinDistribution: true,
  });
  expect(admitsGuest(profiles.dorset, false)).toEqual({
    admitted: false,
    mayJoinDistribution: false,
  });
});

test('R-037 a profile that allows guests without saying for how long admits none', () => {
  expect(admitsGuest({ guestsAllowed: true, guestScope: null }, true).admitted).toBe(false);
});

test.each(areas)(
  'R-049 %s opens a ticked referral as restricted until the chair decides',
  (area) => {
    for (const trigger of restrictionTriggers)
      expect(opensRestricted(profiles[area], [trigger])).toBe(true);
    expect(opensRestricted(profiles[area], [])).toBe(false);
  },
);

test('R-049 an area that takes a trigger off its list no longer opens on it', () => {
  const profile = { restrictedTriggers: ['HONOUR_BASED_ABUSE' as const] };
  expect(opensRestricted(profile, ['PARTNER_EMPLOYEE'])).toBe(false);
  expect(opensRestricted(profile, ['PARTNER_EMPLOYEE', 'HONOUR_BASED_ABUSE'])).toBe(true);
});

test('R-055 a restriction rests on the document in Bexley and on discretion elsewhere', () => {
  const documented = areasWhere((area) => restrictionBasis(profiles[area]) === 'DOCUMENT');
  expect(documented).toEqual(['bexley']);
});

test('R-057 an authenticated electronic signature meets all five', () => {
  const accepting = areasWhere((a) => acceptsDeclaration(profiles[a], 'ELECTRONIC_SIGNATURE'));
  expect(accepting).toEqual([...areas]);
});

test('R-057 verbal agreement is enough in Cleveland alone, a signed attendance sheet in London too', () => {
  expect(areasWhere((a) => acceptsDeclaration(profiles[a], 'VERBAL'))).toEqual(['cleveland']);
  expect(areasWhere((a) => acceptsDeclaration(profiles[a], 'ATTENDANCE_SHEET'))).toEqual([
    'london',
    'cleveland',
  ]);
});

test('R-060 observers come only where the document knows them, agreed by the chair and declared', () => {
  expect(areasWhere((area) => admitsObserver(profiles[area]).admitted)).toEqual([
    'dorset',
    'bexley',
  ]);
  for (const area of ['dorset', 'bexley'] as const)
    expect(admitsObserver(profiles[area])).toEqual({
      admitted: true,
      mustDeclare: true,
      chairMustAgree: true,
    });
});

test.each(areas)('R-162 in %s an address last verified 8 months ago is stale', (area) => {
  expect(isStale(profiles[area], '2026-01-10', '2025-03-01', '2026-09-10')).toBe(true);
});

test('R-162 verification counts before recording, and the limit is the last day in time', () => {
  const profile = { staleAfterMonths: 6 };
  expect(isStale(profile, '2026-03-10', '2020-01-01', '2026-09-10')).toBe(false);
  expect(isStale(profile, '2026-03-10', '2020-01-01', '2026-09-11')).toBe(true);
  expect(isStale(profile, null, '2026-03-09', '2026-09-10')).toBe(true);
  expect(isStale(profile, '2026-08-31', '2026-08-31', '2027-02-28')).toBe(false);
  expect(isStale(profile, '2026-08-31', '2026-08-31', '2027-03-01')).toBe(true);
});

test('R-182 the agenda is due 8, 5, 5, 10 and 5 calendar days before the meeting', () => {
  expect(areas.map((area) => agendaDueBy(profiles[area], '2026-03-05'))).toEqual([
    '2026-02-25',
    '2026-02-28',
    '2026-02-28',
    '2026-02-23',
    '2026-02-28',
  ]);
});

test('R-186 Dorset, Bexley and Kent mark RESTRICTED with handling text, the others nothing', () => {
  const marked = areasWhere((area) => marking(profiles[area])?.marking === 'RESTRICTED');
  expect(marked).toEqual(['dorset', 'bexley', 'kent']);
  for (const area of marked)
    expect(marking(profiles[area])?.handlingText).toEqual(expect.any(String));
  expect(marking(profiles.london)).toBeNull();
  expect(marking(profiles.cleveland)).toBeNull();
});
