import { jest } from '@jest/globals';
import type { Visit } from '../../../gateway/limits/pace.ts';
import { createPace } from '../../../gateway/limits/pace.ts';
import { limits } from '../../../gateway/limits/settings.ts';

const person = { subject: 'somebody', clientKind: 'person' } as const;
const wide = { ...limits, requestsAMinutePerson: 1_000 };

const admitted = (visit: { readonly kind: string }): Visit => {
  expect(visit.kind).toBe('admitted');
  return visit as Visit;
};
const codeOf = (visit: object): unknown => ('code' in visit ? visit.code : null);

describe('a visit', () => {
  test('F-27 whoever hangs up and asks again still has the first question under way', async () => {
    const admit = createPace({ ...wide, operationsAtOncePerson: 1 });
    const visit = admitted(await admit(person));
    let finish = (): void => undefined;
    const work = visit.during(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    visit.leave();
    expect(visit.connection.aborted).toBe(true);
    expect(codeOf(await admit(person))).toBe('TOO_MANY_AT_ONCE');
    expect(await admit(person)).toMatchObject({ retryAfterSeconds: 1 });
    finish();
    await work;
    const next = admitted(await admit(person));
    // A connection may be said to have ended twice; the place is given back once.
    next.leave();
    next.leave();
    admitted(await admit(person));
    expect(codeOf(await admit(person))).toBe('TOO_MANY_AT_ONCE');
  });

  test('F-27 work that fails gives its place back', async () => {
    const admit = createPace({ ...wide, operationsAtOncePerson: 1 });
    const visit = admitted(await admit(person));
    await expect(visit.during(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    visit.leave();
    admitted(await admit(person));
  });

  test('F-27 the minute ends, and a flood does not lengthen it', async () => {
    jest.useFakeTimers();
    try {
      const admit = createPace({ ...limits, requestsAMinutePerson: 2 });
      for (const _ of [1, 2]) admitted(await admit(person));
      jest.setSystemTime(Date.now() + 59_000);
      expect(await admit(person)).toEqual({
        kind: 'refused',
        code: 'TOO_MANY_REQUESTS',
        retryAfterSeconds: 1,
      });
      jest.setSystemTime(Date.now() + 1_000);
      admitted(await admit(person));
    } finally {
      jest.useRealTimers();
    }
  });
});
