import { getOperationAST, parse } from 'graphql';
import { findExceededLimit } from '../../../gateway/limits/check-limits.ts';
import { limits } from '../../../gateway/limits/settings.ts';

const exceeded = (text: string) => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return findExceededLimit(document, operation, limits);
};
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (levels: number): string => '{ a '.repeat(levels) + '}'.repeat(levels);

describe('an operation is measured with its fragments written out', () => {
  test.each([
    ['depth', limits.depth, nested],
    ['selections', limits.selections, (size: number) => `{ a { ${times(size - 1, () => 'b')} } }`],
    ['aliases', limits.aliases, (size: number) => `{ a { ${times(size, (n) => `b${n}: b`)} } }`],
    ['rootFields', limits.rootFields, (size: number) => `{ ${times(size, () => 'a')} }`],
    ['mutations', limits.mutations, (size: number) => `mutation { ${times(size, () => 'a')} }`],
  ] as const)('R-033 the limit of %s is reached and not passed', (limit, most, operation) => {
    expect(exceeded(operation(most))).toBeNull();
    expect(exceeded(operation(most + 1))).toBe(limit);
  });

  test('a fragment counts each time it is spread', () => {
    const fragment = `fragment F on Q { ${times(limits.selections / 2, () => 'b')} }`;
    expect(exceeded(`{ a { ...F } } ${fragment}`)).toBeNull();
    expect(exceeded(`{ a { ...F ...F } } ${fragment}`)).toBe('selections');
  });

  test('a fragment brings its depth to where it is spread', () => {
    const fragment = `fragment F on Q ${nested(limits.depth - 1)}`;
    expect(exceeded(`{ a { ...F } } ${fragment}`)).toBeNull();
    expect(exceeded(`{ a { b { ...F } } } ${fragment}`)).toBe('depth');
  });

  test('aliases and root fields inside fragments count too', () => {
    const aliases = times(limits.aliases + 1, (n) => `b${n}: b`);
    expect(exceeded(`{ a { ...F } } fragment F on Q { ...G } fragment G on Q { ${aliases} }`)).toBe(
      'aliases',
    );
    const roots = times(limits.rootFields + 1, () => 'a');
    expect(exceeded(`{ ... on Q { ...F } } fragment F on Q { ${roots} }`)).toBe('rootFields');
    expect(exceeded(`mutation { a ...F } fragment F on M { b }`)).toBe('mutations');
  });

  test.each(['{ a { ...F0 } }', '{ ...F0 }'])(
    'fragments that spread each other twice, two hundred deep, are measured at once: %s',
    (operation) => {
      const bomb = times(200, (n) => `fragment F${n} on Q { ...F${n + 1} ...F${n + 1} }`);
      expect(exceeded(`${operation} ${bomb} fragment F200 on Q { a }`)).toBe('selections');
    },
  );
});

describe('T12 keys that are not a caller’s to use', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'guard_id', 'guard_'])('%s', (key) => {
    expect(exceeded(`{ ${key}: a }`)).toBe('reservedKey');
    expect(exceeded(`{ a { ... on Q { ${key}: b } } }`)).toBe('reservedKey');
    expect(exceeded(`{ a { ...F } } fragment F on Q { b { ${key} } }`)).toBe('reservedKey');
    expect(exceeded(`query ($${key}: ID) { a(b: $${key}) }`)).toBe('reservedKey');
  });

  test('others that only look like them are a caller’s own', () => {
    expect(exceeded('query ($proto: ID) { Guard_id: a(b: $proto) constructors: a }')).toBeNull();
  });
});
