import type { Defence } from '../defence.ts';

const underPermission = 'test/gateway/unit/picture-under-permission.test.ts';

/** What the façade makes of what was fetched, and of its faults: gateway/facade, gateway/pipeline/answer.ts. */
export const defences: readonly Defence[] = [
  {
    id: 'facade-whole-items-under-permission',
    threat: 'F-04',
    attack:
      'What an owner left out of its version reads as if nobody knew, its list answered whole.',
    defence: 'Under a permission items are executed field by field, and a gap says what it is.',
    file: 'gateway/facade/resolve.ts',
    off: {
      find: 'context.leftOut !== undefined || context.failed',
      replace: 'context.failed',
    },
    proof: {
      file: underPermission,
      title: 'R-123 F-04 what the owner left out of its version is withheld, and no unknown',
    },
  },
  {
    id: 'facade-whole-items-where-an-agency-failed',
    threat: 'F-04',
    attack: 'An agency fails at one field of an item, and its list is answered whole: nobody knew.',
    defence:
      'Where an agency failed at something, items are executed field by field, and null says why.',
    file: 'gateway/facade/resolve.ts',
    off: { find: '|| context.failed !== undefined;', replace: ';' },
    proof: {
      file: 'test/gateway/traps/agencies.test.ts',
      title: 'F-04 one that fails at a single field of an item is said to have, there',
    },
  },
  {
    id: 'facade-failed-in-a-record',
    threat: 'F-04',
    attack: 'An agency fails at one field of an item, and the field reads as if nobody knew.',
    defence: 'What it failed at is found by its place in the record too.',
    file: 'gateway/facade/left-out.ts',
    off: { find: "if (failed.has([at.typename, ...keys].join('.'))) return true;", replace: '' },
    proof: {
      file: 'test/gateway/traps/agencies.test.ts',
      title: 'F-04 one that fails at a single field of an item is said to have, there',
    },
  },
  {
    id: 'facade-refused-in-an-item',
    threat: 'F-04',
    attack: 'An agency refuses one field of an item and says so, and it reads as if nobody knew.',
    defence: 'What an agency refuses within an item is said there, under a permission or not.',
    file: 'gateway/facade/resolve.ts',
    off: { find: '|| fetched.agencyErrors.some(isInItem)', replace: '' },
    proof: {
      file: 'test/gateway/traps/agencies.test.ts',
      title: 'F-04 one that refuses a single field of an item is said to have, there',
    },
  },
  {
    id: 'facade-failed-in-any-record',
    threat: 'F-04',
    attack:
      'The conference fails at the safe number of whom an item is about, and it reads as if there were none.',
    defence: 'A place in a record begins with its type, wherever in a picture the record stands.',
    file: 'gateway/federation/rebuild-error.ts',
    off: {
      find: '[type, ...keys.slice(1)]',
      replace: "['CasePicture', ...keys.slice(1)]",
    },
    proof: {
      file: 'test/gateway/traps/agencies.test.ts',
      title: 'F-04 one that fails at a detail of whom an item is about is said to have, there',
    },
  },
  {
    id: 'facade-whole-items-without-subject',
    threat: 'F-04',
    attack: 'Whom an item is about could not be read, and reads as if nobody knew.',
    defence: 'Items without the person they are about are left to the resolver that says why.',
    file: 'gateway/facade/whole-items.ts',
    off: { find: 'if (given == null) return notPlain;', replace: '' },
    proof: {
      file: 'test/gateway/unit/whole-items.test.ts',
      title: 'there is null where a resolver says what null means',
    },
  },
  {
    id: 'facade-owners-grant',
    threat: 'R-015',
    attack: 'Of two landlords in one section the grant of one opens the items of the other.',
    defence: 'An item is shown only if its own owner released its category.',
    file: 'gateway/facade/resolve.ts',
    off: {
      find: "isOwnersReleasedAt(operation, rootKey, category, ownerOf(item) ?? '') &&",
      replace: '',
    },
    proof: {
      file: underPermission,
      title: 'R-110 nor the same id from another owner of the sector',
    },
  },
  {
    id: 'facade-granted-items',
    threat: 'R-110',
    attack: 'A permission for one item opens every other item of its kind.',
    defence: 'Under a permission only the very items granted are shown, whatever an agency sends.',
    file: 'gateway/facade/resolve.ts',
    off: {
      find: '(permission === null || coversItem(permission, item[guardKeys.id], category)),',
      replace: '(permission === null || item[guardKeys.id] !== undefined),',
    },
    proof: {
      file: underPermission,
      title: 'R-110 the very item, and no other of its kind though the agency sends it',
    },
  },
  {
    id: 'facade-granted-records',
    threat: 'R-110',
    attack: 'A permission for one entry of the plan opens the whole plan.',
    defence: 'Records of the conference are held to the permission one by one as well.',
    file: 'gateway/facade/resolve.ts',
    off: {
      find: 'if (released && permission && Array.isArray(value))',
      replace: 'if (released && permission && value === undefined)',
    },
    proof: { file: underPermission, title: 'R-110 entries of the plan are shown by the same rule' },
  },
  {
    id: 'facade-empty-under-permission',
    threat: 'F-04',
    attack: 'An empty list under a permission reads as “nothing held”.',
    defence: 'Under a permission a list that shows nothing is withheld, never empty.',
    file: 'gateway/facade/resolve.ts',
    off: {
      find: "throw refusal(missing && !leftOut ? 'SOURCE_UNAVAILABLE' : 'WITHHELD', { category });",
      replace: 'return missing && !leftOut ? null : [];',
    },
    proof: {
      file: underPermission,
      title: 'R-110 F-04 a kind with nothing shown is withheld, and never an empty list',
    },
  },
  {
    id: 'facade-left-out',
    threat: 'F-04',
    attack: 'A field its owner left out of a redacted version reads as “unknown”.',
    defence: 'Where the owner left something out the field says WITHHELD.',
    file: 'gateway/facade/resolve.ts',
    off: { find: 'if (code) throw refusal(code);', replace: 'void code;' },
    proof: {
      file: underPermission,
      title: 'R-123 F-04 what the owner left out of its version is withheld, and no unknown',
    },
  },
  {
    id: 'facade-unread-detail',
    threat: 'F-04',
    attack: 'A detail of a source that could not be read is null, as if it were not known.',
    defence:
      'Null is “unknown” only from a source that was read; otherwise the field says that it was not.',
    file: 'gateway/facade/resolve.ts',
    off: {
      find: "if (kind === 'answered') return null;",
      replace: "if (kind !== 'nothing') return null;",
    },
    proof: {
      file: underPermission,
      title: 'F-04 whom an item is about is unknown only if the conference was read',
    },
  },
  {
    id: 'facade-never-complete',
    threat: 'R-042',
    attack: 'Somebody with a permission for one item takes the picture for the whole case.',
    defence: 'A picture under a permission never says that it is complete.',
    file: 'gateway/facade/computed-fields.ts',
    off: {
      find: 'return open.permission === null && isWhole;',
      replace: 'return open !== null && isWhole;',
    },
    proof: {
      file: underPermission,
      title: 'R-042 who else was asked is not told, and it is never complete',
    },
  },
  {
    id: 'facade-permission-sections',
    threat: 'T2',
    attack: 'The use of one owner’s permission is told to every other agency on the case.',
    defence: 'Under a permission no section but its owner’s is asked, not even how it stands.',
    file: 'gateway/pipeline/prune-operation.ts',
    off: {
      find: 'const sections = open?.permission',
      replace: 'const sections = open?.permission && !root.key',
    },
    proof: {
      file: underPermission,
      title: 'R-110 T2 no other agency is asked for anything, not even how it stands',
    },
  },
  {
    id: 'facade-guard-places',
    threat: 'F-04',
    attack:
      'A fault in a field the guard added is told at a place the caller never asked about, and is overlooked.',
    defence: 'It is told where the caller asked, under no name of the guard’s.',
    file: 'gateway/pipeline/answer.ts',
    off: {
      find: 'return guard < 0 ? path : path?.slice(0, guard);',
      replace: 'return guard < -1 ? undefined : path;',
    },
    proof: {
      file: 'test/gateway/unit/safe-errors.test.ts',
      title: 'F-04 R-035 is told of where the caller asked',
    },
  },
  {
    id: 'errors-hidden-rule',
    threat: 'T15',
    attack: 'The rule in an error tells a hidden case from none.',
    defence: 'NOT_FOUND carries no rule and no field; that is for the log alone.',
    file: 'gateway/pipeline/answer.ts',
    off: {
      find: "code === 'NOT_FOUND' ? [] : ['field', 'rule', 'category']",
      replace: "['field', 'rule', 'category']",
    },
    proof: {
      file: 'test/gateway/unit/safe-errors.test.ts',
      title: 'R-033 T15 the rule a hidden case fell under is for the log alone',
    },
  },
  {
    id: 'errors-catalogue-sentence',
    threat: 'T5',
    attack: 'The message of an error, with a row of a database in it, reaches the caller.',
    defence: 'An error leaves with the sentence of the catalogue, whatever it said.',
    file: 'gateway/pipeline/answer.ts',
    off: {
      find: 'return { message: catalogue[code].message, ...at, extensions: { code, ...detail } };',
      replace: 'return { message: error.message, ...at, extensions: { code, ...detail } };',
    },
    proof: {
      file: 'test/gateway/unit/safe-errors.test.ts',
      title: 'of a refusal the sentence of the catalogue, whatever its message says',
    },
  },
  {
    id: 'errors-unforeseen',
    threat: 'T5',
    attack: 'What nobody foresaw is told in its own words: a statement, an address, a name.',
    defence: 'It is one sentence and a number; the rest goes to the operator.',
    file: 'gateway/pipeline/answer.ts',
    off: {
      find: "const { message } = catalogue.INTERNAL;\n  return { message, ...at, extensions: { code: 'INTERNAL', reference: disclosureId } };",
      replace:
        "return { message: error.message, ...at, extensions: { code: 'INTERNAL', reference: disclosureId } };",
    },
    proof: {
      file: 'test/gateway/unit/safe-errors.test.ts',
      title: 'of what was not foreseen nothing but a number, and the operator is told',
    },
  },
];
