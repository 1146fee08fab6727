import { decideCase } from '../../../gateway/need-to-know/decide.ts';
import { describeCalls } from '../../../gateway/pipeline/calls.ts';
import type { Operation } from '../../../gateway/pipeline/operation.ts';
import type { CaseFacts, PermissionFacts } from '../../../schema/facts/facts.ts';
import type { Purpose } from '../../../schema/vocabulary/terms.ts';
import {
  agencies,
  as,
  caseFacts,
  circumstances,
  emergency,
  facts,
  grantedItem,
  now,
  permission,
  table,
} from './circumstances.ts';

/** What each sector is told when a housing officer asks, under a permission or without one. */
function callsUnder(granted: PermissionFacts | null, about: Partial<CaseFacts> = {}) {
  const capacity = as(agencies.housing);
  const known = facts({
    cases: { 'c-1': caseFacts({ ...about, permissions: granted ? [granted] : [] }) },
  });
  const purpose: Purpose = granted?.purpose ?? 'MARAC_SAFETY';
  const use = { purpose, permissionId: granted?.id ?? null };
  const decision = decideCase('c-1', {
    ...circumstances({ capacity, ...use }),
    facts: known,
    table,
  });
  const items = [{ id: 'i-1' }];
  const operation = {
    capacity,
    facts: known,
    roots: [use],
    items,
    decisions: new Map([['', decision]]),
    disclosureId: 'd-1',
    deadline: 0,
    request: { identity: { subject: 's', authenticatedAt: new Date(now.getTime() - 60_000) } },
  } as unknown as Operation;
  const calls = describeCalls(operation);
  return { calls, told: (subgraph: string) => calls.casesFor(subgraph)['c-1'] };
}

test('R-110 the owner’s sector is told of the permission: items, forms, versions, conditions and end', () => {
  const items = [grantedItem({ form: 'REDACTED', versionId: 'v-1' })];
  const { calls, told } = callsUnder(permission({ items, conditions: ['Read in the office.'] }));
  expect(calls.purpose).toBe('TENANCY_ENFORCEMENT');
  expect(told('police')).toMatchObject({
    grants: { 'a-police': ['police.convictions'] },
    asked: ['a-police'],
    contributeFor: null,
    participants: [],
    permission: {
      id: 'perm-1',
      items: [{ id: 'i-conviction', form: 'REDACTED', versionId: 'v-1' }],
      subjects: ['p-perpetrator'],
      conditions: ['Read in the office.'],
      until: '2026-11-21T00:00:00.000Z',
    },
  });
});

test('R-110 no other sector is told of it, nor given any grant', () => {
  const { calls, told } = callsUnder(permission());
  for (const sector of ['health', 'housing', 'idva', 'childrens-services'])
    expect(told(sector)).toMatchObject({ grants: {}, asked: ['a-police'], permission: null });
  expect(calls.mayOwn('police', 'a-police')).toBe(true);
  expect(calls.mayOwn('housing', 'a-homes')).toBe(false);
});

test('R-110 the conference, whose record it is, is told whom the items are about', () => {
  const { told } = callsUnder(permission());
  expect(told('conference')).toMatchObject({
    grants: {},
    permission: { id: 'perm-1', subjects: ['p-perpetrator'] },
  });
});

test('R-128 broken glass opens categories, so that no items are named', () => {
  const { told } = callsUnder(emergency({ categories: ['police.intelligence'] }));
  expect(told('police')).toMatchObject({
    grants: { 'a-police': ['police.intelligence'] },
    permission: null,
    asked: ['a-police'],
  });
});

test('R-142 every sector is told which items are hidden meanwhile', () => {
  for (const granted of [null, permission()]) {
    const { told } = callsUnder(granted, { hiddenItems: ['i-12'] });
    for (const sector of ['police', 'conference']) expect(told(sector)?.hidden).toEqual(['i-12']);
  }
});

test('R-109 the items vouched for are for the conference alone', () => {
  const { calls } = callsUnder(null);
  expect(calls.itemsFor('conference')).toEqual([{ id: 'i-1' }]);
  expect(calls.itemsFor('police')).toEqual([]);
});

test('R-177 nobody is told that an agency was asked whose transfers are stopped', () => {
  const askedAt = now.toISOString();
  const asked = ['a-homes', 'a-guest'].map((agencyId) => ({ agencyId, askedAt }));
  const { told } = callsUnder(null, { asked });
  expect(told('housing')?.asked).toEqual(['a-homes']);
  expect(told('conference')?.asked).toEqual(['a-homes']);
});

test('F-29 every permit says when the caller last proved who they are', () => {
  expect(callsUnder(null).calls.signedInAt).toBe('2026-11-20T09:29:00.000Z');
});
