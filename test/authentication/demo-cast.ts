import type { DemoUser } from '../../gateway/demo-issuer/demo-user.ts';

/** A few people and one system; invented. */
export const CAST: readonly DemoUser[] = [
  {
    username: 'bexley-police-rep',
    name: 'Sergeant Example',
    description: 'Police representative, Bexley',
    kind: 'person',
  },
  {
    username: 'bexley-housing-rep',
    name: 'Officer <Sample>',
    description: 'Housing representative, Bexley',
    kind: 'person',
  },
  {
    username: 'dorset-idva-rep',
    name: 'Adviser Instance',
    description: 'IDVA, Dorset',
    kind: 'person',
  },
  {
    username: 'bexley-police-system',
    name: 'Police records system',
    description: 'Contributes police research, Bexley',
    kind: 'system',
  },
];

export const AUDIENCE = 'marac-gateway';

/** A clock that stands still until it is moved. */
export function createTestClock(start = '2026-03-02T09:00:00Z'): {
  clock: () => Date;
  advance(milliseconds: number): void;
} {
  let now = new Date(start).getTime();
  return {
    clock: () => new Date(now),
    advance(milliseconds) {
      now += milliseconds;
    },
  };
}
