import { decideCase } from '../../../gateway/need-to-know/decide.ts';
import { findCaseRefusal } from '../../../gateway/need-to-know/open-case.ts';
import type { Circumstances } from '../../../gateway/need-to-know/open-case.ts';
import { mayUseFor, permissionFor } from '../../../gateway/ownership/may-use-permission.ts';
import type { CaseFacts, PermissionFacts } from '../../../schema/facts/facts.ts';
import {
  agencies,
  as,
  caseFacts,
  circumstances,
  emergency,
  facts,
  now,
  permission,
  table,
  underPermission,
} from './circumstances.ts';

const refused = { rule: 'R-042', code: 'PURPOSE_NOT_PERMITTED' };
const refusalUnder = (
  granted?: PermissionFacts,
  about: Partial<CaseFacts> = {},
  changes: Partial<Circumstances> = {},
) => findCaseRefusal({ ...underPermission(granted, about), ...changes });

describe('R-042 for another purpose than the conference’s own', () => {
  test('R-042 R-109 R-121 a permission for just that opens the case, and nothing else does', () => {
    expect(refusalUnder()).toBeNull();
    expect(findCaseRefusal(circumstances({ purpose: 'TENANCY_ENFORCEMENT' }))).toEqual(refused);
    expect(refusalUnder(undefined, {}, { permissionId: null })).toEqual(refused);
  });

  test('R-042 a permission opens nothing for the conference’s own purpose', () => {
    expect(refusalUnder(undefined, {}, { purpose: 'MARAC_SAFETY' })).toEqual(refused);
    const own = permission({ purpose: 'MARAC_SAFETY' });
    expect(refusalUnder(own)).toEqual(refused);
    expect(permissionFor(underPermission(own))).toBeNull();
  });

  test.each<[string, Partial<PermissionFacts>]>([
    ['another permission', { id: 'perm-2' }],
    ['a permission of a colleague', { nominationId: 'n-2' }],
    ['a permission for another purpose', { purpose: 'COURT_PROCEEDINGS' }],
    ['a permission that has not begun', { from: '2026-11-20T09:30:00.001Z' }],
    ['a permission that has just ended', { until: now.toISOString() }],
    ['an owner’s word that names no items', { items: null }],
    ['broken glass for anything but a life', { kind: 'EMERGENCY', items: null }],
  ])(
    'R-110 %s is refused like none at all, and like a case that does not exist',
    (_what, change) => {
      const use = { ...underPermission(permission(change)), purpose: 'TENANCY_ENFORCEMENT' };
      expect(findCaseRefusal(use)).toEqual(refused);
      expect(findCaseRefusal({ ...use, caseFacts: caseFacts({ permissions: [] }) })).toEqual(
        refused,
      );
      expect(findCaseRefusal({ ...use, caseFacts: undefined })).toEqual(refused);
    },
  );

  test('R-127 a permission counts from its first instant until the last one before its end', () => {
    const at = (instant: string) => refusalUnder(undefined, {}, { now: new Date(instant) });
    expect(at('2026-11-19T08:59:59.999Z')).toEqual(refused);
    expect(at('2026-11-19T09:00:00.000Z')).toBeNull();
    expect(at('2026-11-20T23:59:59.999Z')).toBeNull();
    expect(at('2026-11-21T00:00:00.000Z')).toEqual(refused);
  });

  test('R-127 a permission that the facts no longer hold opens nothing', () => {
    expect(refusalUnder(undefined, { permissions: [] })).toEqual(refused);
  });

  test('R-110 a second nomination of the same person is another recipient', () => {
    const other = as(agencies.police, 'DEPUTY', { id: 'n-2' });
    expect(refusalUnder(undefined, {}, { capacity: other })).toEqual(refused);
  });
});

describe('R-109 an owner’s word', () => {
  test('R-109 stands for the distribution, because it names whom it is for', () => {
    expect(refusalUnder(undefined, { distribution: [] })).toBeNull();
  });

  test('R-109 stands for the declaration: what it opens is not the meeting’s', () => {
    expect(refusalUnder(undefined, { meeting: null })).toBeNull();
    const { meeting } = caseFacts();
    const declarations = { 'n-1': { accepted: false, chairAllows: null } };
    expect(
      refusalUnder(undefined, { meeting: meeting && { ...meeting, declarations } }),
    ).toBeNull();
  });
});

describe('F-28 exclusion beats every grant', () => {
  const hiding: [string, Partial<CaseFacts>, Partial<Circumstances>?][] = [
    ['the agency that employs a party', { employers: ['a-police'] }],
    ['somebody who is not on the chair’s list', { restrictedTo: ['n-9'] }],
    ['an area that is not the caller’s', { area: 'kent' }],
    ['a role that reads no case', {}, { capacity: as(agencies.police, 'AUDITOR') }],
  ];
  test.each(hiding)(
    'F-28 R-128 %s is kept out under a permission and by broken glass, as if there were no case',
    (_what, about, changes = {}) => {
      for (const granted of [permission(), emergency()]) {
        expect(refusalUnder(granted, about, changes)).toEqual(refused);
        // Not even by what is said of the caller: a suspended agency would tell the two apart.
        const { nomination } = changes.capacity ?? underPermission().capacity;
        const capacity = {
          nomination,
          agency: { ...agencies.police, standing: 'SUSPENDED' as const },
        };
        expect(refusalUnder(granted, about, { ...changes, capacity })).toEqual(refused);
      }
    },
  );

  test('R-043 R-177 R-009 conflict, suspension and training hold under a permission too', () => {
    for (const granted of [permission(), emergency()]) {
      expect(refusalUnder(granted, { conflict: 'PAUSED' })?.code).toBe('CONFLICT_PAUSED');
      const suspended = as({ ...agencies.police, standing: 'SUSPENDED' });
      expect(refusalUnder(granted, {}, { capacity: suspended })?.code).toBe('AGENCY_SUSPENDED');
      const untrained = as(agencies.police, 'REPRESENTATIVE', { trainedOn: null });
      expect(refusalUnder(granted, {}, { capacity: untrained })?.code).toBe('TRAINING_REQUIRED');
    }
  });
});

describe('R-128 broken glass', () => {
  test('R-128 opens where life is at risk, without waiting for a declaration', () => {
    expect(refusalUnder(emergency())).toBeNull();
    expect(refusalUnder(emergency(), { meeting: null })).toBeNull();
  });

  test('R-128 is for somebody on the case and for nobody else', () => {
    expect(refusalUnder(emergency(), { distribution: ['a-river'] })).toEqual(refused);
  });

  test('R-058 R-128 does not let in who could not accept the declaration', () => {
    const { meeting } = caseFacts();
    const declarations = { 'n-1': { accepted: false, chairAllows: null } };
    const about = { meeting: meeting && { ...meeting, declarations } };
    expect(refusalUnder(emergency(), about)?.code).toBe('DECLARATION_AWAITS_CHAIR');
  });

  test('R-128 is no owner’s word, and an owner’s word is no broken glass', () => {
    expect(mayUseFor(underPermission(emergency({ purpose: 'TENANCY_ENFORCEMENT' })))).toBe(false);
    expect(mayUseFor(underPermission(permission({ purpose: 'LIFE_AT_RISK' })))).toBe(false);
    expect(mayUseFor(underPermission(emergency({ items: [] })))).toBe(false);
  });
});

test('R-110 nobody hands in research under a permission', () => {
  const use = underPermission();
  const known = facts({ cases: { 'c-1': caseFacts({ permissions: [permission()] }) } });
  const decided = decideCase('c-1', { ...use, facts: known, table });
  expect(decided).toMatchObject({
    kind: 'open',
    permission: { id: 'perm-1' },
    contributeFor: null,
  });
  const ordinary = decideCase('c-1', { ...circumstances(), facts: known, table });
  expect(ordinary).toMatchObject({ kind: 'open', permission: null, contributeFor: ['a-police'] });
});
