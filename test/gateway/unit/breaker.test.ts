import { createBreaker } from '../../../gateway/federation/breaker.ts';

const start = Date.parse('2026-11-20T09:30:00.000Z');

function breakerAt() {
  const time = { ms: start };
  const breaker = createBreaker(() => new Date(time.ms));
  const fail = (count: number): void => {
    for (let done = 0; done < count; done += 1) breaker.failed();
  };
  return { breaker, fail, time };
}

describe('T9 an agency that keeps failing is left alone for a while', () => {
  test('not before the fifth failure in a row', () => {
    const { breaker, fail } = breakerAt();
    fail(4);
    expect(breaker.mayCall()).toBe(true);
    fail(1);
    expect(breaker.mayCall()).toBe(false);
  });

  test('an answer in between starts the count again', () => {
    const { breaker, fail } = breakerAt();
    fail(4);
    breaker.succeeded();
    fail(4);
    expect(breaker.mayCall()).toBe(true);
  });

  test('after ten seconds one call tries, and the others wait for what it finds', () => {
    const { breaker, fail, time } = breakerAt();
    fail(5);
    time.ms += 9_999;
    expect(breaker.mayCall()).toBe(false);
    time.ms += 1;
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, true]);
  });

  test('a try that fails leaves it alone for another ten seconds', () => {
    const { breaker, fail, time } = breakerAt();
    fail(5);
    time.ms += 10_000;
    expect(breaker.mayCall()).toBe(true);
    fail(1);
    time.ms += 9_999;
    expect(breaker.mayCall()).toBe(false);
  });

  test('R-035 it remembers since when, until an answer comes', () => {
    const { breaker, fail, time } = breakerAt();
    expect(breaker.failingSince()).toBeNull();
    fail(1);
    time.ms += 60_000;
    fail(6);
    expect(breaker.failingSince()).toEqual(new Date(start));
    breaker.succeeded();
    expect(breaker.failingSince()).toBeNull();
  });
});
