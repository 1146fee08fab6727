import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { sectors } from '../../schema/vocabulary/terms.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { itemAudience } from '../../subgraphs/shared/research/contribution/item-audience.ts';
import {
  allItems,
  caseOf,
  conference,
  itemsOf,
  prefixes,
  research,
  sectorSchemas,
  today,
} from './cast.ts';

const table = loadNeedToKnow();
const agencies = new Map(conference.agencies.map((agency) => [agency.id, agency]));
const day = (value: Date): string => value.toISOString().slice(0, 10);

describe('R-076 every item of the demonstration is one that contribution would have taken', () => {
  it.each(sectors)('R-076 the fields of each %s item fit its kind', (sector) => {
    for (const item of research[sector].items) {
      const kind = sectorSchemas[sector].kindByCategory.get(item.category);
      const read = kind?.schema.safeParse(item.fields);
      expect({ category: item.category, fits: read?.success, why: read?.error?.issues }).toEqual({
        category: item.category,
        fits: true,
        why: undefined,
      });
    }
  });

  it('R-034 the audience of an item is at most that of its category', () => {
    for (const { category, audience, existenceProtected } of allItems) {
      // What follows from the content is narrower of itself, and is the subject of R-041 below.
      if (existenceProtected) continue;
      const allowed = table.get(category)?.audience ?? [];
      const wider = audience.filter(
        (token) => token !== 'OWNER' && !allowed.includes('ALL') && !allowed.includes(token),
      );
      expect({ category, wider }).toEqual({ category, wider: [] });
    }
  });

  it('R-041 an item whose content is for fewer people is for those alone', () => {
    for (const sector of sectors)
      for (const item of research[sector].items) {
        const kind = sectorSchemas[sector].kindByCategory.get(item.category);
        const row = table.get(item.category);
        if (!kind || !row) throw new Error(item.category);
        const envelope = {
          audience: item.audience.length === 0 ? null : [...item.audience],
          existenceProtected: item.existenceProtected,
        };
        const stored = itemAudience({ kind, row, path: '', envelope, values: item.fields });
        expect({ category: item.category, stored }).toEqual({
          category: item.category,
          stored: { audience: item.audience, existenceProtected: item.existenceProtected },
        });
      }
  });

  it('R-085 an item of a special class carries a condition, an ordinary one none', () => {
    for (const { category, specialCondition } of allItems) {
      const special = table.get(category)?.classes.some((one) => one !== 'PERSONAL');
      expect({ category, special }).toEqual({ category, special: specialCondition !== null });
    }
  });

  it('R-075 what a third party told names who said it', () => {
    const relayed = allItems.filter(({ nature }) => nature === 'THIRD_PARTY_REPORT');
    expect(relayed).not.toHaveLength(0);
    for (const { category, originalSource } of relayed)
      expect({ category, named: originalSource !== null && originalSource !== '' }).toEqual({
        category,
        named: true,
      });
  });

  it('R-162 no day of an item lies ahead, and nothing happened after it was recorded', () => {
    for (const { category, occurredOn, recordedOn, lastVerifiedOn } of allItems) {
      const days = [occurredOn ?? recordedOn, recordedOn, lastVerifiedOn ?? recordedOn, day(today)];
      expect({ category, days }).toEqual({ category, days: [...days].sort() });
    }
  });

  it('R-080 every item is about somebody who takes part in its case', () => {
    const parts = new Map(conference.participations.map(({ id, caseId }) => [id, caseId]));
    for (const { subjectId, caseId } of allItems)
      if (subjectId !== null) expect(parts.get(subjectId)).toBe(caseId);
  });

  it('R-186 an item carries the marking of its area', () => {
    const profiles = loadProfiles();
    for (const { ownerId, marking } of allItems) {
      const area = agencies.get(ownerId)?.areaId ?? 'london';
      expect({ area, marking }).toEqual({ area, marking: profiles[area].protectiveMarking });
    }
  });

  it('R-086 each sector keeps the items of its own agencies alone', () => {
    for (const sector of sectors)
      for (const { ownerId } of research[sector].items)
        expect(agencies.get(ownerId)?.sector).toBe(sector);
  });
});

describe('R-034 the demonstration shows every kind of information', () => {
  it('R-034 every category of research has at least one item', () => {
    const shown = new Set(allItems.map(({ category }) => category));
    const missing = sectors.flatMap((sector) =>
      sectorSchemas[sector].kinds
        .map(({ category }) => category)
        .filter((name) => !shown.has(name)),
    );
    expect(missing).toEqual([]);
  });

  it('R-034 every narrower field of an item is filled at least once', () => {
    const empty = sectors.flatMap((sector) =>
      sectorSchemas[sector].kinds.flatMap((kind) =>
        Object.entries(kind.fields)
          .filter(([, field]) => field.category !== undefined)
          .map(([name]) => ({ category: kind.category, name }))
          .filter(({ name }) => name !== 'sourceSystem')
          .filter(
            ({ category, name }) =>
              !research[sector].items.some(
                (item) => item.category === category && item.fields[name] !== undefined,
              ),
          ),
      ),
    );
    expect(empty).toEqual([]);
  });

  it('R-076 each case has 20 to 60 items', () => {
    for (const { id, reference } of conference.cases) {
      const count = allItems.filter(({ caseId }) => caseId === id).length;
      expect({ reference, enough: count >= 20, notTooMany: count <= 60 }).toEqual({
        reference,
        enough: true,
        notTooMany: true,
      });
    }
  });

  it.each(prefixes)('R-074 case %s-2026-001 holds one item of every condition', (prefix) => {
    const items = itemsOf(`${prefix}-2026-001`);
    const old = new Date(today.getTime() - 240 * 86_400_000).toISOString();
    expect(items.filter(({ confided }) => confided)).not.toHaveLength(0);
    expect(items.filter(({ matchConfidence }) => matchConfidence === 'UNCERTAIN')).toHaveLength(1);
    expect(items.filter(({ disputed }) => disputed)).toHaveLength(1);
    expect(
      items.filter(({ category, originalSource }) => category === 'idva.relayed' && originalSource),
    ).toHaveLength(1);
    expect(items.filter(({ lastVerifiedOn }) => (lastVerifiedOn ?? '9') < old)).toHaveLength(1);
    const narrowed = items.filter((one) => one.audience.length > 0 && !one.existenceProtected);
    expect(narrowed.map(({ category }) => category)).toContain('idva.victimViews');
    expect(items.filter(({ existenceProtected }) => existenceProtected)).not.toHaveLength(0);
    expect(
      items.filter(({ withdrawnAt, withdrawnReason }) => withdrawnAt && withdrawnReason),
    ).toHaveLength(1);
    const correction = items.find(({ supersedes }) => supersedes !== null);
    const first = items.find(({ id }) => id === correction?.supersedes);
    expect(correction?.version).toBe(2);
    expect(first?.supersededAt).not.toBeNull();
    expect(first?.category).toBe(correction?.category);
  });

  it.each(prefixes)(
    'R-036 what everybody may read of %s-2026-006 says nothing of a move',
    (prefix) => {
      const open = itemsOf(`${prefix}-2026-006`).filter(
        ({ existenceProtected, category }) =>
          !existenceProtected && table.get(category)?.existence !== 'protected',
      );
      expect(caseOf(`${prefix}-2026-006`).reference).toMatch(/006$/);
      expect(open.length).toBeGreaterThan(20);
      expect(JSON.stringify(open)).not.toMatch(
        /refuge|\bmoved?\b(?! him)|new (address|home|flat|school)|rehous|ZZ[678]/i,
      );
    },
  );
});
