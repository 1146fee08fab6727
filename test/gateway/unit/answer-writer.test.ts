import { createAnswerWriter } from '../../../gateway/http/answer-writer.ts';

const errors = [{ message: 'Withheld.', path: ['a', 0], extensions: { code: 'WITHHELD' } }];
const extensions = { disclosure: { id: 'd-1' } };
const data = { casePicture: { reference: 'R-1', notes: ['"quoted"\n', null] } };

describe('the bytes of an answer', () => {
  test.each([
    ['data alone', { data }],
    ['data beside errors', { errors, data, extensions }],
    ['null for data', { errors, data: null, extensions }],
    ['no data', { errors }],
    ['nothing at all', {}],
  ])('are JSON and a line end: %s', (_title, result) => {
    expect(createAnswerWriter().write(result)).toBe(`${JSON.stringify(result)}\n`);
  });

  test('F-45 are those whose digest is in the log', () => {
    const answers = createAnswerWriter();
    answers.remember({ data, text: '{"as":"digested"}', httpStatus: 200 });
    expect(answers.write({ data, extensions })).toBe(
      '{"data":{"as":"digested"},"extensions":{"disclosure":{"id":"d-1"}}}\n',
    );
    // What only looks the same is another answer.
    expect(answers.write({ data: structuredClone(data) })).toBe(`${JSON.stringify({ data })}\n`);
  });
});
