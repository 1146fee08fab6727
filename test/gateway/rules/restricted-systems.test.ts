import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { answerOn, callout, submit } from './contribution/research.ts';
import { nominationOf } from './people.ts';
import { change, codesOf, made, read, refusals } from './pictures.ts';

jest.setTimeout(120_000);

const notFound = [{ code: 'NOT_FOUND' }];

describe('agencies’ systems on a case that the chair restricts', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  /** The chair lists the police and the IDVA, and nobody else. */
  const restrict = (caseId: string) =>
    change(system, 'london-chair', 'restrictCase', {
      input: {
        ...{ caseId, trigger: 'HONOUR_BASED_ABUSE', reason: 'Her family has people everywhere.' },
        nominationIds: ['police-rep', 'idva-rep'].map(
          (post) => nominationOf(system, `london-${post}`).id,
        ),
      },
    });
  const agendaOf = async (username: string) => {
    const { data } = await system.ask(username, '{ meetings { agenda { reference } } }');
    const { meetings } = data as { meetings: { agenda: { reference: string }[] }[] };
    return meetings.flatMap(({ agenda }) => agenda);
  };

  it('R-050 a case restricted at run time closes to the systems of agencies that nobody on the list represents', async () => {
    const reference = 'LON-2026-004';
    const given = { shieldingConfirmed: true, answer: 'NOTHING_HELD' };
    const seen = async (username: string) =>
      (await agendaOf(username)).map((entry) => entry.reference).includes(reference);
    for (const post of ['health-system', 'police-system']) {
      expect(codesOf(await read(system, `london-${post}`, reference))).toEqual([]);
      expect(await seen(`london-${post}`)).toBe(true);
    }
    made(await restrict(reference));
    try {
      expect(refusals(await read(system, 'london-health-system', reference))).toEqual(notFound);
      expect(await seen('london-health-system')).toBe(false);
      const handedIn = answerOn(system, reference, given);
      expect(refusals(await submit(system, 'london-health-system', handedIn))).toEqual(notFound);
      // The police are on the list, and their system with them.
      expect(codesOf(await read(system, 'london-police-system', reference))).toEqual([]);
      expect(await seen('london-police-system')).toBe(true);
    } finally {
      const reason = 'The family has moved away.';
      made(await change(system, 'london-chair', 'liftRestriction', { caseId: reference, reason }));
    }
    expect(await seen('london-health-system')).toBe(true);
  });

  it('R-052 an agency’s system hands in nothing on a restricted case before a person of the agency has said that its records are shielded', async () => {
    const reference = 'LON-2026-006';
    const send = (post: string) => {
      const given = { shieldingConfirmed: true, callouts: [callout] };
      return submit(system, `london-${post}`, answerOn(system, reference, given), 'police');
    };
    made(await restrict(reference));
    expect(refusals(await send('police-system'))).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: 'shieldingConfirmed', rule: 'R-052' },
    ]);
    made(await send('police-rep'));
    made(await send('police-system'));
    const reason = 'The family has moved away.';
    made(await change(system, 'london-chair', 'liftRestriction', { caseId: reference, reason }));
  });
});
