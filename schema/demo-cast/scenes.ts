import type { AreaId } from '../vocabulary/terms.ts';
import type { Scene } from './scene.ts';
import * as bexleyFirst from './scenes/bexley-first.ts';
import * as bexleySecond from './scenes/bexley-second.ts';
import * as clevelandFirst from './scenes/cleveland-first.ts';
import * as clevelandSecond from './scenes/cleveland-second.ts';
import * as dorsetFirst from './scenes/dorset-first.ts';
import * as dorsetSecond from './scenes/dorset-second.ts';
import * as kentFirst from './scenes/kent-first.ts';
import * as kentSecond from './scenes/kent-second.ts';
import * as londonFirst from './scenes/london-first.ts';
import * as londonSecond from './scenes/london-second.ts';
import type { CounterWords } from './stories/counter/words.ts';
import type { FamilyWords } from './stories/family/words.ts';
import type { RefugeWords } from './stories/refuge/words.ts';
import type { RestrictedWords } from './stories/restricted/words.ts';
import type { SeparationWords } from './stories/separation/words.ts';

/** The people and words of an area's cases: 001, 002, 003, the two of 004 and 005, and 006. */
export interface AreaScenes {
  readonly separation: Scene<SeparationWords>;
  readonly restricted: Scene<RestrictedWords>;
  readonly family: Scene<FamilyWords>;
  readonly counter: Scene<CounterWords>;
  readonly refuge: Scene<RefugeWords>;
}

export const scenes: Readonly<Record<AreaId, AreaScenes>> = {
  dorset: { ...dorsetFirst, ...dorsetSecond },
  bexley: { ...bexleyFirst, ...bexleySecond },
  london: { ...londonFirst, ...londonSecond },
  kent: { ...kentFirst, ...kentSecond },
  cleveland: { ...clevelandFirst, ...clevelandSecond },
};
