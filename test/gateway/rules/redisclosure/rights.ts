import type { TestSystem } from '../../../support/system.ts';
import { agencyOf, participantOf } from '../people.ts';
import { change, codeAt, codesOf, listIn, made, pictureOf, read, refusals } from '../pictures.ts';
import {
  ask,
  asked,
  grant,
  itemOf,
  permissionOf,
  reply,
  requestSeen,
  use,
  wanted,
} from './asking.ts';
import { inboxOf } from './inbox.ts';
import { itemIn } from './packs.ts';

type Given = Readonly<Record<string, unknown>>;

const kent = 'KEN-2026-001';
const bexley = 'BEX-2026-001';

/** What a law or a right asks for, what is kept for a review, and what alone goes to a conference about a child. */
export function rightsAndReviews(system: () => TestSystem): void {
  const requester = { organisation: 'Whoever asked', person: 'By letter' };
  const subject = (role: string) => participantOf(system(), kent, role).id;

  it('R-140 to a freedom of information request the words are the same whatever is held, and owners and coordinator hear of it', async () => {
    const input = (reference: string) =>
      wanted(system(), reference, [], {
        ...{ route: 'FREEDOM_OF_INFORMATION', purpose: 'A request for information.' },
        ...{ recipient: requester, particulars: { receivedOn: '2026-11-19' } },
      });
    const replies: unknown[] = [];
    for (const [username, reference] of [
      ['bexley-housing-rep', bexley],
      ['bexley-housing-rep', 'BEX-2026-005'],
      ['kent-housing-rep', kent],
    ] as const) {
      const { id } = await asked(system(), username, input(reference));
      const query = 'query ($id: ID!) { redisclosureRequest(id: $id) { reply } }';
      const { data } = await system().ask(username, query, { id });
      replies.push((data as { redisclosureRequest: object }).redisclosureRequest);
      const [area] = username.split('-');
      const [owner] = await inboxOf(system(), `${String(area)}-idva-rep`, id);
      expect(owner).toMatchObject({ kind: 'ASK', state: 'WAITING' });
      const office = await inboxOf(system(), `${String(area)}-coordinator`, id);
      expect(office.map(({ kind }) => kind)).toContain('LEGAL');
    }
    expect(new Set(replies.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(JSON.stringify(replies[0])).toContain('neither confirm nor deny');
  });

  it('R-141 what would tell another’s or her whereabouts is put to its owner as exempt, and goes only after the four factors', async () => {
    const incident = itemIn(system(), kent, 'police.domesticIncidents');
    const threat = itemIn(system(), kent, 'police.threatsToKill');
    const pattern = itemIn(system(), kent, 'police.convictionRelevance');
    const dataSubjectId = subject('PERPETRATOR');
    const input = wanted(system(), kent, [incident.id, threat.id, pattern.id], {
      ...{ route: 'SUBJECT_ACCESS', purpose: 'His own access request.', recipient: requester },
      particulars: { dataSubjectId, receivedOn: '2026-11-19' },
    });
    const { id } = await asked(system(), 'kent-idva-rep', input);
    const query =
      'query ($id: ID!) { redisclosureRequest(id: $id) { items { itemId proposedExempt } } }';
    const { data } = await system().ask('kent-police-rep', query, { id });
    const { items } = (data as { redisclosureRequest: { items: object[] } }).redisclosureRequest;
    expect(items).toHaveLength(3);
    expect(items).toEqual(
      expect.arrayContaining([
        { itemId: incident.id, proposedExempt: true },
        { itemId: threat.id, proposedExempt: true },
        { itemId: pattern.id, proposedExempt: false },
      ]),
    );
    const answered = (given: Given) =>
      reply(system(), 'kent-police-rep', id, { decision: 'GRANTED', ...given });
    expect(refusals(await answered({}))).toEqual([
      { code: 'DECISION_REFUSED', field: 'factors', rule: 'R-141' },
    ]);
    const factors = {
      dutyOfConfidence: 'She spoke to officers in confidence.',
      stepsToSeekConsent: 'Her advocate asked her.',
      capabilityToConsent: 'She is able to.',
      expressRefusal: 'None.',
    };
    for (const name of Object.keys(factors)) {
      const given = { factors: { ...factors, [name]: ' ' } };
      expect(refusals(await answered(given))).toEqual([
        { code: 'DECISION_REFUSED', field: `factors.${name}`, rule: 'R-141' },
      ]);
    }
    // His own alone needs no weighing; the owner decides that nothing else goes.
    made(await answered({ decision: 'GRANTED_IN_PART', itemIds: [pattern.id] }));
    const seen = await requestSeen(system(), 'kent-idva-rep', id);
    expect(seen?.permissions.map(({ itemIds }) => itemIds)).toEqual([[pattern.id]]);
  });

  it('R-142 a restricted item is hidden from all but its owner, who else held it has a task, and revoking brings it back', async () => {
    const weapon = itemIn(system(), kent, 'police.weapons').id;
    const input = wanted(system(), kent, [weapon], {
      ...{ route: 'RIGHTS_REQUEST', purpose: 'Restriction of one item.', recipient: requester },
      particulars: { dataSubjectId: subject('PERPETRATOR'), right: 'RESTRICTION' },
    });
    const { id, asks } = await asked(system(), 'kent-idva-rep', input);
    expect(asks).toHaveLength(1);
    const shows = async (username: string) => {
      const answer = await read(system(), username, kent, 'police { weapons { id } }');
      return (listIn(answer, 'police', 'weapons') ?? []).some((item) => item.id === weapon);
    };
    const others = ['kent-housing-rep', 'kent-idva-rep', 'kent-childrens-rep'];
    await system().declare(...others, 'kent-police-rep');
    for (const username of others)
      expect([username, await shows(username)]).toEqual([username, true]);
    await grant(system(), 'kent-police-rep', id);
    for (const username of others)
      expect([username, await shows(username)]).toEqual([username, false]);
    expect(await shows('kent-police-rep')).toBe(true);
    // Nor can it be asked for meanwhile.
    const again = await ask(system(), 'kent-housing-rep', wanted(system(), kent, [weapon]));
    expect(refusals(again)).toEqual([
      { code: 'DECISION_REFUSED', field: 'input.itemIds', rule: 'R-109' },
    ]);
    const task = async (username: string) =>
      (await inboxOf(system(), username, id)).filter(({ kind }) => kind === 'RIGHT');
    expect(await task('kent-housing-rep')).toEqual([expect.objectContaining({ state: 'WAITING' })]);
    expect(await task('kent-police-spoc')).toEqual([]);
    made(await change(system(), 'kent-housing-deputy', 'confirmRight', { requestId: id }));
    expect(await task('kent-housing-rep')).toEqual([expect.objectContaining({ state: 'DONE' })]);
    expect(await task('kent-childrens-rep')).toEqual([
      expect.objectContaining({ state: 'WAITING' }),
    ]);
    expect(await shows('kent-housing-rep')).toBe(false);
    const permissionId = await permissionOf(system(), 'kent-idva-rep', id, 'kent-police-rep');
    const lifted = { permissionId, reason: 'The dispute about it is settled.' };
    made(await change(system(), 'kent-police-deputy', 'revokePermission', lifted));
    expect(await shows('kent-housing-rep')).toBe(true);
  });

  it('R-142 who agrees to a right that is exercised shows nothing by it', async () => {
    const item = itemOf(system(), bexley, 'bexley-police-rep', 'bexley-idva-rep').id;
    const party = participantOf(system(), bexley, 'PERPETRATOR').id;
    // A correction hides nothing, so that only the route itself keeps its item back.
    const input = wanted(system(), bexley, [item], {
      ...{ route: 'RIGHTS_REQUEST', purpose: 'RIGHTS_REQUEST', recipient: requester },
      particulars: { dataSubjectId: party, right: 'RECTIFICATION' },
    });
    const { id } = await asked(system(), 'bexley-idva-rep', input);
    await grant(system(), 'bexley-police-rep', id);
    const permissionId = await permissionOf(system(), 'bexley-idva-rep', id, 'bexley-police-rep');
    const given = { case: bexley, purpose: 'RIGHTS_REQUEST', permissionId };
    const answer = await use(system(), 'bexley-idva-rep', given, 'reference');
    expect(codesOf(answer)).toEqual(['PURPOSE_NOT_PERMITTED']);
  });

  it('R-143 R-144 a case under review is on nobody’s disposal list, and the reason stands beside it', async () => {
    const lines = async () => {
      const query = '{ disposalList { reference dueOn disposable heldBecause } }';
      const answer = await system().ask('bexley-coordinator', query);
      const list = made(answer) as unknown as readonly {
        readonly reference: string;
        readonly disposable: boolean;
        readonly heldBecause: readonly string[];
      }[];
      return new Map(list.map(({ reference, ...line }) => [reference, line]));
    };
    const [held, beside] = ['BEX-2026-004', 'BEX-2026-005'];
    await asked(
      system(),
      'bexley-coordinator',
      wanted(system(), held, [], {
        ...{ route: 'REVIEW', purpose: 'A domestic homicide review.', until: '2027-06-30' },
        recipient: { organisation: 'The review panel', person: 'The panel’s chair' },
        particulars: {
          ...{ panelChair: 'The panel’s chair', reviewKind: 'DOMESTIC_HOMICIDE' },
          ...{ writtenOn: '2026-11-19', aboutRole: 'VICTIM' },
        },
      }),
    );
    const { now } = system().time;
    try {
      // Two years on both are due, and the request itself has long run out.
      system().time.now = new Date('2028-11-20T09:30:00.000Z');
      const found = await lines();
      expect(found.get(held)).toMatchObject({ disposable: false, heldBecause: ['REVIEW'] });
      expect(found.get(beside)).toMatchObject({ disposable: true, heldBecause: [] });
    } finally {
      system().time.now = now;
    }
    const others = ['bexley-chair', 'bexley-police-rep', 'bexley-auditor'];
    for (const username of others)
      expect(codesOf(await system().ask(username, '{ disposalList { reference } }'))).toEqual([
        'OPERATION_NOT_ALLOWED',
      ]);
  });

  it('R-118 R-119 in Bexley no item and no minutes go to a child-protection conference: the plan’s actions do', async () => {
    const item = itemOf(system(), bexley, 'bexley-police-rep', 'bexley-childrens-rep').id;
    const toConference = (itemIds: readonly string[], changes: Given = {}) =>
      ask(
        system(),
        'bexley-childrens-rep',
        wanted(system(), bexley, itemIds, {
          ...{ route: 'CHILD_PROTECTION_CONFERENCE', purpose: 'CHILD_PROTECTION_CONFERENCE' },
          recipient: { organisation: 'The conference', person: 'Its independent chair' },
          ...changes,
        }),
      );
    for (const form of ['FULL', 'SUMMARY', 'REDACTED'])
      expect(refusals(await toConference([item], { form }))).toEqual([
        { code: 'DECISION_REFUSED', field: 'input.itemIds', rule: 'R-118' },
      ]);
    for (const ids of [[], ['minutes']])
      expect(codesOf(await toConference(ids))).toEqual(['DECISION_REFUSED']);
  });

  it('R-112 R-118 an action that rests on two agencies goes when both have granted it and the chair agrees', async () => {
    const record = async (text: string, ...sources: readonly string[]) => {
      const { about } = made(
        await change(system(), 'bexley-coordinator', 'recordAction', {
          ...{ caseId: bexley, text, agencyId: agencyOf(system(), 'bexley-childrens-rep').id },
          sourceAgencyIds: sources.map((username) => agencyOf(system(), username).id),
        }),
      );
      return String(about);
    };
    const both = ['bexley-police-rep', 'bexley-idva-rep'];
    const wantedAction = await record('Meet the children at school on Fridays.', ...both);
    const other = await record('Change the locks of the flat.', 'bexley-housing-rep');
    const purpose = 'CHILD_PROTECTION_CONFERENCE';
    const request = await asked(
      system(),
      'bexley-childrens-rep',
      wanted(system(), bexley, [wantedAction], {
        ...{ route: 'CHILD_PROTECTION_CONFERENCE', purpose },
        recipient: { organisation: 'The conference', person: 'Its independent chair' },
      }),
    );
    expect(request.asks.map(({ from }) => from).sort()).toEqual(['CHAIR', 'OWNER', 'OWNER']);
    const permissions = async () =>
      (await requestSeen(system(), 'bexley-childrens-rep', request.id))?.permissions ?? [];
    made(
      await change(system(), 'bexley-chair', 'decideRedisclosure', {
        ...{ requestId: request.id, decision: 'GRANTED', reason: 'The conference must know.' },
      }),
    );
    await grant(system(), 'bexley-police-rep', request.id);
    expect(await permissions()).toEqual([]);
    await grant(system(), 'bexley-idva-rep', request.id);
    const carrying = (await permissions()).filter(({ itemIds }) => itemIds.length > 0);
    expect(carrying.map(({ itemIds }) => itemIds)).toEqual([[wantedAction]]);
    const given = { case: bexley, purpose, permissionId: carrying[0]?.id ?? '' };
    const answer = await use(
      system(),
      'bexley-childrens-rep',
      given,
      'actions { id text } police { domesticIncidents { id } }',
    );
    expect(pictureOf(answer)['actions']).toEqual([
      { id: wantedAction, text: 'Meet the children at school on Fridays.' },
    ]);
    expect(codeAt(answer, 'police', 'domesticIncidents') ?? codeAt(answer, 'police')).toBe(
      'WITHHELD',
    );
    expect(answer.text).not.toContain(other);
  });
}
