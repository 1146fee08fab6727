import fc from 'fast-check';
import { distinctRecords } from '../../../gateway/federation/distinct-records.ts';
import { always } from './property.ts';

const person = (id: string) => ({ __typename: 'Participant', id });

describe('T9 a record is asked about once', () => {
  test('and its answer stands wherever it was named', () => {
    const named = [person('a'), person('b'), person('a'), person('a')];
    const { asked, count, spread } = distinctRecords(named);
    expect(asked).toEqual([person('a'), person('b')]);
    expect(count).toBe(4);
    expect(spread(['A', 'B'])).toEqual(['A', 'B', 'A', 'A']);
  });

  test('two types may use one id', () => {
    const named = [person('a'), { __typename: 'CasePicture', id: 'a' }];
    expect(distinctRecords(named).asked).toEqual(named);
  });

  test('an answer that is missing is null', () => {
    expect(distinctRecords([person('a'), person('b')]).spread(['A'])).toEqual(['A', null]);
  });

  test('a call about no record asks about none', () => {
    expect(distinctRecords(undefined)).toEqual(expect.objectContaining({ asked: [], count: 0 }));
  });

  test('each is answered in its own place, whatever is named', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', 'a b', '').map(person));
    always(
      fc.property(names, (named) => {
        const { asked, spread } = distinctRecords(named);
        expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
        expect(spread(asked)).toEqual(named);
      }),
    );
  });
});

describe('T4 a record is named by type and opaque id', () => {
  test('and by nothing else that the planner may have put beside them', () => {
    expect(distinctRecords([{ ...person('a'), nhsNumber: '1' }]).asked).toEqual([person('a')]);
  });

  test.each([[null], ['x'], [[{ id: 'a' }]], [[{ __typename: 'Participant', id: 7 }]]])(
    'or it is a fault: %j',
    (representations) => {
      expect(() => distinctRecords(representations)).toThrow();
    },
  );
});
