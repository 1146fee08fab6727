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
  {
    id: 'version-of-fields',
    threat: 'F-37',
    attack: 'A text is put in place of a date or of a word of a list, which says what was there.',
    defence: 'Only a text that is there can be replaced by a text.',
    file: 'subgraphs/shared/research/versions/release-fields.ts',
    off: {
      find: 'field?.freeText !== true || fields.has(name) || original === null',
      replace: 'fields.has(name) || original === null || !field',
    },
    proof: {
      file: housing,
      title: 'a version that is no version is refused by field',
    },
  },
  {
    id: 'version-of-permission',
    threat: 'R-123',
    attack:
      'A version prepared later, or for another request, is served under a permission granted before.',
    defence: 'Served is the very version that the permission names, of that item, owner and form.',
    file: 'subgraphs/shared/research/section/released-item.ts',
    off: {
      find: 'if (version?.itemId !== item.id || version.ownerId !== item.ownerId || version.form !== form)\n    return null;',
      replace: 'if (!version) return null;',
    },
    proof: {
      file: housing,
      title: 'without the very version that its form needs an item is not shown',
    },
  },
  {
    id: 'version-no-rest',
    threat: 'F-37',
    attack: 'A redacted item carries who told it and when, from which the rest can be told.',
    defence: 'Who told it and when do not go with what was left of it.',
    file: 'subgraphs/shared/research/section/released-item.ts',
    off: { find: '    originalSource: null,\n', replace: '' },
    proof: {
      file: housing,
      title: 'of a redacted item what its owner left in is served, and no byte of the rest',
    },
  },
  {
    id: 'under-permission-silence',
    threat: 'R-110',
    attack: 'Beside the items of a permission an empty list says that nothing else is held.',
    defence: 'Beside them nothing is said of what is held.',
    file: 'subgraphs/shared/research/section/section.ts',
    off: {
      find: "if (rights.permission(known.caseId)) return refusal('WITHHELD');",
      replace: '',
    },
    proof: {
      file: housing,
      title: 'beside a permission nothing is said of what else is held, or that nothing is',
    },
  },
  {
    id: 'vouch-under-permission',
    threat: 'R-110',
    attack: 'What is open under one permission is asked for again from there, hop by hop.',
    defence: 'What is open under a permission is not thereby vouched for.',
    file: 'subgraphs/shared/research/vouching/vouch-for.ts',
    off: { find: 'if (rights.permission(caseId)) return [];', replace: '' },
    proof: {
      file: housing,
      title: 'what is open under a permission is not thereby vouched for',
    },
  },
  {
    id: 'release-log-first',
    threat: 'R-145',
    attack: 'Items leave an agency although its own log cannot be written.',
    defence: 'The rows are written in the transaction that reads, or nothing leaves.',
    file: 'subgraphs/shared/research/section/case-reader.ts',
    off: {
      find: 'if (log.length > 0) await tx.releaseLog.createMany({ data: log });',
      replace:
        'if (log.length > 0) await tx.releaseLog.createMany({ data: log }).catch(() => undefined);',
    },
    proof: {
      file: housing,
      title: 'what cannot be written to the log is not handed out',
    },
  },
  {
    id: 'release-log-refused',
    threat: 'R-146',
    attack: 'That somebody asked for what is withheld is on no record of its owner.',
    defence: 'Every category refused is a row of the owner’s log.',
    file: 'subgraphs/shared/research/release/release-rows.ts',
    off: {
      find: "log.push(rows.refused('WITHHELD', { caseId, itemId, ownerId, category }));",
      replace: 'void 0;',
    },
    proof: {
      file: housing,
      title: 'every item handed out and every category refused is on record',
    },
  },
  {
    id: 'release-log-claim',
    threat: 'R-149',
    attack: 'A sentence in place of a case is kept in an agency’s log.',
    defence: 'An id that the permit does not name is not kept.',
    file: 'subgraphs/shared/research/release/keep-refusal.ts',
    off: {
      find: 'const known = findCase(caseId, permit);',
      replace: 'const known = findCase(caseId, permit) ?? caseId ?? null;',
    },
    proof: {
      file: housing,
      title: 'a refused contribution or withdrawal is on record with its rule, and no word of it',
    },
  },
  {
    id: 'release-log-flood',
    threat: 'R-146',
    attack: 'A flood of calls without a permit fills an agency’s disk.',
    defence: 'Each reason has ten rows a minute, and one with the number of the rest.',
    file: 'subgraphs/shared/research/release/refused-permits.ts',
    off: {
      find: 'if (times <= listedInAMinute) write',
      replace: 'if (times > 0) write',
    },
    proof: {
      file: 'test/research/refused-permits.test.ts',
      title:
        'R-146 a flood is counted in one row a minute and told to the operator, and hides no other reason',
    },
  },
  {
    id: 'own-origin',
    threat: 'F-51',
    attack: 'An object that a representation brought is answered as if the agency had made it.',
    defence: 'Nothing is answered of an object that this subgraph did not make.',
    file: 'subgraphs/shared/research/auth-checker.ts',
    off: {
      find: 'if (!origin) return false;',
      replace: 'if (!origin) return true;',
    },
    proof: {
      file: 'test/research/narrower-details.test.ts',
      title: 'R-046 nothing is answered of an object that this subgraph did not make',
    },
  },
  {
    id: 'no-row-no-field',
    threat: 'R-033',
    attack: 'A category that the table does not know is answered.',
    defence: 'A category without a row is refused.',
    file: 'subgraphs/shared/research/auth-checker.ts',
    off: { find: 'if (!row) return false;', replace: 'if (!row) return true;' },
    proof: {
      file: 'test/research/narrower-details.test.ts',
      title: 'R-033 a category without a row is refused',
    },
  },
  {
    id: 'own-agency-roles',
    threat: 'R-034',
    attack: 'The chair’s employer’s own-eyes-only items open to the chair.',
    defence: 'Whoever acts for the conference has no agency of their own.',
    file: 'subgraphs/shared/research/viewer-rights.ts',
    off: {
      find: 'viewer && actsForOwnAgency[viewer.role] ? viewer.agencyId : null',
      replace: 'viewer ? viewer.agencyId : null',
    },
    proof: {
      file: 'test/research/viewer-rights.test.ts',
      title: 'nobody has an agency of their own, in the rules or in the rows',
    },
  },
  {
    id: 'log-of-skipped',
    threat: 'R-148',
    attack:
      'What a directive left out is logged as handed out, and the two logs cannot be reconciled.',
    defence: 'What is skipped is not handed out and not logged.',
    file: 'subgraphs/shared/research/section/selection.ts',
    off: {
      find: '?.if === true) return [];',
      replace: '?.if === ("" as never)) return [];',
    },
    proof: { file: housing, title: 'what a directive leaves out is not on record as handed out' },
  },
];
