import { trainingBlocks } from '../../../schema/protocols/rules/training-blocks.ts';
import type { Profiles } from '../../../schema/protocols/profile.ts';
import type { Acting } from '../records/acting.ts';
import { londonDay } from '../records/london-day.ts';

// Training is asked of those who come to every meeting; a guest hears the statement, a system cannot be trained.
const untrained: readonly string[] = ['SYSTEM', 'GUEST', 'OBSERVER'];

/**
 * May this viewer be shown meetings at all? R-002: a signatory, or a guest the chair admitted; R-177:
 * nobody of an agency that is suspended.
 */
export function mayAttend({ standing, role }: Acting): boolean {
  return standing === 'SIGNED' || (standing !== 'SUSPENDED' && role === 'GUEST');
}

/** May this viewer be shown cases on an agenda? R-009: where the area asks for training first, no earlier. */
export function mayOpenAgenda(viewer: Acting, profiles: Profiles, now: Date): boolean {
  return (
    untrained.includes(viewer.role) ||
    !trainingBlocks(profiles[viewer.area], viewer.trainedOn, londonDay(now))
  );
}
