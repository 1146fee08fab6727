import type { Answer, TestSystem } from '../../../support/system.ts';
import { caseOperations } from '../access/every-operation.ts';
import { agencyOf, inDatabase, participantOf } from '../people.ts';
import { bytesOf, change, codesOf, made, read } from '../pictures.ts';
import { asked, grant, itemOf, permissionOf, refuseIt, use, wanted } from './asking.ts';

const reference = 'KEN-2026-006';
const purpose = 'OTHER_AGENCY_BUSINESS';

/** What somebody had a part in before they were shut out of the case. */
interface Part {
  readonly username: string;
  readonly caseId: string;
  readonly itemId: string;
  readonly requestId: string;
  readonly permissionId: string;
  readonly emergencyId: string;
}

/** F-28, R-043: who is shut out of a case is shut out of all that was ever asked, granted or told about it. */
export function shutOut(system: () => TestSystem): void {
  /** Asks and is granted, is asked and refuses, breaks glass: everything that leaves something behind. */
  const takePart = async (username: string, other: string): Promise<Part> => {
    const own = (input: object) => ({
      ...{ purpose, until: '2026-12-31', ...input },
      recipient: { agencyId: agencyOf(system(), username).id, person: username },
    });
    const { id: itemId } = itemOf(system(), reference, 'kent-police-rep', username);
    const request = await asked(system(), username, wanted(system(), reference, [itemId], own({})));
    await grant(system(), 'kent-police-rep', request.id);
    const permissionId = await permissionOf(system(), username, request.id, 'kent-police-rep');
    const theirs = itemOf(system(), reference, username, other).id;
    const asOwner = await asked(
      system(),
      other,
      wanted(system(), reference, [theirs], {
        ...{ purpose, recipient: { agencyId: agencyOf(system(), other).id, person: other } },
      }),
    );
    await refuseIt(system(), username, asOwner.id);
    await asked(
      system(),
      other,
      wanted(system(), reference, [theirs], {
        ...{ purpose, recipient: { agencyId: agencyOf(system(), other).id, person: other } },
      }),
    );
    const { id: emergencyId } = made(
      await change(system(), username, 'breakGlass', {
        input: {
          ...{ caseId: reference, ownerId: agencyOf(system(), 'kent-health-rep').id },
          ...{ categories: ['health.gpSummary'], reasonCode: 'MISSING_PERSON' },
          ...{ reason: 'She has not come home.', lawfulBasis: 'Vital interests.' },
        },
      }),
    );
    return {
      ...{ username, caseId: system().caseId(reference), itemId, requestId: request.id },
      ...{ permissionId, emergencyId: String(emergencyId) },
    };
  };

  const lists = `{ redisclosureRequests { id caseId } inbox { id caseId reference }
    emergencies { id caseId reference } decisionsNotToShare { id caseId } }`;
  /** How many entries about this case each list of somebody's has. */
  const listed = async ({ caseId, username }: Part): Promise<readonly number[]> => {
    const { data, errors, text } = await system().ask(username, lists);
    if (errors.length > 0) throw new Error(text);
    return Object.values(data as Record<string, readonly { caseId: string }[]>).map(
      (list) => list.filter((one) => one.caseId === caseId).length,
    );
  };

  /** Everything that can be asked or done by a name of the case: its own, a request's, a permission's, an emergency's. */
  const attempts = async (username: string, names: Omit<Part, 'username'>) => {
    const { caseId, emergencyId, itemId, permissionId, requestId } = names;
    const known = { caseId, requestId, permissionId, id: emergencyId, itemIds: [itemId] };
    const changes = caseOperations.filter(({ root }) => root === 'Mutation');
    const found: [name: string, answer: Answer][] = [];
    for (const { given, name } of changes)
      found.push([name, await change(system(), username, name, given(known))]);
    for (const name of [caseId, requestId, permissionId, emergencyId]) {
      const query = `query ($id: ID!) { redisclosureRequest(id: $id) { id status caseId } }`;
      found.push(['redisclosureRequest', await system().ask(username, query, { id: name })]);
      const pack = 'query ($id: ID!) { redisclosurePack(permissionId: $id) { permissionId } }';
      found.push(['redisclosurePack', await system().ask(username, pack, { id: name })]);
      const plan = 'reference actions { id text }';
      found.push(['casePicture', await read(system(), username, name, plan)]);
    }
    for (const [given, id] of [
      [purpose, permissionId],
      ['LIFE_AT_RISK', emergencyId],
    ] as const) {
      const asking = { case: caseId, purpose: given, permissionId: id };
      found.push([`casePicture for ${given}`, await use(system(), username, asking, 'reference')]);
    }
    return found;
  };

  const written = async () => {
    const sql = `SELECT (SELECT count(*) FROM decision_record WHERE case_id = $1)
      + (SELECT count(*) FROM redisclosure_answer WHERE case_id = $1)
      + (SELECT count(*) FROM redisclosure_event WHERE case_id = $1)
      + (SELECT count(*) FROM redisclosure_request WHERE case_id = $1)
      + (SELECT count(*) FROM emergency WHERE case_id = $1)
      + (SELECT count(*) FROM not_shared WHERE case_id = $1) AS rows`;
    const [row] = await inDatabase(system(), 'conference', sql, [system().caseId(reference)]);
    return row?.['rows'];
  };

  const nowhere = {
    ...{ caseId: 'KEN-2026-999', itemId: 'i_none', requestId: 'no-such-request' },
    ...{ permissionId: 'no-such-permission', emergencyId: 'no-such-emergency' },
  };

  it('F-28 an employer’s exclusion beats every request, permission and emergency: byte for byte there is no case', async () => {
    const part = await takePart('kent-housing-rep', 'kent-police-deputy');
    const before = await listed(part);
    expect(before.every((count) => count > 0)).toBe(true);
    const given = { case: reference, purpose, permissionId: part.permissionId };
    expect(codesOf(await use(system(), part.username, given, 'reference'))).toEqual([]);

    const sql =
      'INSERT INTO employer_exclusion (case_id, agency_id, participation_id) VALUES ($1, $2, $3)';
    const { id: party } = participantOf(system(), reference, 'PERPETRATOR');
    const { id: agencyId } = agencyOf(system(), part.username);
    await inDatabase(system(), 'conference', sql, [part.caseId, agencyId, party]);

    expect(await listed(part)).toEqual([0, 0, 0, 0]);
    const rows = await written();
    const real = await attempts(part.username, part);
    const none = await attempts(part.username, nowhere);
    expect(real.length).toBeGreaterThan(30);
    for (const [index, [name, answer]] of real.entries()) {
      const [, beside] = none[index] ?? [];
      expect([name, bytesOf(answer)]).toEqual([name, beside && bytesOf(beside)]);
      expect([name, codesOf(answer).length]).toEqual([name, 1]);
    }
    // Not refused for their form or the role: the case is what stands in the way.
    const hidden = real.filter(([, answer]) => codesOf(answer)[0] === 'NOT_FOUND');
    expect(hidden.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        ...['requestRedisclosure', 'sendRedisclosure', 'withdrawRedisclosure', 'checkPack'],
        ...['answerRedisclosure', 'revokePermission', 'recordVictimPermission', 'breakGlass'],
        ...['reviewEmergency', 'recordNotSharing', 'redisclosureRequest', 'casePicture'],
      ]),
    );
    expect(await written()).toEqual(rows);
  });

  it('F-28 R-043 whoever declared a conflict reads, asks, answers and decides nothing about the case meanwhile', async () => {
    const part = await takePart('kent-childrens-rep', 'kent-police-deputy');
    expect((await listed(part)).every((count) => count > 0)).toBe(true);
    made(
      await change(system(), part.username, 'declareConflict', {
        ...{ caseId: reference, explanation: 'We share a garden wall.' },
      }),
    );
    expect(await listed(part)).toEqual([0, 0, 0, 0]);
    const rows = await written();
    const refused = ['CONFLICT_PAUSED', 'NOT_FOUND', 'OPERATION_NOT_ALLOWED'];
    for (const [name, answer] of await attempts(part.username, part)) {
      // Declared again or cleared, a conflict is another matter than what is told of the case.
      if (name === 'declareConflict') continue;
      expect([name, codesOf(answer).length]).toEqual([name, 1]);
      expect([...refused, 'PURPOSE_NOT_PERMITTED', 'BAD_REQUEST']).toContain(codesOf(answer)[0]);
      expect([name, answer.text.includes(reference)]).toEqual([name, false]);
    }
    expect(await written()).toEqual(rows);
  });
}
