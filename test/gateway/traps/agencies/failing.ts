import { testNow } from '../../../support/system.ts';
import { errorAt, rowOf } from './bench.ts';
import type { Bench } from './bench.ts';

/** Long enough for everybody who answers, and short enough to wait for who does not; in milliseconds. */
const deadlineMs = 3_000;

/** T7, T9: agencies that are down, slow or broken. */
export function failingAgencies(bench: () => Bench): void {
  describe('T7 down is not empty', () => {
    test('R-035 R-081 F-01 F-04 a dead agency is said to be unavailable since when, the rest is intact', async () => {
      const whole = await bench().ask();
      bench().system.agency('health').reply = () => null;
      const answer = await bench().ask();
      const since = bench().system.time.now.toISOString();
      expect(answer.data.casePicture.health).toBeNull();
      expect(errorAt(answer, 'health')).toEqual(['SOURCE_UNAVAILABLE']);
      expect(rowOf(answer, 'HEALTH')).toEqual({
        agency: { type: 'HEALTH' },
        state: 'SOURCE_UNAVAILABLE',
        asOf: since,
        reason: `Unavailable since ${since}.`,
      });
      const { answered, complete, housing, police, participants } = answer.data.casePicture;
      expect(complete).toBe(false);
      expect(answered).toBe(whole.data.casePicture.answered - 1);
      expect({ housing, police, participants }).toEqual({
        housing: whole.data.casePicture.housing,
        police: whole.data.casePicture.police,
        participants: whole.data.casePicture.participants,
      });
    });

    test('R-035 F-04 people whom the conference cannot name are not shown as nameless', async () => {
      const conference = bench().system.agency('conference');
      conference.tamper = (answer, call) => {
        if (call.variables['representations']) throw new Error('the connection is cut');
        return answer;
      };
      const answer = await bench().ask();
      expect(answer.data.casePicture.police.callouts[0].subject).toEqual({ name: null });
      expect(errorAt(answer, 'police', 'callouts', 0, 'subject', 'name')).toEqual([
        'SOURCE_UNAVAILABLE',
      ]);
      const bare = await bench().system.ask(
        'bexley-idva-rep',
        'query ($case: ID!) { casePicture(caseId: $case) { police { callouts { subject { role } } } } }',
        bench().ordinary,
      );
      expect(bare.data.casePicture.police.callouts[0].subject).toBeNull();
      expect(errorAt(bare, 'police', 'callouts', 0, 'subject')).toEqual(['SOURCE_UNAVAILABLE']);
    });

    test('F-04 one that fails at a single field of an item is said to have, there', async () => {
      const { ordinary, system } = bench();
      system.agency('police').tamper = (answer) => {
        const [entity] = answer.data._entities;
        entity.police.callouts[0].summary = null;
        const path = ['_entities', 0, 'police', 'callouts', 0, 'summary'];
        answer.errors = [{ message: 'a word of its own', path }];
        return answer;
      };
      const answer = await system.ask(
        'bexley-idva-rep',
        'query ($case: ID!) { casePicture(caseId: $case) { police { callouts { id summary } } } }',
        ordinary,
      );
      expect(answer.data.casePicture.police.callouts[0]).toEqual({
        id: expect.any(String),
        summary: null,
      });
      expect(errorAt(answer, 'police', 'callouts', 0, 'summary')).toEqual(['SOURCE_UNAVAILABLE']);
    });

    test('F-04 one that refuses a single field of an item is said to have, there', async () => {
      const { ordinary, system } = bench();
      system.agency('police').tamper = (answer) => {
        answer.data._entities[0].police.callouts[0].summary = null;
        const path = ['_entities', 0, 'police', 'callouts', 0, 'summary'];
        answer.errors = [{ message: 'its word', path, extensions: { code: 'WITHHELD' } }];
        return answer;
      };
      const answer = await system.ask(
        'bexley-idva-rep',
        'query ($case: ID!) { casePicture(caseId: $case) { police { callouts { id summary } } } }',
        ordinary,
      );
      expect(answer.data.casePicture.police.callouts[0].summary).toBeNull();
      expect(errorAt(answer, 'police', 'callouts', 0, 'summary')).toEqual(['WITHHELD']);
    });

    test('F-04 one that fails at a detail of whom an item is about is said to have, there', async () => {
      const { ordinary, system } = bench();
      system.agency('conference').tamper = (answer, { variables }) => {
        if (!variables['representations']) return answer;
        answer.data._entities[0].safeContact.number = null;
        const path = ['_entities', 0, 'safeContact', 'number'];
        answer.errors = [{ message: 'a word of its own', path }];
        return answer;
      };
      const answer = await system.ask(
        'bexley-idva-rep',
        `query ($case: ID!) { casePicture(caseId: $case) {
          police { callouts { subject { safeContact { number times } } } } } }`,
        ordinary,
      );
      expect(answer.data.casePicture.police.callouts[0].subject.safeContact).toEqual({
        number: null,
        times: expect.any(String),
      });
      const place = ['police', 'callouts', 0, 'subject', 'safeContact', 'number'];
      expect(errorAt(answer, ...place)).toEqual(['SOURCE_UNAVAILABLE']);
    });

    test('R-033 without the conference nothing is released', async () => {
      bench().system.agency('conference').reply = () => null;
      const answer = await bench().ask();
      expect(answer.data).toEqual({ casePicture: null });
      expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual([
        'CONFERENCE_UNAVAILABLE',
      ]);
    });
  });

  describe('T9 a slow or failing agency does not stall the picture', () => {
    test('T9 R-035 one that never answers costs the deadline and its own section', async () => {
      await bench().ask();
      bench().system.agency('police').hang = true;
      bench().system.patience.ms = deadlineMs;
      const started = performance.now();
      const answer = await bench().ask();
      const took = performance.now() - started;
      expect(took).toBeGreaterThanOrEqual(deadlineMs - 50);
      expect(rowOf(answer, 'POLICE')).toEqual(
        expect.objectContaining({ state: 'SOURCE_UNAVAILABLE' }),
      );
      expect(errorAt(answer, 'police')).toEqual(['SOURCE_UNAVAILABLE']);
      expect(answer.data.casePicture.housing.arrears).not.toEqual([]);
      expect(answer.data.casePicture.participants).not.toEqual([]);
    });

    test('T9 a read whose connection broke is asked once more, and not oftener', async () => {
      const health = bench().system.agency('health');
      health.reply = () => (health.cuts === 0 ? null : { body: JSON.stringify({ data: null }) });
      await bench().ask();
      expect(health.queries()).toHaveLength(2);
      health.reply = () => null;
      health.calls.length = 0;
      await bench().ask();
      expect(health.queries()).toHaveLength(2);
    });

    test('R-073 T9 a change is sent once, whatever becomes of it', async () => {
      const conference = bench().system.agency('conference');
      conference.reply = () => null;
      const { errors } = await bench().system.ask(
        'bexley-idva-rep',
        'mutation ($case: ID!) { declareConflict(caseId: $case, explanation: "x") }',
        bench().ordinary,
      );
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['CONFERENCE_UNAVAILABLE']);
      expect(conference.queries()).toHaveLength(1);
    });

    test('T9 one that keeps failing is left alone, and asked again though callers never stop', async () => {
      const idva = bench().system.agency('idva');
      const asking =
        'query ($case: ID!) { casePicture(caseId: $case) { idva { victimViews { id } } } }';
      const askIdva = () => bench().system.ask('bexley-idva-rep', asking, bench().ordinary);
      const later = (ms: number): void => {
        bench().system.time.now = new Date(bench().system.time.now.getTime() + ms);
      };
      idva.reply = () => ({ status: 503, body: '' });
      for (let failed = 0; failed < 5; failed += 1) await askIdva();
      expect(idva.queries()).toHaveLength(5);
      idva.reply = null;
      for (let second = 0; second < 9; second += 1) {
        later(1_000);
        const { errors } = await askIdva();
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(['SOURCE_UNAVAILABLE']);
      }
      expect(idva.queries()).toHaveLength(5);
      later(1_000);
      const { data, errors } = await askIdva();
      expect(errors).toEqual([]);
      expect(data.casePicture.idva.victimViews).not.toEqual([]);
      expect(bench().system.time.now.getTime()).toBeGreaterThan(testNow.getTime());
    });
  });
}
