import { items } from '../drafts.ts';
import type { Answers, Draft, DraftAnswer } from '../drafts.ts';
import type { Stage } from '../scene.ts';
import { separationChildren } from './separation/childrens-services.ts';
import { separationHealth } from './separation/health.ts';
import { separationHousing, separationSecondLandlord } from './separation/housing.ts';
import { separationIdva } from './separation/idva.ts';
import { separationPolice } from './separation/police.ts';
import type { SeparationWords } from './separation/words.ts';

/**
 * 001, the ordinary case that everybody answered: a separation, a strangulation, a person on bail
 * who does not keep to it, and two children who hear everything. Every kind of envelope is in it:
 * confided, disputed, uncertain, relayed, stale, narrowed, corrected, withdrawn and hidden.
 */
export function separation(stage: Stage<SeparationWords>): Answers {
  const held = (drafts: readonly Draft[]): DraftAnswer =>
    items(...drafts.filter(({ category }) => !stage.w.leavesOut.includes(category)));
  return {
    police: held(separationPolice(stage)),
    health: held(separationHealth(stage)),
    housing: held(separationHousing(stage)),
    ...(stage.area.agencies.housing2 === undefined
      ? {}
      : { housing2: held(separationSecondLandlord(stage)) }),
    childrens: held(separationChildren(stage)),
    idva: held(separationIdva(stage)),
  };
}
