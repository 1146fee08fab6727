// T8: a disagreement between subgraphs is settled by majority with a hint only, so the weaker rule can win.
import type { Check } from './check.ts';

/** Any error of composition stops it, and so does any hint, at whatever level. */
export const composes: Check = {
  name: 'composes',
  whole: ({ composition }) =>
    composition.complaints.map(({ code, coordinate, message }) => ({
      coordinate,
      what: `does not compose (${code}): ${message.trim().replaceAll(/\s*\n\s*/g, ' ')}`,
      fix: 'Make the subgraphs agree.',
    })),
};
