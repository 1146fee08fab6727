import type { Answer, TestSystem } from '../../../support/system.ts';
import { agencyOf, inDatabase } from '../people.ts';
import { codeAt, codesOf, listIn, made, refusals } from '../pictures.ts';
import { callout, keep, withdraw } from '../contribution/research.ts';
import { ask, asked, grant, permissionOf, requestSeen, use, wanted } from './asking.ts';

const reference = 'KEN-2026-001';
const purpose = 'TENANCY_ENFORCEMENT';
const housing = 'kent-housing-rep';
const pack = `query ($id: ID!) { redisclosurePack(permissionId: $id) {
  items { id } withheld { reference reason owner { id } } manifest { reference } } }`;

/** What its owner does to an item after it granted it. */
export function redisclosureWhileItemsChange(system: () => TestSystem): void {
  const kept = async (changes: object) => {
    const [id = ''] = await keep(system(), 'kent-police-system', reference, {
      callouts: [{ ...callout, ...changes }],
    });
    return id;
  };
  const granted = async (...ids: readonly string[]) => {
    const request = await asked(system(), housing, wanted(system(), reference, ids));
    await grant(system(), 'kent-police-rep', request.id);
    const permissionId = await permissionOf(system(), housing, request.id, 'kent-police-rep');
    const given = { case: reference, purpose, permissionId };
    const picture = () =>
      use(system(), housing, given, 'complete police { callouts { id summary } }');
    return { request, permissionId, picture };
  };
  const shown = (answer: Answer) =>
    listIn(answer, 'police', 'callouts')?.map(({ id }) => id) ?? null;
  const packed = (id: string) => system().ask(housing, pack, { id });
  const police = () => agencyOf(system(), 'kent-police-rep').id;

  it('R-159 an item corrected after it was granted is served neither old nor new, and never as if there were none', async () => {
    const old = await kept({ summary: 'An old, wrong account.' });
    const { request, permissionId, picture } = await granted(old);
    expect(shown(await picture())).toEqual([old]);
    const corrected = await kept({ summary: 'A corrected account.', supersedes: old });

    const answer = await picture();
    expect(shown(answer)).toBeNull();
    expect(codeAt(answer, 'police', 'callouts') ?? codeAt(answer, 'police')).toBe('WITHHELD');
    for (const answered of [answer, await packed(permissionId)]) {
      expect(answered.text).not.toContain('An old, wrong account.');
      expect(answered.text).not.toContain('A corrected account.');
      expect(answered.text).not.toContain(corrected);
    }
    const { data } = await packed(permissionId);
    expect(data).toEqual({
      redisclosurePack: {
        items: [],
        withheld: [{ reference: old, reason: 'NO_LONGER_CURRENT', owner: { id: police() } }],
        manifest: [],
      },
    });
    // The new version is another item: it goes when its owner grants it.
    const seen = await requestSeen(system(), housing, request.id);
    expect(seen).toMatchObject({ status: 'DECIDED_GRANTED', permissions: [{ itemIds: [old] }] });
    const renewed = await granted(corrected);
    expect(shown(await renewed.picture())).toEqual([corrected]);
  });

  it('R-159 of two granted items the one that was corrected is missing, and it is said that it is', async () => {
    const [old, other] = [await kept({ summary: 'Soon corrected.' }), await kept({})];
    const { permissionId, picture } = await granted(old, other);
    const given = shown(await picture()) ?? [];
    expect([...given].sort()).toEqual([old, other].sort());
    await kept({ summary: 'Corrected.', supersedes: old });
    const answer = await picture();
    const left = shown(answer);
    expect(left).toEqual([other]);
    expect(answer.data).toMatchObject({ casePicture: { complete: false } });
    expect((await packed(permissionId)).data).toMatchObject({
      redisclosurePack: {
        items: [{ id: other }],
        withheld: [{ reference: old, reason: 'NO_LONGER_CURRENT' }],
      },
    });
  });

  it('R-159 an item its owner took back after it granted it is not served, and never as if there were none', async () => {
    const id = await kept({ summary: 'About somebody else.' });
    const { permissionId, picture } = await granted(id);
    expect(shown(await picture())).toEqual([id]);
    made(await withdraw(system(), 'kent-police-rep', 'police', reference, id));
    const answer = await picture();
    expect(shown(answer)).toBeNull();
    expect(codeAt(answer, 'police', 'callouts') ?? codeAt(answer, 'police')).toBe('WITHHELD');
    expect(answer.text).not.toContain('About somebody else.');
    expect((await packed(permissionId)).data).toMatchObject({
      redisclosurePack: { items: [], withheld: [{ reference: id, reason: 'NO_LONGER_CURRENT' }] },
    });
    const sql = `SELECT 1 FROM release_log WHERE disclosure_id = $1 AND item_id = $2 AND outcome = 'RELEASED'`;
    expect(await inDatabase(system(), 'police', sql, [answer.disclosureId, id])).toEqual([]);
  });

  it('R-159 what was corrected before its owner answered is not granted in its place', async () => {
    const old = await kept({ summary: 'Corrected while it was awaited.' });
    const request = await asked(system(), housing, wanted(system(), reference, [old]));
    await kept({ summary: 'The corrected account.', supersedes: old });
    await grant(system(), 'kent-police-rep', request.id);
    const permissionId = await permissionOf(system(), housing, request.id, 'kent-police-rep');
    const answer = await use(
      system(),
      housing,
      { case: reference, purpose, permissionId },
      'police { callouts { id summary } }',
    );
    expect(shown(answer)).toBeNull();
    expect(answer.text).not.toContain('account');
    const again = await ask(system(), housing, wanted(system(), reference, [old]));
    expect(refusals(again)).toMatchObject([{ code: 'DECISION_REFUSED', rule: 'R-109' }]);
    expect(codesOf(await packed(permissionId))).toEqual([]);
  });
}
