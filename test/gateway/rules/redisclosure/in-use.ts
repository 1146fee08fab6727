import type { Answer, TestSystem } from '../../../support/system.ts';
import { agencyOf, inDatabase } from '../people.ts';
import { codeAt, codesOf, change, listIn, made, pictureOf, refusals } from '../pictures.ts';
import {
  ask,
  asked,
  grant,
  itemOf,
  permissionOf,
  placeOf,
  refuseIt,
  requestSeen,
  use,
  wanted,
} from './asking.ts';

const reference = 'KEN-2026-001';
const purpose = 'TENANCY_ENFORCEMENT';
const housing = 'kent-housing-rep';

/** A permission from the request to its end, as its recipient and everybody else meet it. */
export function redisclosureInUse(system: () => TestSystem): void {
  const policeItem = () => itemOf(system(), reference, 'kent-police-rep', housing);
  const healthItem = () => itemOf(system(), reference, 'kent-childrens-rep', housing);

  const seen = (answer: Answer, category: string): readonly string[] | null => {
    const [section, kind] = placeOf(category);
    return listIn(answer, section, kind)?.map(({ id }) => id) ?? null;
  };
  const selecting = (...categories: readonly string[]): string =>
    categories
      .map(placeOf)
      .map(
        ([section, kind]) =>
          `${section} { ${kind} { id owner { id } handlingConditions permissionId permittedUntil releasedAs } }`,
      )
      .join(' ');
  const granted = async (conditions: readonly string[] = []) => {
    const item = policeItem();
    const request = await asked(system(), housing, wanted(system(), reference, [item.id]));
    await grant(system(), 'kent-police-rep', request.id, { conditions });
    const permissionId = await permissionOf(system(), housing, request.id, 'kent-police-rep');
    return { item, request, permissionId };
  };

  it('R-109 what one owner granted is released, and what another has not answered is withheld', async () => {
    const [police, other] = [policeItem(), healthItem()];
    const request = await asked(
      system(),
      housing,
      wanted(system(), reference, [police.id, other.id]),
    );
    expect(request.status).toBe('AWAITING');
    await grant(system(), 'kent-police-rep', request.id);
    const permissionId = await permissionOf(system(), housing, request.id, 'kent-police-rep');
    const answer = await use(
      system(),
      housing,
      { case: reference, purpose, permissionId },
      selecting(police.category, other.category),
    );
    expect(seen(answer, police.category)).toEqual([police.id]);
    expect(seen(answer, other.category)).toBeNull();
    const [, kind] = placeOf(other.category);
    expect([
      codeAt(answer, placeOf(other.category)[0], kind),
      codeAt(answer, placeOf(other.category)[0]),
    ]).toContain('WITHHELD');
  });

  it('R-109 R-121 without a permission another agency’s item is not opened for own work', async () => {
    const item = policeItem();
    const answer = await use(
      system(),
      housing,
      { case: reference, purpose, permissionId: null },
      selecting(item.category),
    );
    expect(codesOf(answer)).toEqual(['PURPOSE_NOT_PERMITTED']);
  });

  it('R-110 a permission opens nothing to another person, for another purpose or on another case', async () => {
    const { item, permissionId } = await granted();
    const attempt = async (username: string, given: object) => {
      const all = { case: reference, purpose, permissionId, ...given };
      return refusals(await use(system(), username, all, selecting(item.category)));
    };
    const refused = await attempt(housing, { permissionId: 'no-such-permission' });
    expect(refused).toEqual([{ code: 'PURPOSE_NOT_PERMITTED', rule: 'R-042' }]);
    expect(await attempt('kent-housing-deputy', {})).toEqual(refused);
    expect(await attempt('kent-police-rep', {})).toEqual(refused);
    expect(await attempt(housing, { purpose: 'COURT_PROCEEDINGS' })).toEqual(refused);
    expect(await attempt(housing, { purpose: 'MARAC_SAFETY' })).toEqual(refused);
    expect(await attempt(housing, { case: 'KEN-2026-004' })).toEqual(refused);
    expect(await attempt('london-housing-rep', {})).toEqual(refused);
    expect(await attempt(housing, {})).toEqual([]);
  });

  it('R-110 a permission is over when its last day is', async () => {
    const { item, permissionId } = await granted();
    const { now } = system().time;
    const given = { case: reference, purpose, permissionId };
    try {
      system().time.now = new Date('2026-12-31T23:59:00.000Z');
      expect(
        seen(await use(system(), housing, given, selecting(item.category)), item.category),
      ).toEqual([item.id]);
      system().time.now = new Date('2027-01-01T00:00:00.000Z');
      expect(codesOf(await use(system(), housing, given, selecting(item.category)))).toEqual([
        'PURPOSE_NOT_PERMITTED',
      ]);
    } finally {
      system().time.now = now;
    }
  });

  it('R-127 a permission revoked at noon opens nothing at the next request', async () => {
    const { item, permissionId } = await granted();
    const given = { case: reference, purpose, permissionId };
    expect(codesOf(await use(system(), housing, given, selecting(item.category)))).toEqual([]);
    made(
      await change(system(), 'kent-police-deputy', 'revokePermission', {
        permissionId,
        reason: 'It is no longer needed.',
      }),
    );
    expect(codesOf(await use(system(), housing, given, selecting(item.category)))).toEqual([
      'PURPOSE_NOT_PERMITTED',
    ]);
    const told = await system().ask(housing, '{ inbox { kind permissionId } }');
    expect((told.data as { inbox: object[] }).inbox).toContainEqual({
      kind: 'REVOKED',
      permissionId,
    });
  });

  it('R-124 the owner’s conditions, owner and end stand on the item', async () => {
    const { item, permissionId } = await granted(['Read in the office only.']);
    const answer = await use(
      system(),
      housing,
      { case: reference, purpose, permissionId },
      selecting(item.category),
    );
    const [section, kind] = placeOf(item.category);
    expect(listIn(answer, section, kind)).toEqual([
      expect.objectContaining({
        id: item.id,
        owner: { id: item.ownerId },
        handlingConditions: ['Read in the office only.'],
        permissionId,
        permittedUntil: '2027-01-01T00:00:00.000Z',
        releasedAs: 'FULL',
      }),
    ]);
  });

  it('R-124 what may be viewed only is shown and not packed', async () => {
    const { item, permissionId } = await granted(['View only, no print.']);
    const given = { case: reference, purpose, permissionId };
    expect(codesOf(await use(system(), housing, given, selecting(item.category)))).toEqual([]);
    const pack = await system().ask(
      housing,
      'query ($id: ID!) { redisclosurePack(permissionId: $id) { items { id } } }',
      { id: permissionId },
    );
    expect(refusals(pack)).toEqual([
      expect.objectContaining({ code: 'CONDITION_REFUSES', rule: 'R-124' }),
    ]);
  });

  it('R-145 a release under a permission is on record with the permission relied on', async () => {
    const { item, permissionId } = await granted();
    const answer = await use(
      system(),
      housing,
      { case: reference, purpose, permissionId },
      selecting(item.category),
    );
    const sql = `SELECT purpose, body FROM disclosure_entry WHERE disclosure_id = $1 AND kind = 'OUTCOME'`;
    const [entry] = await inDatabase(system(), 'disclosure_log', sql, [answer.disclosureId]);
    expect(entry?.['purpose']).toBe(purpose);
    expect(JSON.stringify(entry?.['body'])).toContain(permissionId);
    expect(JSON.stringify(entry?.['body'])).toContain(item.id);
    const owners =
      'SELECT item_id, permission_id FROM release_log WHERE disclosure_id = $1 AND outcome = $2 AND item_id IS NOT NULL';
    const kept = await inDatabase(system(), 'police', owners, [answer.disclosureId, 'RELEASED']);
    expect(kept).toContainEqual({ item_id: item.id, permission_id: permissionId });
  });

  it('R-109 an item that is not there, or not open to whoever asks, cannot be asked for', async () => {
    const hidden = Object.values(system().cast.research)
      .flatMap(({ items }) => items)
      .find(
        ({ caseId, existenceProtected, ownerId }) =>
          caseId === system().caseId('KEN-2026-006') &&
          existenceProtected &&
          ownerId !== agencyOf(system(), housing).id,
      );
    const told = async (id: string) => {
      const answer = await ask(
        system(),
        housing,
        wanted(system(), 'KEN-2026-006', [id], { idempotencyKey: `k-${id}` }),
      );
      return refusals(answer);
    };
    const none = await told('i-nothing-at-all');
    expect(none).toEqual([expect.objectContaining({ code: 'DECISION_REFUSED', rule: 'R-109' })]);
    if (!hidden) throw new Error('the cast hides nothing on the case');
    expect(await told(hidden.id)).toEqual(none);
  });

  it('R-122 silence past the deadline is refusal, and a late answer is refused', async () => {
    const item = policeItem();
    const request = await asked(system(), housing, wanted(system(), reference, [item.id]));
    const { now } = system().time;
    try {
      system().time.now = new Date('2026-11-28T00:00:01.000Z');
      const seenLate = await requestSeen(system(), housing, request.id);
      expect(seenLate).toMatchObject({ status: 'EXPIRED', permissions: [] });
      const late = await change(system(), 'kent-police-rep', 'answerRedisclosure', {
        requestId: request.id,
        decision: 'GRANTED',
        reason: 'Better late than never.',
      });
      expect(refusals(late)).toEqual([
        expect.objectContaining({ code: 'DECISION_REFUSED', rule: 'R-122' }),
      ]);
    } finally {
      system().time.now = now;
    }
  });

  it('R-112 of two owners the one that refuses keeps its own back, and the pack says so', async () => {
    const [police, other] = [policeItem(), healthItem()];
    const request = await asked(
      system(),
      housing,
      wanted(system(), reference, [police.id, other.id]),
    );
    await grant(system(), 'kent-police-rep', request.id);
    await refuseIt(system(), 'kent-childrens-rep', request.id);
    expect(await requestSeen(system(), housing, request.id)).toMatchObject({
      status: 'DECIDED_IN_PART',
    });
    const permissionId = await permissionOf(system(), housing, request.id, 'kent-police-rep');
    const pack = await system().ask(
      housing,
      'query ($id: ID!) { redisclosurePack(permissionId: $id) { permissionId items { id owner { id } } withheld { category reason reference owner { id } } pdfUrl } }',
      { id: permissionId },
    );
    const released = (pack.data as { redisclosurePack: Record<string, unknown> }).redisclosurePack;
    expect(released['items']).toEqual([{ id: police.id, owner: { id: police.ownerId } }]);
    expect(released['withheld']).toEqual([
      expect.objectContaining({ category: other.category, owner: { id: other.ownerId } }),
    ]);
    expect(pack.text).not.toContain('She asked us not to pass it on.');
  });

  it('R-042 under a permission the picture says nothing of other agencies and never that it is complete', async () => {
    const { item, permissionId } = await granted();
    const answer = await use(
      system(),
      housing,
      { case: reference, purpose, permissionId },
      `complete answers { agency { id } state } participants { id name } ${selecting(item.category)}`,
    );
    const picture = pictureOf(answer);
    expect(picture.complete).toBe(false);
    expect(picture.answers.map(({ agency }) => agency.id)).toEqual([item.ownerId]);
    expect(picture.participants.every(({ name }) => name === null)).toBe(true);
  });
}
