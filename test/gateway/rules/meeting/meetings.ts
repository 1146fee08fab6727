import type { Answer, TestSystem } from '../../../support/system.ts';
import { meetingOf } from '../people.ts';
import { change } from '../pictures.ts';

/** The n-th case of an area. */
export const caseOf = (area: string, number: number): string =>
  `${area.slice(0, 3).toUpperCase()}-2026-00${String(number)}`;

/** Makes a declaration for the coming meeting of somebody's area, as told. */
export function declare(system: TestSystem, username: string, given: object): Promise<Answer> {
  const meetingId = meetingOf(system, username.split('-')[0] ?? '').id;
  return change(system, username, 'makeDeclaration', { meetingId, accepted: true, ...given });
}

/** Runs while the clock of the whole system shows another instant. */
export async function at(
  system: TestSystem,
  instant: string | Date,
  work: () => Promise<void>,
): Promise<void> {
  const { now } = system.time;
  try {
    system.time.now = new Date(instant);
    await work();
  } finally {
    system.time.now = now;
  }
}
