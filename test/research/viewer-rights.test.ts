import type { Permit } from '../../schema/permit/permit.ts';
import type { Role } from '../../schema/vocabulary/terms.ts';
import { roles } from '../../schema/vocabulary/terms.ts';
import { viewerRights } from '../../subgraphs/shared/research/viewer-rights.ts';
import { caseGrant, completePermit, viewer } from '../contract/permits.ts';

const permit = (changes: Partial<Permit>): Permit =>
  completePermit({
    cases: { 'case-1': caseGrant({ grants: { 'agency-1': ['police.callouts'] } }) },
    ...changes,
  });
const reach = { ownerId: 'agency-1', audience: [] as string[], uncertain: false };

test('R-033 a permit releases what it names, of the owner and on the case that it names', () => {
  const { releases } = viewerRights(permit({}));
  expect(releases('case-1', 'agency-1', 'police.callouts')).toBe(true);
  expect(releases('case-1', 'agency-1', 'police.convictions')).toBe(false);
  expect(releases('case-1', 'agency-2', 'police.callouts')).toBe(false);
  expect(releases('case-2', 'agency-1', 'police.callouts')).toBe(false);
});

test('R-047 a case or owner named like a member of every object is not found', () => {
  const { opens, releases, asked } = viewerRights(permit({}));
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    expect([opens(name), asked(name)]).toEqual([false, []]);
    expect(releases('case-1', name, 'police.callouts')).toBe(false);
  }
});

test('R-034 an item reaches its audience, and where it names none, whom its category reaches', () => {
  const { reaches } = viewerRights(permit({}));
  expect(reaches(reach)).toBe(true);
  expect(reaches({ ...reach, audience: ['PROBATION', 'CHAIR'] })).toBe(true);
  expect(reaches({ ...reach, audience: ['ALL'] })).toBe(true);
  expect(reaches({ ...reach, audience: ['CHAIR'] })).toBe(false);
  expect(reaches({ ...reach, audience: ['OWNER'] })).toBe(false);
});

test('R-034 the owner is decided by its id: the word in a permit opens nothing', () => {
  const rights = viewerRights(permit({ audience: ['OWNER'] }));
  expect(rights.reaches({ ...reach, audience: ['OWNER'] })).toBe(false);
  expect(rights.rows.audience).toEqual([]);
});

test('R-079 an uncertain match reaches its owner alone', () => {
  expect(viewerRights(permit({})).reaches({ ...reach, uncertain: true })).toBe(false);
  const own = viewerRights(permit({ viewer: viewer({ agencyId: 'agency-1' }) }));
  expect(own.reaches({ ...reach, uncertain: true })).toBe(true);
});

const ownRoles: readonly Role[] = [
  'REPRESENTATIVE',
  'DEPUTY',
  'RESEARCHER',
  'SPOC',
  'GUEST',
  'SYSTEM',
];

test.each(roles.filter((role) => !ownRoles.includes(role)))(
  'R-034 as %s nobody has an agency of their own, in the rules or in the rows',
  (role) => {
    const rights = viewerRights(permit({ viewer: viewer({ agencyId: 'agency-1', role }) }));
    expect(rights.ownAgency).toBeNull();
    expect(rights.reaches({ ...reach, audience: ['OWNER'] })).toBe(false);
    expect(rights.rows.owner).toBe('-');
  },
);

test.each(ownRoles)('R-034 as %s somebody acts for the agency that nominated them', (role) => {
  const rights = viewerRights(permit({ viewer: viewer({ agencyId: 'agency-1', role }) }));
  expect(rights.reaches({ ...reach, audience: ['OWNER'] })).toBe(true);
  expect(rights.rows.owner).toBe('agency-1');
});

test('R-033 a permit without a viewer owns nothing', () => {
  const rights = viewerRights(permit({ viewer: null, audience: [] }));
  expect([rights.ownAgency, rights.rows.owner, rights.reaches(reach)]).toEqual([null, '-', true]);
  expect(rights.reaches({ ...reach, audience: ['ALL'] })).toBe(false);
});
