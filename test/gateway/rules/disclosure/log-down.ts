import type { TestSystem } from '../../../support/system.ts';
import { answerOn, attendance, callout, submit } from '../contribution/research.ts';
import { inDatabase } from '../people.ts';
import { change, codesOf, made, read } from '../pictures.ts';
import type { WatchedSubgraphs } from '../watched-subgraphs.ts';

const nothing = [503, undefined, 'LOG_UNAVAILABLE'];

/** What cannot be recorded is not released, and what the gate refuses is asked of nobody. */
export function nothingWithoutTheLog(
  system: () => TestSystem,
  watched: () => WatchedSubgraphs,
): void {
  const log = (sql: string) => inDatabase(system(), 'disclosure_log', sql);
  const answered = async () => {
    const answer = await read(system(), 'bexley-police-rep', 'BEX-2026-001', 'reference complete');
    return [answer.status, answer.data ?? undefined, ...codesOf(answer)];
  };
  const works = [200, { casePicture: { reference: 'BEX-2026-001', complete: true } }];
  const askedOfAgencies = () =>
    watched().calls.filter(({ path, subgraph }) => subgraph !== 'conference' || path !== '/facts');

  it('R-145 F-45 while nothing can be written to the log nothing is released, and no agency is asked', async () => {
    expect(await answered()).toEqual(works);
    const role = 'disclosure_writer';
    await log(`REVOKE INSERT ON disclosure_entry FROM ${role}`);
    try {
      watched().calls.length = 0;
      expect(await answered()).toEqual(nothing);
      expect(askedOfAgencies()).toEqual([]);
      const refused = await read(system(), 'bexley-auditor', 'BEX-2026-001');
      expect([refused.status, refused.data, ...codesOf(refused)]).toEqual(nothing);
      expect((await fetch(`${system().url}/health/ready`)).status).toBe(503);
      const anonymous = await fetch(`${system().url}/graphql`, { method: 'POST' });
      // Whoever is unknown is given nothing, whatever becomes of the log.
      expect(anonymous.status).toBe(401);
    } finally {
      await log(`GRANT INSERT ON disclosure_entry TO ${role}`);
    }
    expect(await answered()).toEqual(works);
    expect((await fetch(`${system().url}/health/ready`)).status).toBe(200);
  });

  it('R-145 F-45 an answer whose outcome cannot be written does not leave, though everything was fetched', async () => {
    const name = 'no_outcome';
    await log(
      `ALTER TABLE disclosure_entry ADD CONSTRAINT ${name} CHECK (kind <> 'OUTCOME') NOT VALID`,
    );
    try {
      watched().calls.length = 0;
      expect(await answered()).toEqual(nothing);
      expect(askedOfAgencies()).not.toEqual([]);
    } finally {
      await log(`ALTER TABLE disclosure_entry DROP CONSTRAINT ${name}`);
    }
    expect(await answered()).toEqual(works);
  });

  it('R-073 R-146 a change that the gate refuses never reaches a subgraph', async () => {
    const health = answerOn(system(), 'BEX-2026-001', { victimAttendances: [attendance] });
    const police = answerOn(system(), 'BEX-2026-001', { callouts: [callout] });
    const caseId = system().caseId('BEX-2026-002');
    const refused: readonly (readonly [string, () => ReturnType<typeof change>])[] = [
      ['OPERATION_NOT_ALLOWED', () => submit(system(), 'bexley-housing-system', health, 'health')],
      ['OPERATION_NOT_ALLOWED', () => submit(system(), 'bexley-chair', police, 'police')],
      ['NOT_FOUND', () => submit(system(), 'bexley-housing-rep', { ...police, caseId }, 'police')],
      [
        'OPERATION_NOT_ALLOWED',
        () => change(system(), 'bexley-police-rep', 'liftRestriction', { caseId, reason: 'Over.' }),
      ],
      [
        'NOT_FOUND',
        () =>
          change(system(), 'bexley-housing-rep', 'declareConflict', {
            caseId,
            explanation: 'Kin.',
          }),
      ],
    ];
    for (const [code, ask] of refused) {
      watched().calls.length = 0;
      expect(codesOf(await ask())).toEqual([code]);
      expect(askedOfAgencies()).toEqual([]);
    }
    // One that it allows does.
    watched().calls.length = 0;
    made(await submit(system(), 'bexley-police-rep', police));
    expect(askedOfAgencies().map(({ subgraph }) => subgraph)).toEqual(['police']);
  });
}
