import type { Answer } from '../../../support/system.ts';
import type { Wire } from '../interposed.ts';
import type { TrappedSystem } from '../trapped-system.ts';
import { overDelivered } from './every-section.ts';
import { wireFaults } from './wire-faults.ts';

interface Bench {
  readonly system: TrappedSystem;
  readonly ask: () => Promise<Answer>;
  /** Of a gateway that waits a little only. */
  readonly askHastily: () => Promise<Answer>;
  readonly askMeetings: () => Promise<Answer>;
  readonly nothingTold: (answer: Answer) => void;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a lie has no type
type Json = any;

/** Who is asking, and how they stand to a case, comes from nobody else: in doubt, nothing opens. */
export function conferenceFails(bench: () => Bench): void {
  test('F-04 one that fails at a single field is said to have, there, and the rest of the answer stands', async () => {
    const { askMeetings, system } = bench();
    Object.assign(system.agency('conference'), {
      tamper: (answer: Json) => {
        const [root = ''] = Object.keys(answer.data);
        const [meeting] = answer.data[root];
        const [key = ''] = Object.keys(meeting);
        meeting[key] = null;
        answer.errors = [{ message: 'a word of its own', path: [root, 0, key, 'x'] }];
        return answer;
      },
    });
    const { data, errors, text } = await askMeetings();
    expect(data.meetings[0]).toEqual({ declaration: null, id: expect.any(String) });
    expect(errors).toMatchObject([
      { path: ['meetings', 0, 'declaration'], extensions: { code: 'SOURCE_UNAVAILABLE' } },
    ]);
    expect(text).not.toContain('a word of its own');
  });

  const refused = async (wire: Wire, asking = bench().ask): Promise<void> => {
    const { nothingTold, system } = bench();
    Object.assign(system.agency('conference'), { wire, wireAt: '/facts' });
    const answer = await asking();
    expect(answer.status).toBe(503);
    expect(answer.data).toBeUndefined();
    expect(answer.errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'CONFERENCE_UNAVAILABLE' },
    ]);
    expect(system.asked()).toEqual([]);
    expect(system.agency('conference').calls).toHaveLength(1);
    expect(system.events).toHaveLength(1);
    nothingTold(answer);
  };

  describe('the conference, asked for facts', () => {
    // They are read by the same code as an agency's: one in three of them shows that it is so.
    test.each(wireFaults.filter((_, place) => place % 3 === 0))(
      'R-033 F-53 one that $title refuses the operation, and nobody else is asked',
      ({ wire }) => refused(wire),
    );

    test('R-033 F-53 one that never answers refuses it within the deadline, and nobody else is asked', () =>
      refused(() => undefined, bench().askHastily));

    const changed =
      (change: (answer: Json) => void): Wire =>
      async (response, honest) => {
        const answer = JSON.parse(await honest());
        change(answer);
        response.end(JSON.stringify(answer));
      };
    const lies: [string, (answer: Json) => void][] = [
      ['of another person', ({ answers }) => (answers.subject = 'bexley-chair')],
      ['of another case', ({ answers }) => (answers.cases = ['BEX-2026-002'])],
      ['of another operation', ({ answers }) => (answers.disclosureId = 'another')],
      ['that name no question', (answer) => delete answer.answers],
      [
        'of a case nobody named beside the one',
        ({ facts: { cases } }) => (cases['BEX-2026-002'] = Object.values(cases)[0]),
      ],
      ['with keys nobody knows', ({ facts }) => (facts.override = true)],
      ['with a role there is none of', ({ facts }) => (facts.nominations[0].role = 'EVERYTHING')],
      ['without the register', ({ facts }) => (facts.agencies = {})],
      ['of nothing', (answer) => (answer.facts = null)],
    ];
    test.each(lies)('R-003 F-53 facts %s are believed in nothing', (_title, change) =>
      refused(changed(change)),
    );

    test('R-003 T14 facts that were given to somebody else, or for an earlier operation, are not taken', async () => {
      const { ask, system } = bench();
      const kept: string[] = [];
      const keeping: Wire = async (response, honest) => {
        const facts = await honest();
        kept.push(facts);
        response.end(facts);
      };
      Object.assign(system.agency('conference'), { wire: keeping, wireAt: '/facts' });
      await system.ask('bexley-police-rep', '{ me { username } }');
      expect((await ask()).errors).toEqual([]);
      expect(kept).toHaveLength(2);
      for (const earlier of kept) {
        system.reset();
        await refused((response) => void response.end(earlier));
      }
    });
  });

  test('T6 R-081 a conference that sends more than was asked is told of, and no picture calls itself complete', async () => {
    const { ask, nothingTold, system } = bench();
    system.agency('conference').tamper = (answer) => {
      const picture = answer.data?.casePicture;
      if (picture) Object.assign(picture, { note: 'Quaglin', police: { callouts: [] } });
      return answer;
    };
    const answer = await ask();
    expect(answer.errors).toEqual([]);
    expect(answer.data.casePicture.complete).toBe(false);
    expect(answer.data.casePicture.police.callouts).not.toEqual([]);
    expect(overDelivered(system)).toEqual([['conference', 'UNASKED_KEY']]);
    nothingTold(answer);
  });
}
