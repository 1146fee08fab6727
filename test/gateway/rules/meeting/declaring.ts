import type { TestSystem } from '../../../support/system.ts';
import { inDatabase, meetingOf, nominationOf } from '../people.ts';
import { change, codesOf, countIn, items, made, read, refusals } from '../pictures.ts';
import { caseOf, declare } from './meetings.ts';

/** Nobody sees a case before declaring, and whoever cannot waits for the chair. */
export function declaringOpensCases(system: () => TestSystem): void {
  it('R-056 before declaring one reads the declaration and no case; after it the case opens', async () => {
    const selection = `reference participants { name } ${items('police', 'callouts')}`;
    const shut = await read(system(), 'bexley-health-rep', 'BEX-2026-003', selection);
    expect(shut.data).toEqual({ casePicture: null });
    expect(refusals(shut)).toEqual([{ code: 'DECLARATION_REQUIRED', rule: 'R-056' }]);
    const meeting = await system().ask(
      'bexley-health-rep',
      '{ meetings { declarationText declaration { accepted } } }',
    );
    expect(meeting.data).toEqual({
      meetings: [{ declarationText: expect.stringContaining('confidential'), declaration: null }],
    });
    const declared = made(await declare(system(), 'bexley-health-rep', {}));
    expect(declared).toMatchObject({
      accepted: true,
      method: 'ELECTRONIC_SIGNATURE',
      textVersion: '2026-1+virtual',
      at: system().time.now.toISOString(),
    });
    const sql = 'SELECT nomination_id FROM declaration WHERE id = $1';
    expect(await inDatabase(system(), 'conference', sql, [declared['id']])).toEqual([
      { nomination_id: nominationOf(system(), 'bexley-health-rep').id },
    ]);
    const open = await read(system(), 'bexley-health-rep', 'BEX-2026-003', selection);
    expect(countIn(open, 'police', 'callouts')).toBeGreaterThan(0);
    // One person's declaration opens nothing to a colleague.
    expect(codesOf(await read(system(), 'bexley-health-deputy', 'BEX-2026-003'))).toEqual([
      'DECLARATION_REQUIRED',
    ]);
  });

  it.each([
    ['R-057 in Dorset a word is not enough', 'dorset', 'VERBAL', false],
    ['R-057 in London a signed attendance sheet is enough', 'london', 'ATTENDANCE_SHEET', true],
    ['R-057 in Kent an attendance sheet is not', 'kent', 'ATTENDANCE_SHEET', false],
    ['R-057 in Cleveland agreement by word is enough', 'cleveland', 'VERBAL', true],
  ])('%s', async (_title, area, method, accepted) => {
    const username = `${area}-childrens-deputy`;
    const refused = [{ code: 'DECISION_REFUSED', field: 'method', rule: 'R-057' }];
    expect(refusals(await declare(system(), username, { method }))).toEqual(
      accepted ? [] : refused,
    );
    expect(codesOf(await read(system(), username, caseOf(area, 3)))).toEqual(
      accepted ? [] : ['DECLARATION_REQUIRED'],
    );
  });

  it('R-058 whoever cannot accept says why and stays out until the chair has decided that they may stay', async () => {
    const guest = 'london-guest';
    const codes = async () => codesOf(await read(system(), guest, 'LON-2026-001'));
    expect(refusals(await declare(system(), guest, { accepted: false }))).toEqual([
      { code: 'DECISION_REFUSED', field: 'reason', rule: 'R-058' },
    ]);
    made(
      await declare(system(), guest, { accepted: false, reason: 'My lawyer must have my notes.' }),
    );
    expect(await codes()).toEqual(['DECLARATION_AWAITS_CHAIR']);
    const decide = (by: string, allows: boolean) =>
      change(system(), by, 'decideDeclaration', {
        meetingId: meetingOf(system(), 'london').id,
        nominationId: nominationOf(system(), guest).id,
        ...{ allows, reason: 'No notes are taken from the room.' },
      });
    expect(codesOf(await decide('london-coordinator', true))).toEqual(['OPERATION_NOT_ALLOWED']);
    expect(codesOf(await decide(guest, true))).toEqual(['OPERATION_NOT_ALLOWED']);
    made(await decide('london-chair', false));
    expect(await codes()).toEqual(['DECLARATION_AWAITS_CHAIR']);
    made(await decide('london-chair', true));
    expect(await codes()).toEqual([]);
  });

  it('R-059 R-061 a guest reads the whole statement ahead, the precautions of a virtual meeting in it, and is let in nowhere before', async () => {
    const guest = 'bexley-guest';
    expect(codesOf(await read(system(), guest, 'BEX-2026-001'))).toEqual(['DECLARATION_REQUIRED']);
    const ahead = await system().ask(guest, '{ meetings { virtual declarationText startsAt } }');
    const [meeting] = (ahead.data as { meetings: { virtual: boolean; declarationText: string }[] })
      .meetings;
    expect(meeting?.virtual).toBe(true);
    expect(meeting?.declarationText).toMatch(/nobody can overhear me or look over my shoulder/);
    expect(meeting?.declarationText).toMatch(/voice assistant .* destroy my notes/s);
    const declared = made(await declare(system(), guest, {}));
    expect(declared).toMatchObject({ precautionsAcknowledged: true });
    expect(codesOf(await read(system(), guest, 'BEX-2026-001'))).toEqual([]);
  });
}
