import { logEvent } from '../../../../gateway/watch/log-event.ts';
import { openLogLines } from '../../../../schema/running/log-lines.ts';
import type { Reply } from '../interposed.ts';
import { rowOf } from './bench.ts';
import type { Bench } from './bench.ts';

/** Words that no answer of the gateway may repeat. */
const telling = 'record for Adaeze at 4 Larkrise Court is restricted';

/** T5: what an agency says when it fails. */
export function tellingAgencies(bench: () => Bench): void {
  describe('T5 what a failed agency says reaches no caller', () => {
    const replies: [string, Reply][] = [
      ['an error page', { status: 500, type: 'text/html', body: `<h1>${telling}</h1>` }],
      ['a refusal', { status: 403, body: JSON.stringify({ errors: [{ message: telling }] }) }],
      ['a client error', { status: 400, body: JSON.stringify({ errors: [{ message: telling }] }) }],
      ['something that is no JSON', { body: `{"data": "${telling}` }],
      ['a text', { body: JSON.stringify(telling) }],
      [
        'errors with messages, addresses and stack traces',
        {
          body: JSON.stringify({
            data: null,
            errors: [
              {
                message: telling,
                path: ['_entities', 0, telling],
                extensions: {
                  code: 'WITHHELD',
                  field: telling,
                  rule: telling,
                  url: 'http://10.1.2.3/housing',
                  response: { body: telling },
                  stacktrace: [telling],
                },
              },
              { message: telling, extensions: { code: telling } },
            ],
            extensions: { note: telling },
          }),
        },
      ],
    ];

    test.each(replies)('T5 R-035 %s', async (_title, reply) => {
      bench().system.agency('housing').reply = () => reply;
      const answer = await bench().ask();
      expect(bench().system.agency('housing').queries()).toHaveLength(1);
      const everything = answer.text + JSON.stringify([...answer.headers]);
      expect(everything).not.toMatch(/Adaeze at|Larkrise Court|restricted|10\.1\.2\.3|stacktrace/);
      expect(everything).not.toContain(new URL(bench().system.agency('housing').url).port);
      expect(answer.status).toBe(200);
      expect(answer.data.casePicture.housing?.arrears ?? null).toBeNull();
      expect(answer.errors).not.toEqual([]);
      for (const { message, extensions } of answer.errors) {
        expect(Object.keys(extensions).filter((key) => key !== 'category')).toEqual(['code']);
        expect(message).not.toBe('');
      }
      expect(rowOf(answer, 'HOUSING')).toEqual(
        expect.objectContaining({ state: 'SOURCE_UNAVAILABLE' }),
      );
      expect(answer.data.casePicture.complete).toBe(false);
      expect(answer.data.casePicture.police.callouts).not.toEqual([]);
    });

    test('F-52 T5 nor does the operator’s own log quote it', () => {
      const lines: string[] = [];
      const log = openLogLines('gateway', { write: (line) => void lines.push(line) });
      const write = logEvent.bind(null, log);
      write({ kind: 'fault', where: 'housing', fault: new Error(telling) });
      write({ kind: 'fault', where: 'housing', fault: { message: telling, code: { telling } } });
      // An agency's error is data: what stands in it under `name` and `code` is the agency's word.
      write({ kind: 'fault', where: 'housing', fault: { name: 'Adaeze', code: 'ADAEZE' } });
      write({ kind: 'over-delivery', subgraph: 'housing', what: 'UNASKED_KEY' });
      expect(lines).toHaveLength(4);
      expect(lines.join('')).not.toMatch(/Adaeze/i);
    });
  });
}
