import type { Defence } from '../defence.ts';

const housing = 'test/contract/housing.test.ts';

/** What an owner releases of an item, and vouches for: versions, vouching, its own log. */
export const defences: readonly Defence[] = [
  {
    id: 'version-own-item',
    threat: 'R-088',
    attack: 'Somebody writes a redacted version of another agency’s item.',
    defence: 'An owner prepares a version of its own current item alone.',
    file: 'subgraphs/shared/research/versions/prepare-release.ts',
    off: {
      find: "if (!item || !kind) throw refusal('CONTRIBUTION_REFUSED', { field: 'itemId', rule: 'R-088' });\n    const values = item.fields as ItemValues;",
      replace:
        "if (!kind && item) throw refusal('CONTRIBUTION_REFUSED', { field: 'itemId', rule: 'R-088' });\n    const values = (item?.fields ?? {}) as ItemValues;",
    },
    proof: {
      file: housing,
      title: 'the owner alone prepares a version, of its own current item',
    },
  },
  {
    id: 'version-coordinator',
    threat: 'R-088',
    attack: 'A coordinator writes what goes on of an agency’s item.',
    defence: 'What goes on is the owner’s word.',
    file: 'subgraphs/shared/research/versions/prepare-release.ts',
    off: {
      find: "if (context.permit.viewer?.role === 'COORDINATOR')",
      replace: 'if (context.permit.viewer === null)',
    },
    proof: {
      file: housing,
      title: 'the owner alone prepares a version, of its own current item',
    },
  },
  {
    id: 'version-whole-entry',
    threat: 'F-38',
    attack: 'A sentence of a health entry is put together again from what was left of it.',
    defence: 'A health entry goes whole, in other words, or not at all.',
    file: 'subgraphs/shared/research/versions/release-fields.ts',
    off: {
      find: 'if (wholeEntries === true && holdsFragment(text, originals))',
      replace: 'if (wholeEntries === null)',
    },
    proof: { file: 'test/contract/health.test.ts', title: 'F-38' },
  },
];
