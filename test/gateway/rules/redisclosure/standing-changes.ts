import type { TestSystem } from '../../../support/system.ts';
import { agencyOf, inDatabase, nominationOf } from '../people.ts';
import { bytesOf, change, codesOf, listIn, made, refusals } from '../pictures.ts';
import {
  ask,
  asked,
  grant,
  itemOf,
  permissionOf,
  placeOf,
  reply,
  requestSeen,
  use,
  wanted,
} from './asking.ts';

const purpose = 'TENANCY_ENFORCEMENT';
const notPermitted = [{ code: 'PURPOSE_NOT_PERMITTED', rule: 'R-042' }];
const pack = 'query ($id: ID!) { redisclosurePack(permissionId: $id) { items { id } } }';

/** Agencies, nominations and cases that change between a grant and its use. */
export function redisclosureWhileStandingChanges(system: () => TestSystem): void {
  const granted = async (
    area: string,
    reference: string,
    given: Readonly<Record<string, unknown>> = {},
    answers = 'rep',
  ) => {
    const author = `${area}-housing-rep`;
    const item = itemOf(system(), reference, `${area}-police-rep`, author);
    const request = await asked(system(), author, wanted(system(), reference, [item.id], given));
    await grant(system(), `${area}-police-${answers}`, request.id);
    const permissionId = await permissionOf(system(), author, request.id, `${area}-police-rep`);
    const [section, kind] = placeOf(item.category);
    const attempt = (who = author, of = reference) =>
      use(system(), who, { case: of, purpose, permissionId }, `${section} { ${kind} { id } }`);
    const shown = async () => listIn(await attempt(), section, kind)?.map(({ id }) => id) ?? null;
    return { item, request, permissionId, attempt, shown };
  };
  const steer = (area: string, mutation: string, username: string) =>
    change(system(), `${area}-steering`, mutation, {
      agencyId: agencyOf(system(), username).id,
      reason: 'An unresolved breach.',
    });
  const end = async (area: string, username: string) =>
    made(
      await change(system(), `${area}-coordinator`, 'endNomination', {
        nominationId: nominationOf(system(), username).id,
        effectiveOn: '2026-11-20',
        reason: 'Left the agency.',
      }),
    );

  it('R-177 what a suspended owner granted is not used while it is suspended, and is again when it is resumed', async () => {
    const { item, permissionId, request, attempt, shown } = await granted('kent', 'KEN-2026-001');
    expect(await shown()).toEqual([item.id]);
    made(await steer('kent', 'suspendAgency', 'kent-police-rep'));
    const packed = await system().ask('kent-housing-rep', pack, { id: permissionId });
    const refused = await attempt();
    const seen = await requestSeen(system(), 'kent-housing-rep', request.id);
    const answered = await reply(system(), 'kent-police-rep', request.id, { decision: 'GRANTED' });
    made(await steer('kent', 'resumeAgency', 'kent-police-rep'));
    expect(refusals(refused)).toEqual(notPermitted);
    expect(refused.text).not.toContain(item.id);
    expect(codesOf(packed)).toHaveLength(1);
    expect(packed.text).not.toContain(item.id);
    // Suspended for now, not for good: it is still what was decided.
    expect(seen).toMatchObject({ status: 'DECIDED_GRANTED', permissions: [{ revokedAt: null }] });
    expect(codesOf(answered)).toEqual(['AGENCY_SUSPENDED']);
    expect(await shown()).toEqual([item.id]);
  });

  it('R-177 a suspended recipient uses nothing it was granted', async () => {
    const { item, permissionId, attempt, shown } = await granted('kent', 'KEN-2026-001');
    made(await steer('kent', 'suspendAgency', 'kent-housing-rep'));
    const refused = [
      await attempt(),
      await system().ask('kent-housing-rep', pack, { id: permissionId }),
    ];
    made(await steer('kent', 'resumeAgency', 'kent-housing-rep'));
    for (const answer of refused) {
      expect(codesOf(answer)).toEqual(['AGENCY_SUSPENDED']);
      expect(answer.text).not.toContain(item.id);
    }
    expect(await shown()).toEqual([item.id]);
  });

  it('R-177 an owner suspended before it answers is silent, and its deadline passes all the same', async () => {
    const author = 'kent-housing-rep';
    const item = itemOf(system(), 'KEN-2026-001', 'kent-police-rep', author);
    const request = await asked(system(), author, wanted(system(), 'KEN-2026-001', [item.id]));
    made(await steer('kent', 'suspendAgency', 'kent-police-rep'));
    const { now } = system().time;
    try {
      system().time.now = new Date(request.asks[0]?.deadline ?? '');
      const seen = await requestSeen(system(), author, request.id);
      expect(seen).toMatchObject({ status: 'EXPIRED', permissions: [] });
    } finally {
      system().time.now = now;
      made(await steer('kent', 'resumeAgency', 'kent-police-rep'));
    }
  });

  it('R-109 a grant stands when the officer who gave it has left, and another takes it back', async () => {
    const { item, permissionId, attempt, shown } = await granted(
      ...(['london', 'LON-2026-001', {}, 'deputy'] as const),
    );
    expect(await shown()).toEqual([item.id]);
    await end('london', 'london-police-deputy');
    expect(await shown()).toEqual([item.id]);
    const revocation = { permissionId, reason: 'No longer needed.' };
    const left = await change(system(), 'london-police-deputy', 'revokePermission', revocation);
    expect(codesOf(left)).toEqual(['NOT_NOMINATED']);
    made(await change(system(), 'london-police-rep', 'revokePermission', revocation));
    expect(refusals(await attempt())).toEqual(notPermitted);
  });

  it('R-008 whose nomination has ended uses nothing at the next request, and nobody uses it in their place', async () => {
    const { item, permissionId, attempt, shown } = await granted('cleveland', 'CLE-2026-001');
    expect(await shown()).toEqual([item.id]);
    await end('cleveland', 'cleveland-housing-rep');
    const live = [
      await attempt(),
      await system().ask('cleveland-housing-rep', pack, { id: permissionId }),
      await system().ask('cleveland-housing-rep', '{ inbox { kind } }'),
    ];
    for (const answer of live)
      expect([answer.status, answer.data, ...codesOf(answer)]).toEqual([
        ...[403, undefined, 'NOT_NOMINATED'],
      ]);
    expect(refusals(await attempt('cleveland-housing-deputy'))).toEqual(notPermitted);
  });

  it('F-28 whoever declares a conflict is refused before any permission is looked at', async () => {
    const reference = 'KEN-2026-005';
    const { item, permissionId, request, attempt, shown } = await granted('kent', reference);
    expect(await shown()).toEqual([item.id]);
    const conflict = { caseId: reference, explanation: 'Her neighbour is the perpetrator.' };
    made(await change(system(), 'kent-housing-rep', 'declareConflict', conflict));
    const paused = [{ code: 'CONFLICT_PAUSED', rule: 'R-043' }];
    const refused = [
      await attempt(),
      await system().ask('kent-housing-rep', pack, { id: permissionId }),
      await ask(system(), 'kent-housing-rep', wanted(system(), reference, [item.id])),
    ];
    for (const answer of refused) {
      expect(refusals(answer)).toEqual(paused);
      expect(answer.text).not.toContain(item.id);
    }
    // A permission that never was is none to anybody, paused or not.
    const none = 'no-such-permission';
    const given = { case: reference, purpose, permissionId: none };
    const unknown = await use(system(), 'kent-housing-rep', given, 'reference');
    expect(refusals(unknown)).toEqual(notPermitted);
    const log = 'SELECT 1 FROM release_log WHERE disclosure_id = ANY($1) AND outcome = $2';
    const released = [refused.map(({ disclosureId }) => disclosureId), 'RELEASED'];
    for (const database of ['conference', 'police'] as const)
      expect(await inDatabase(system(), database, log, released)).toEqual([]);
    const list = await system().ask('kent-housing-rep', '{ redisclosureRequests { id } }');
    expect(list.text).not.toContain(request.id);
  });

  it('R-050 a case restricted in the middle is no case to recipient and author alike, whatever was granted', async () => {
    const reference = 'LON-2026-004';
    const people = { recipient: recipientOf('london-housing-deputy') };
    const { item, permissionId, request, attempt } = await granted('london', reference, people);
    const recipient = 'london-housing-deputy';
    expect(refusals(await attempt(recipient))).toEqual([]);
    const list = { nominationIds: [nominationOf(system(), 'london-idva-rep').id] };
    const input = {
      caseId: reference,
      trigger: 'HONOUR_BASED_ABUSE',
      reason: 'Her family.',
      ...list,
    };
    made(await change(system(), 'london-chair', 'restrictCase', { input }));
    const [section, kind] = placeOf(item.category);
    const selection = `reference ${section} { ${kind} { id } }`;
    const asking = (who: string, of: string, id: string) => [
      use(system(), who, { case: of, purpose, permissionId: id }, selection),
      system().ask(who, pack, { id }),
      system().ask(who, 'query ($id: ID!) { redisclosureRequest(id: $id) { id status } }', {
        id: id === permissionId ? request.id : id,
      }),
      ask(system(), who, wanted(system(), 'LON-2026-001', [item.id], { caseId: of })),
    ];
    for (const who of ['london-housing-rep', recipient]) {
      const there = await Promise.all(asking(who, reference, permissionId));
      const none = await Promise.all(asking(who, 'LON-2026-999', 'no-such-permission'));
      expect(there.map(bytesOf)).toEqual(none.map(bytesOf));
      expect(there.slice(0, 1).flatMap(codesOf)).toEqual(['PURPOSE_NOT_PERMITTED']);
      for (const query of [
        '{ redisclosureRequests { id } }',
        '{ inbox { requestId permissionId } }',
      ]) {
        const listed = await system().ask(who, query);
        expect(listed.errors).toEqual([]);
        expect(listed.text).not.toContain(request.id);
        expect(listed.text).not.toContain(permissionId);
      }
    }
    // Its owner is on no list either: there is nothing it could answer or take back.
    const byOwner = await change(system(), 'london-police-rep', 'revokePermission', {
      permissionId,
      reason: 'Over.',
    });
    expect(codesOf(byOwner)).toEqual(['NOT_FOUND']);
    made(
      await change(system(), 'london-chair', 'liftRestriction', {
        caseId: reference,
        reason: 'The family has moved away.',
      }),
    );
    expect(refusals(await attempt(recipient))).toEqual([]);
  });

  const recipientOf = (username: string) => ({
    agencyId: agencyOf(system(), username).id,
    person: username,
  });
}
