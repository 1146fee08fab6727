import type { TestSystem } from '../../../support/system.ts';
import { agencyOf, inDatabase, nominationOf } from '../people.ts';
import { change, codeAt, codesOf, listIn, made, pictureOf, refusals } from '../pictures.ts';
import { use } from './asking.ts';
import { inboxOf } from './inbox.ts';
import { itemIn } from './packs.ts';

type Given = Readonly<Record<string, unknown>>;

const reference = 'KEN-2026-001';
const housing = 'kent-housing-rep';
const opened = 'health.gpSummary';

/** Glass that somebody breaks because a life is at risk: how little it opens, to whom, for how long, and who hears of it (R-128, F-29). */
export function brokenGlass(system: () => TestSystem): void {
  const input = (changes: Given = {}): Given => ({
    ...{ caseId: reference, ownerId: agencyOf(system(), 'kent-health-rep').id },
    ...{ categories: [opened], reasonCode: 'IMMINENT_VIOLENCE' },
    reason: 'He is at the gate and she has not answered for an hour.',
    lawfulBasis: 'Vital interests, UK GDPR Article 6(1)(d).',
    ...changes,
  });
  const breakGlass = (username: string, changes: Given = {}, headers: object = {}) =>
    change(system(), username, 'breakGlass', { input: input(changes) }, headers);
  const broken = async (username = housing) => {
    const { id, until } = made(await breakGlass(username));
    return { id: String(id), until: String(until) };
  };
  const selection = `health { gpSummary { id summary } injuries { id } }
    police { weapons { id } } idva { engagement { id } } complete participants { name }`;
  const read = (username: string, permissionId: string, purpose = 'LIFE_AT_RISK') =>
    use(system(), username, { case: reference, purpose, permissionId }, selection);
  const at = async <T>(instant: number, what: () => Promise<T>): Promise<T> => {
    const { now } = system().time;
    try {
      system().time.now = new Date(instant);
      return await what();
    } finally {
      system().time.now = now;
    }
  };
  const notPermitted = [{ code: 'PURPOSE_NOT_PERMITTED', rule: 'R-042' }];

  it('R-128 broken glass shows the categories named, of that owner, and nothing else', async () => {
    const { id } = await broken();
    const answer = await read(housing, id);
    const { id: itemId, fields } = itemIn(system(), reference, opened);
    expect(listIn(answer, 'health', 'gpSummary')).toEqual([
      { id: itemId, summary: (fields as { summary: string }).summary },
    ]);
    expect(codeAt(answer, 'health', 'injuries')).toBe('WITHHELD');
    for (const [section, kind] of [
      ['police', 'weapons'],
      ['idva', 'engagement'],
    ] as const)
      expect([codeAt(answer, section), codeAt(answer, section, kind)]).toContain('WITHHELD');
    const { complete, participants } = pictureOf(answer);
    expect(complete).toBe(false);
    expect(participants.every(({ name }) => name === null)).toBe(true);
  });

  it('R-128 R-145 it is logged as what it was: a life at risk, under this emergency', async () => {
    const { id } = await broken();
    const { disclosureId } = await read(housing, id);
    const sql = `SELECT purpose, body FROM disclosure_entry WHERE disclosure_id = $1 AND kind = 'OUTCOME'`;
    const [entry] = await inDatabase(system(), 'disclosure_log', sql, [disclosureId]);
    expect(entry?.['purpose']).toBe('LIFE_AT_RISK');
    expect(JSON.stringify(entry?.['body'])).toContain(id);
    const owners = `SELECT purpose, category, item_id FROM release_log
      WHERE disclosure_id = $1 AND outcome = 'RELEASED' AND item_id IS NOT NULL`;
    const item_id = itemIn(system(), reference, opened).id;
    expect(await inDatabase(system(), 'health', owners, [disclosureId])).toEqual([
      { purpose: 'LIFE_AT_RISK', category: opened, item_id },
    ]);
  });

  it('F-29 a sign-in older than five minutes breaks no glass', async () => {
    const old = await system().token(housing);
    const { now } = system().time;
    const withOld = { authorization: `Bearer ${old}` };
    const later = (seconds: number) => now.getTime() + seconds * 1000;
    const fresh = await at(later(4 * 60), () => breakGlass(housing, {}, withOld));
    expect(codesOf(fresh)).toEqual([]);
    await at(later(5 * 60 + 31), async () => {
      // The token itself still holds: only the proof of who uses it has grown old.
      const seen = await system().ask(housing, '{ me { id } }', {}, withOld);
      expect([seen.status, codesOf(seen)].flat()).not.toContain('UNAUTHENTICATED');
      expect(refusals(await breakGlass(housing, {}, withOld))).toEqual([
        { code: 'FRESH_SIGN_IN_REQUIRED', rule: 'F-29' },
      ]);
      expect(codesOf(await breakGlass(housing))).toEqual([]);
    });
  });

  it('F-29 it is over at its end, by the clock alone', async () => {
    const { id, until } = await broken();
    const end = new Date(until).getTime();
    expect(end - system().time.now.getTime()).toBe(24 * 60 * 60 * 1000);
    const before = await at(end - 1, () => read(housing, id));
    expect(listIn(before, 'health', 'gpSummary')).toHaveLength(1);
    expect(refusals(await at(end, () => read(housing, id)))).toEqual(notPermitted);
  });

  it('R-128 nobody else uses it, it is for nothing else, and it is not packed', async () => {
    const { id } = await broken();
    for (const username of ['kent-housing-deputy', 'kent-police-rep', 'kent-chair'])
      expect([username, refusals(await read(username, id))]).toEqual([username, notPermitted]);
    expect(refusals(await read(housing, id, 'TENANCY_ENFORCEMENT'))).toEqual(notPermitted);
    const query = 'query ($id: ID!) { redisclosurePack(permissionId: $id) { permissionId } }';
    const pack = await system().ask(housing, query, { id });
    expect(refusals(pack)).toEqual([{ code: 'CONDITION_REFUSES', rule: 'R-128' }]);
  });

  it('R-128 the minimum: no fourth category, none of another owner, and none that would lead somebody to her', async () => {
    const four = [opened, 'health.injuries', 'health.partnerAttendance', 'health.teamInvolvement'];
    for (const [categories, field] of [
      [four, 'categories'],
      [[], 'categories'],
      [['police.weapons'], 'categories[0]'],
      [[opened, 'health.homeDamage'], 'categories[1]'],
    ] as const)
      expect(refusals(await breakGlass(housing, { categories }))).toEqual([
        { code: 'DECISION_REFUSED', field, rule: 'R-128' },
      ]);
    const ownerId = agencyOf(system(), housing).id;
    expect(
      refusals(await breakGlass(housing, { ownerId, categories: ['housing.arrears'] })),
    ).toEqual([{ code: 'DECISION_REFUSED', field: 'ownerId', rule: 'R-128' }]);
  });

  it('R-128 owner and chair have it in their inbox at once, and whoever broke it cannot review it', async () => {
    const { id } = await broken();
    const kinds = async (username: string) =>
      (await inboxOf(system(), username, id)).map(({ kind, state }) => [kind, state]).sort();
    const emergency = ['EMERGENCY', 'WAITING'];
    for (const owner of ['kent-health-rep', 'kent-health-deputy'])
      expect([owner, await kinds(owner)]).toEqual([owner, [emergency, ['REVIEW', 'WAITING']]]);
    expect(await kinds('kent-chair')).toEqual([emergency, ['REVIEW', 'WAITING']]);
    expect(await kinds('kent-idva-rep')).toEqual([]);
    const [first] = await inboxOf(system(), 'kent-health-rep', id);
    expect(first?.at).toBe(system().time.now.toISOString());

    const review = (username: string) =>
      change(system(), username, 'reviewEmergency', {
        ...{ id, outcome: 'JUSTIFIED', reason: 'She was found in time.' },
      });
    for (const username of [housing, 'kent-housing-deputy'])
      expect([username, refusals(await review(username))]).toEqual([
        username,
        [{ code: 'NOT_FOUND' }],
      ]);
    const task = (await inboxOf(system(), 'kent-chair', id)).find(({ kind }) => kind === 'REVIEW');
    const dismissed = await change(system(), 'kent-chair', 'dismissNotice', { id: task?.id ?? '' });
    expect(codesOf(dismissed)).toEqual(['NOT_FOUND']);
    made(await review('kent-chair'));
    expect(await kinds('kent-chair')).toEqual([emergency, ['REVIEW', 'DONE']]);
    expect(await kinds(housing)).toEqual([['DECIDED', 'WAITING']]);
    expect(refusals(await review('kent-health-rep'))).toEqual([
      expect.objectContaining({ code: 'DECISION_REFUSED', rule: 'R-128' }),
    ]);
  });

  it('F-29 R-033 no emergency lets in who is excluded, conflicted or not on the case', async () => {
    const [excluded, conflicted] = ['KEN-2026-003', 'KEN-2026-004'];
    const notFound = [{ code: 'NOT_FOUND' }];
    const attempt = async (username: string, caseId: string) =>
      refusals(await breakGlass(username, { caseId }));
    const none = await attempt(housing, 'KEN-2026-999');
    expect(none).toEqual(notFound);
    // The ground: until each is shut out, the glass breaks.
    for (const caseId of [excluded, conflicted]) expect(await attempt(housing, caseId)).toEqual([]);

    const { agencyId, id: nominationId } = nominationOf(system(), housing);
    const party = system().cast.conference.participations.find(
      ({ caseId }) => caseId === system().caseId(excluded),
    );
    const employer =
      'INSERT INTO employer_exclusion (case_id, agency_id, participation_id) VALUES ($1, $2, $3)';
    await inDatabase(system(), 'conference', employer, [
      ...[system().caseId(excluded), agencyId, party?.id],
    ]);
    expect(await attempt(housing, excluded)).toEqual(none);
    made(
      await change(system(), housing, 'declareConflict', {
        ...{ caseId: conflicted, explanation: 'He is my cousin.' },
      }),
    );
    const paused = await breakGlass(housing, { caseId: conflicted });
    expect(codesOf(paused)).toEqual(['CONFLICT_PAUSED']);
    expect(await attempt('kent-probation-rep', 'KEN-2026-002')).toEqual(none);
    const unlisted = 'DELETE FROM distribution WHERE case_id = $1 AND agency_id = $2';
    await inDatabase(system(), 'conference', unlisted, [
      ...[system().caseId('KEN-2026-005'), agencyId],
    ]);
    expect(await attempt(housing, 'KEN-2026-005')).toEqual(none);
    // And glass broken before shows nothing once its breaker is shut out.
    const sql = 'SELECT id FROM emergency WHERE nomination_id = $1 AND case_id = $2';
    for (const name of [excluded, conflicted]) {
      const [row] = await inDatabase(system(), 'conference', sql, [
        ...[nominationId, system().caseId(name)],
      ]);
      const given = { case: name, purpose: 'LIFE_AT_RISK', permissionId: String(row?.['id']) };
      const answer = await use(system(), housing, given, 'reference health { gpSummary { id } }');
      expect([name, answer.data]).toEqual([name, { casePicture: null }]);
    }
  });
}
