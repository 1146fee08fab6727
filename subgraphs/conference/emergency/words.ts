import { enumOf } from '../../shared/research/supplied-item.ts';

/** Why a life is at risk now. */
export const emergencyReasons = [
  'IMMINENT_VIOLENCE',
  'MISSING_PERSON',
  'CHILD_AT_RISK',
  'SUICIDE_RISK',
] as const;
export type EmergencyReason = (typeof emergencyReasons)[number];

/** What whoever looked at it afterwards found (F-29). */
export const reviewOutcomes = ['JUSTIFIED', 'NOT_JUSTIFIED', 'REFERRED'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export const EmergencyReasonEnum = enumOf('EmergencyReason', emergencyReasons);
export const ReviewOutcomeEnum = enumOf('EmergencyOutcome', reviewOutcomes);
