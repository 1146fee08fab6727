import { startTrappedSystem } from './trapped-system.ts';
import type { TrappedSystem } from './trapped-system.ts';

const picture = `query ($purpose: Purpose) {
  casePicture(caseId: "BEX-2026-001", purpose: $purpose) { police { callouts { id } } }
}`;

describe('what a caller or the conference may not bring about', () => {
  let system: TrappedSystem;
  beforeAll(async () => {
    system = await startTrappedSystem();
    await system.declare('bexley-idva-rep');
  }, 120_000);
  afterAll(() => system.close());
  beforeEach(() => {
    system.reset();
  });

  it('R-042 a purpose of null is a bad request and not a fault', async () => {
    const { errors } = await system.ask('bexley-idva-rep', picture, { purpose: null });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
  });

  it('F-04 T9 a condition of null is a bad request, and nobody is asked for it', async () => {
    const { data, errors } = await system.ask(
      'bexley-idva-rep',
      `query ($not: Boolean = true) { casePicture(caseId: "BEX-2026-001") {
         id police @skip(if: $not) { callouts { id } } } }`,
      { not: null },
    );
    expect([data, errors.map(({ extensions }) => extensions.code)]).toEqual([
      undefined,
      ['BAD_REQUEST'],
    ]);
    expect([system.asked(), system.events]).toEqual([[], []]);
  });

  it('R-042 one operation is for one purpose, under one permission: two are refused together', async () => {
    const { errors } = await system.ask(
      'bexley-idva-rep',
      `{ own: casePicture(caseId: "BEX-2026-001") { id }
         other: casePicture(caseId: "BEX-2026-001", purpose: MAPPA, permissionId: "p") { id } }`,
    );
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_REQUEST', rule: 'R-042' },
    ]);
  });

  it.each([
    '{ casePicture(caseId: "BEX-2026-001") { id ... @defer { participants { id } } } }',
    '{ casePicture(caseId: "BEX-2026-001") { participants @stream { id } } }',
    'subscription { me { name } }',
    'query one { me { name } } query other { me { name } }',
  ])('F-50 T11 nothing is answered in parts, later, or by turns: %s', async (query) => {
    const accept = 'multipart/mixed; deferSpec=20220824, application/json';
    const answer = await system.ask('bexley-idva-rep', query, {}, { accept });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
    expect([answer.status, answer.text.includes('"data"')]).toEqual([400, false]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('T9 a conference that hangs is refused by the deadline and shuts no agency out', async () => {
    system.agency('conference').hangFacts = true;
    system.patience.ms = 1_000;
    for (let asked = 0; asked < 2; asked += 1) {
      const { errors } = await system.ask('bexley-idva-rep', picture);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['CONFERENCE_UNAVAILABLE']);
    }
    system.reset();
    const { data, errors } = await system.ask('bexley-idva-rep', picture);
    expect(errors).toEqual([]);
    expect(data.casePicture.police.callouts.length).toBeGreaterThan(0);
  }, 25_000);

  it('R-035 a change an agency failed at is not told as if there were no such case', async () => {
    system.agency('police').tamper = () => ({
      data: null,
      errors: [{ message: 'row 7 of item', extensions: { code: 'INTERNAL' } }],
    });
    const { errors } = await system.ask(
      'bexley-police-system',
      'mutation { withdrawPoliceItem(caseId: "BEX-2026-001", itemId: "i", reason: "r") { id } }',
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['SOURCE_UNAVAILABLE']);
  });
});
