import type { AreaId } from '../vocabulary/terms.ts';
import type { Scene } from './scene.ts';
import * as bexleyFirst from './scenes/bexley-first.ts';
import type { FamilyWords } from './stories/family/words.ts';
import type { RestrictedWords } from './stories/restricted/words.ts';
import type { SeparationWords } from './stories/separation/words.ts';

/** The people and words of an area's cases. */
export interface AreaScenes {
  readonly separation: Scene<SeparationWords>;
  readonly restricted: Scene<RestrictedWords>;
  readonly family: Scene<FamilyWords>;
}

export const scenes: Readonly<Partial<Record<AreaId, AreaScenes>>> = {
  bexley: { ...bexleyFirst },
};
