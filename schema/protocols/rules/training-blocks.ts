// R-009 [B-ISA 2.37; 2.17; B 2.6 l.152; L 1.2 l.86; C 8.4.1].
import type { PlainDate } from '../calendar/plain-date.ts';
import type { EffectiveSettings } from '../setting-catalogue.ts';

/** Does training that is not recorded (null), or booked for a later day, keep case access off? */
export function trainingBlocks(
  profile: Pick<EffectiveSettings, 'trainingGate'>,
  trainedOn: PlainDate | null,
  today: PlainDate,
): boolean {
  return profile.trainingGate && (trainedOn === null || trainedOn > today);
}
