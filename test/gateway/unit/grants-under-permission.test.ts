import fc from 'fast-check';
import { decideCase } from '../../../gateway/need-to-know/decide.ts';
import { conferenceOwner } from '../../../gateway/need-to-know/grants.ts';
import {
  coversItem,
  grantsUnder,
  ownersUnder,
} from '../../../gateway/ownership/grants-under-permission.ts';
import type { CaseFacts, Facts, PermissionFacts } from '../../../schema/facts/facts.ts';
import { anyInputs, caseOf } from './arbitraries.ts';
import {
  agencies,
  caseFacts,
  emergency,
  facts,
  grantedItem,
  permission,
  table,
  underPermission,
} from './circumstances.ts';
import { always } from './property.ts';

const given = (
  granted: PermissionFacts,
  about: Partial<CaseFacts> = {},
  known: Partial<Facts> = {},
) => grantsUnder(granted, caseFacts(about), facts(known), table);

describe('R-110 a permission is narrow', () => {
  test('R-110 it gives the categories of its items, of its owner, and nothing of the parties', () => {
    const { byOwner } = given(permission());
    expect(byOwner).toEqual({ 'a-police': ['police.convictions'] });
  });

  test('R-110 its items say what it opens, whatever is written beside them', () => {
    const { byOwner } = given(permission({ categories: ['police.intelligence'] }));
    expect(byOwner).toEqual({ 'a-police': ['police.convictions'] });
  });

  test('R-110 a category of somebody else’s in it opens nothing', () => {
    for (const category of ['health.injuries', 'participant.protectedAddress', 'case.frame']) {
      const items = [grantedItem({ category })];
      expect(given(permission({ items })).byOwner).toEqual({ 'a-police': [] });
    }
  });

  test('R-110 of the conference’s own records the plan, and never who the parties are', () => {
    const items = [
      grantedItem({ id: 'a-1', category: 'action.entry' }),
      grantedItem({ id: 'p-1', category: 'participant.name' }),
      grantedItem({ id: 'i-1', category: 'police.convictions' }),
    ];
    const { byOwner } = given(permission({ ownerId: conferenceOwner, items }));
    expect(byOwner).toEqual({ [conferenceOwner]: ['action.entry'] });
  });

  test('R-128 broken glass gives its own categories, and no others', () => {
    const broken = emergency({ categories: ['police.intelligence', 'health.injuries'] });
    expect(given(broken).byOwner).toEqual({ 'a-police': ['police.intelligence'] });
  });

  test('R-002 R-177 an owner that gives nothing now gives nothing under a permission', () => {
    for (const standing of ['SUSPENDED', 'UNSIGNED', 'WITHDRAWN'] as const) {
      const known = { ...facts().agencies, 'a-police': { ...agencies.police, standing } };
      expect(given(permission(), {}, { agencies: known }).byOwner).toEqual({ 'a-police': [] });
    }
    expect(given(permission(), { asked: [] }).byOwner).toEqual({ 'a-police': [] });
    expect(given(permission({ ownerId: 'constructor' })).byOwner).toEqual({ constructor: [] });
  });

  test('R-036 R-110 what else its owner could hold is named as withheld where that may be known', () => {
    const { withheld } = given(permission());
    expect(new Set(withheld.map(({ ownerId }) => ownerId))).toEqual(new Set(['a-police']));
    const named = withheld.map(({ category }) => category);
    expect(named).toContain('police.crimeReports');
    expect(named).not.toContain('police.convictions');
    expect(named).not.toContain('police.intelligence');
  });

  test('R-110 it covers the very items granted, each in its own category', () => {
    const granted = permission();
    expect(coversItem(granted, 'i-conviction', 'police.convictions')).toBe(true);
    expect(coversItem(granted, 'i-other', 'police.convictions')).toBe(false);
    expect(coversItem(granted, 'i-conviction', 'police.callouts')).toBe(false);
    expect(coversItem(granted, undefined, 'police.convictions')).toBe(false);
    expect(coversItem(permission({ items: [] }), 'i-conviction', 'police.convictions')).toBe(false);
    expect(coversItem(emergency(), 'i-other', 'police.convictions')).toBe(true);
  });

  test('R-110 a picture under it speaks of its owner alone', () => {
    expect(ownersUnder(permission(), facts()).map(({ id }) => id)).toEqual(['a-police']);
    expect(ownersUnder(permission({ ownerId: conferenceOwner }), facts())).toEqual([]);
    expect(ownersUnder(permission({ ownerId: 'constructor' }), facts())).toEqual([]);
  });

  test('R-110 whatever the facts, a permission never gives more than its items’ categories of its owner', () => {
    let opened = 0;
    always(
      fc.property(anyInputs, (inputs) => {
        const about = caseOf(inputs);
        for (const granted of about.permissions) {
          const { byOwner } = grantsUnder(granted, about, inputs.facts, table);
          expect(Object.keys(byOwner)).toEqual([granted.ownerId]);
          const named = granted.items?.map(({ category }) => category) ?? granted.categories;
          const released = byOwner[granted.ownerId] ?? [];
          opened += released.length;
          for (const category of released) expect(named).toContain(category);
          if (granted.ownerId !== conferenceOwner && released.length > 0)
            expect(about.asked.map(({ agencyId }) => agencyId)).toContain(granted.ownerId);
        }
      }),
      1_000,
    );
    expect(opened).toBeGreaterThan(10);
  });

  test('R-110 a case that opens under a permission gives what the permission gives', () => {
    const granted = permission();
    const decided = decideCase('c-1', {
      ...underPermission(granted),
      facts: facts({ cases: { 'c-1': caseFacts({ permissions: [granted] }) } }),
      table,
    });
    expect(decided).toMatchObject({ grants: given(granted) });
  });
});
