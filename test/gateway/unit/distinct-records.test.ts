import fc from 'fast-check';
import { distinctRecords } from '../../../gateway/federation/distinct-records.ts';
import { always } from './property.ts';

const types = new Set(['Participant', 'CasePicture']);
const person = (id: string) => ({ __typename: 'Participant', id });

describe('T9 a record is asked about once', () => {
  test('and its answer stands wherever it was named', () => {
    const named = [person('a'), person('b'), person('a'), person('a')];
    const { asked, spread } = distinctRecords(named, types);
    expect(asked).toEqual([person('a'), person('b')]);
    expect(spread(['A', 'B'])).toEqual(['A', 'B', 'A', 'A']);
  });

  test('two types may use one id', () => {
    const named = [person('a'), { __typename: 'CasePicture', id: 'a' }];
    expect(distinctRecords(named, types).asked).toEqual(named);
  });

  test('an answer that is missing is null', () => {
    expect(distinctRecords([person('a'), person('b')], types).spread(['A'])).toEqual(['A', null]);
  });

  test('each is answered in its own place, whatever is named', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', 'a b', '').map(person));
    always(
      fc.property(names, (named) => {
        const { asked, spread } = distinctRecords(named, types);
        expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
        expect(spread(asked)).toEqual(named);
      }),
    );
  });
});

describe('T4 a record is named by type and opaque id', () => {
  test('and by nothing else that stands beside them', () => {
    const more = { ...person('a'), nhsNumber: '1' };
    expect(distinctRecords([more], types).asked).toEqual([person('a')]);
  });

  test.each([
    [{ id: 'a' }],
    [{ __typename: 'Participant' }],
    [{ __typename: 'Participant', id: 7 }],
    [{ __typename: 'Agency', id: 'a' }],
  ])('or nobody is asked about it, and it has no answer: %j', (named) => {
    const { asked, spread } = distinctRecords([named, person('b')], types);
    expect(asked).toEqual([person('b')]);
    expect(spread(['B'])).toEqual([null, 'B']);
  });
});
