import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { titlesRunBy } from '../../docs/printers/tests-that-run.ts';
import { allDefences } from '../mutants/all-defences.ts';
import { switchedOff } from '../mutants/copy-of-project.ts';
import { judgeMutated } from '../mutants/judge.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The ends of a piece that begin with a word: `T6 one that ` gives `one that ` and `that ` too. */
const endsOf = (piece: string): string[] =>
  [...piece.matchAll(/(?<=^|\s)\S/g)].map(({ index }) => piece.slice(index));

/** Whether a title as it is written, with `…` for what is filled in later, may hold this text. */
function mayHold(written: string, text: string): boolean {
  const pieces = written.split(/…|%[sdifjop]|\$\w+/);
  const inOrder = pieces.map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  // A part of a title may begin in the middle of a piece and go on into what is filled in.
  const goesOn = pieces
    .slice(0, -1)
    .some((piece) => endsOf(piece).some((end) => text.startsWith(end)));
  return goesOn || pieces.some((piece) => piece.includes(text)) || new RegExp(inOrder).test(text);
}

describe('the table of defences does not rot', () => {
  test('every id is unique, short and in kebab-case, and every threat has a form we know', () => {
    const ids = allDefences.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    const threats = allDefences.map(({ threat }) => threat);
    expect(threats.filter((one) => !/^(T\d{1,2}|R-\d{3}|F-\d{2})$/.test(one))).toEqual([]);
  });

  test('what is to be switched off is there exactly once, and differs afterwards', () => {
    const faults = allDefences.flatMap(({ id, file, off }) => {
      if (!existsSync(root + file)) return [`${id}: ${file} does not exist`];
      const text = readFileSync(root + file, 'utf8');
      try {
        return switchedOff(text, off) === text ? [`${id}: changes nothing`] : [];
      } catch (fault) {
        return [`${id}: ${(fault as Error).message}`];
      }
    });
    expect(faults).toEqual([]);
  });

  test('the test that proves it is one that its file runs', () => {
    const titles = new Map<string, string[]>();
    const faults = allDefences.flatMap(({ id, proof: { file, title } }) => {
      if (!file.endsWith('.test.ts') || !existsSync(root + file)) return [`${id}: no test ${file}`];
      const known = titles.get(file) ?? titlesRunBy(root, file);
      titles.set(file, known);
      return known.some((written) => mayHold(written, title)) ? [] : [`${id}: no title ${title}`];
    });
    expect(faults).toEqual([]);
  });
});

describe('red is a failed expectation of that very test, and nothing else', () => {
  const [defence] = allDefences;
  if (!defence) throw new Error('the table is empty');
  const ran = (title: string, why: string) =>
    judgeMutated(defence, { tests: [{ title, passed: why === '', why }], fault: null }).kind;

  test.each([
    ['an expectation that failed', defence.proof.title, 'expect(received).toBe(1)', 'red'],
    ['a test that passed', defence.proof.title, '', 'survived'],
    ['a fault on the way', defence.proof.title, 'TypeError: x is not a function', 'broken'],
    ['another test that failed', 'something else', 'expect(received).toBe(1)', 'survived'],
  ])('%s', (_what, title, why, kind) => {
    expect(ran(title, why)).toBe(kind);
  });

  test('a file that cannot be loaded is none', () => {
    expect(judgeMutated(defence, { tests: [], fault: 'SyntaxError' }).kind).toBe('broken');
  });

  test('a text that is not there once is not switched off', () => {
    const off = { find: 'a', replace: 'b' };
    expect(switchedOff('cad', off)).toBe('cbd');
    expect(() => switchedOff('caad', off)).toThrow('2 times');
    expect(() => switchedOff('c', off)).toThrow('0 times');
  });
});
