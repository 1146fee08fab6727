import type { NeedToKnowRow } from '../../schema/need-to-know/table.ts';
import type { AudienceToken } from '../../schema/vocabulary/terms.ts';
import type { ItemDraft } from '../../subgraphs/shared/research/contribution/contribution.ts';
import { itemAudience } from '../../subgraphs/shared/research/contribution/item-audience.ts';
import type { Narrowing } from '../../subgraphs/shared/research/item-kind.ts';
import { policeSector } from '../../subgraphs/police/sector.ts';

const [someKind] = policeSector.kinds;

function draft(chosen: AudienceToken[] | null, narrowing: Narrowing | null): ItemDraft {
  if (!someKind) throw new Error('the police have kinds');
  return {
    kind: { ...someKind, narrow: () => narrowing },
    row: {} as NeedToKnowRow,
    path: 'callouts[0]',
    envelope: { audience: chosen },
    values: {},
  };
}
const hidden: Narrowing = { audience: ['POLICE', 'IDVA_DA', 'COORD'], existenceProtected: true };

test('R-034 without a choice and without a narrowing content, the category decides', () => {
  expect(itemAudience(draft(null, null))).toEqual({ audience: [], existenceProtected: false });
});

test('R-041 what the content asks for holds whatever the contributor chose', () => {
  expect(itemAudience(draft(null, hidden))).toEqual(hidden);
  expect(itemAudience(draft(['ALL'], hidden))).toEqual(hidden);
  expect(itemAudience(draft(['POLICE', 'HOUSING'], hidden)).audience).toEqual(['POLICE']);
});

test('R-034 R-041 nobody is in an audience who is not in both, and nobody in both is left out', () => {
  const tokens: AudienceToken[] = ['POLICE', 'IDVA_DA', 'HOUSING', 'COORD', 'ALL', 'OWNER'];
  const subsets = tokens.reduce<AudienceToken[][]>(
    (sets, token) => [...sets, ...sets.map((set) => [...set, token])],
    [[]],
  );
  const reached = (list: readonly string[], who: string) =>
    list.includes(who) || list.includes('ALL');
  for (const chosen of subsets)
    for (const content of subsets) {
      const { audience } = itemAudience(draft(chosen, { ...hidden, audience: content }));
      expect(audience).not.toHaveLength(0);
      for (const who of ['POLICE', 'IDVA_DA', 'HOUSING', 'COORD', 'CHAIR'])
        expect([chosen, content, who, reached(audience, who)]).toEqual([
          chosen,
          content,
          who,
          (chosen.length === 0 || reached(chosen, who)) && reached(content, who),
        ]);
    }
});

test('R-041 a choice that has nobody in common with the content leaves the owner', () => {
  expect(itemAudience(draft(['HOUSING'], hidden))).toEqual({
    audience: ['OWNER'],
    existenceProtected: true,
  });
});

test('R-036 existence is protected where either asks for it', () => {
  const stated = { ...hidden, existenceProtected: false };
  const asked = draft(null, stated);
  expect(itemAudience(asked).existenceProtected).toBe(false);
  const both = { ...asked, envelope: { existenceProtected: true } };
  expect(itemAudience(both).existenceProtected).toBe(true);
});
