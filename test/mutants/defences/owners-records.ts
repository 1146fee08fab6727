import type { Defence } from '../defence.ts';

const housing = 'test/contract/housing.test.ts';
const where = 'test/research/item-where.test.ts';
const rows = 'test/database/row-level-security.test.ts';

/** What an owner’s own statements, checks and row-level security hold, with the gateway out of the picture. */
export const defences: readonly Defence[] = [
  {
    id: 'subgraph-authorized',
    threat: 'T1',
    attack: 'A narrower detail of an item is answered without its grant.',
    defence:
      'A field under a category of its own is authorised by itself, and left out of the object.',
    file: 'subgraphs/shared/research/auth-checker.ts',
    off: {
      find: 'return owners.some((owner) => rights.releases(caseId, owner, category));',
      replace: 'return owners.length > 0;',
    },
    proof: {
      file: 'test/research/narrower-details.test.ts',
      title: 'R-034 R-046 a classified field is answered when its owner granted the category',
    },
  },
  {
    id: 'detail-left-out',
    threat: 'R-034',
    attack: 'A check of a field is forgotten once, and a narrower detail is shown.',
    defence: 'What was not granted is not even put into the object.',
    file: 'subgraphs/shared/research/section/present-item.ts',
    off: {
      find: 'const granted = category === undefined || rights.releases(caseId, ownerId, category);',
      replace: 'const granted = category === undefined || rights !== null;',
    },
    proof: {
      file: 'test/research/narrower-details.test.ts',
      title: 'R-034 a detail under a narrower category that was not granted is not in the object',
    },
  },
  {
    id: 'audience-in-sql',
    threat: 'R-034',
    attack: 'An item for fewer people than its category is read and filtered afterwards, or not.',
    defence: 'The item’s own audience is part of the statement.',
    file: 'subgraphs/shared/research/section/item-where.ts',
    off: {
      find: 'OR: [{ audience: { isEmpty: true } }, { audience: { hasSome: [...rights.audience] } }],',
      replace: '',
    },
    proof: {
      file: where,
      title: 'R-034 R-079 R-159 the statement reads what reaches the viewer, current and confirmed',
    },
  },
  {
    id: 'hidden-in-sql',
    threat: 'R-142',
    attack: 'An item hidden by a right is served on.',
    defence: 'Hidden items are for their owner alone, in the statement.',
    file: 'subgraphs/shared/research/section/item-where.ts',
    off: {
      find: 'if (hidden.length === 0 || ownerId === rights.ownAgency) return {};',
      replace: 'if (hidden.length >= 0) return {};',
    },
    proof: { file: where, title: 'R-142 the statement reads a hidden item for its owner alone' },
  },
  {
    id: 'permission-in-sql',
    threat: 'R-110',
    attack: 'Under a permission the statement reads every item of the category.',
    defence: 'Under a permission it reads exactly the items named.',
    file: 'subgraphs/shared/research/section/item-where.ts',
    off: {
      find: 'id: { in: permission.items.map(({ id }) => id) }',
      replace: 'id: { not: permission.id }',
    },
    proof: {
      file: where,
      title: 'R-110 the statement reads exactly the items of a permission, whatever their audience',
    },
  },
  {
    id: 'uncertain-in-sql',
    threat: 'R-079',
    attack: 'Somebody else’s record, matched by mistake, is shown to the conference.',
    defence: 'An uncertain match is for its owner alone.',
    file: 'subgraphs/shared/research/section/item-where.ts',
    off: {
      find: "  return {\n    matchConfidence: 'CONFIRMED',\n    OR",
      replace: '  return {\n    OR',
    },
    proof: {
      file: where,
      title: 'R-034 R-079 R-159 the statement reads what reaches the viewer, current and confirmed',
    },
  },
  {
    id: 'superseded-in-sql',
    threat: 'R-159',
    attack: 'A version that was corrected or withdrawn is served.',
    defence: 'Only current versions are read.',
    file: 'subgraphs/shared/research/section/item-where.ts',
    off: {
      find: '{ supersededAt: null, withdrawnAt: null, OR: branches }',
      replace: '{ OR: branches }',
    },
    proof: {
      file: where,
      title: 'R-034 R-079 R-159 the statement reads what reaches the viewer, current and confirmed',
    },
  },
  {
    id: 'owner-token',
    threat: 'R-034',
    attack: 'A permit with OWNER among its audience opens what each owner keeps to itself.',
    defence: 'OWNER is decided by the agency’s id and is no token of a permit.',
    file: 'subgraphs/shared/research/viewer-rights.ts',
    off: {
      find: "permit.audience.filter((token) => token !== 'OWNER')",
      replace: 'permit.audience.filter(() => true)',
    },
    proof: {
      file: 'test/research/viewer-rights.test.ts',
      title: 'R-034 the owner is decided by its id: the word in a permit opens nothing',
    },
  },
  {
    id: 'contribution-owner',
    threat: 'R-086',
    attack: 'Somebody writes an item in the name of another agency.',
    defence: 'The owner is the caller’s agency, whatever the input says.',
    file: 'subgraphs/shared/research/contribution/contributor.ts',
    off: {
      find: "if (byOwner && agencyId !== viewer.agencyId) throw refused('R-073');",
      replace: '',
    },
    proof: { file: housing, title: 'not even where the permit would let a representative' },
  },
  {
    id: 'contribution-asked',
    threat: 'R-072',
    attack: 'An agency that was not asked answers.',
    defence: 'The permit says who was asked.',
    file: 'subgraphs/shared/research/contribution/contributor.ts',
    off: { find: "if (!grant.asked.includes(agencyId)) throw refused('R-072');", replace: '' },
    proof: { file: housing, title: 'an agency that was not asked does not answer' },
  },
  {
    id: 'errors-masked',
    threat: 'T5',
    attack: 'A database error, which quotes the row it failed on, leaves an agency.',
    defence: 'What is not of the catalogue leaves as one bare sentence.',
    file: 'subgraphs/shared/mask-subgraph-error.ts',
    off: {
      find: 'const { message } = catalogue.INTERNAL;\n  return { message,',
      replace: 'const { message } = formatted;\n  return { message,',
    },
    proof: {
      file: 'test/research/mask-subgraph-error.test.ts',
      title: 'T5 what an agency did not foresee leaves as one bare sentence',
    },
  },
  {
    id: 'plan-cache-bound',
    threat: 'T9',
    attack: 'Each shape of a query stays in memory for ever.',
    defence: 'What the database client keeps has a bound.',
    file: 'subgraphs/conference/start.ts',
    off: { find: '    queryPlanCacheMaxSize: 100,\n', replace: '' },
    proof: {
      file: 'test/project/forbidden.test.ts',
      title: 'T9 subgraphs: what the database client keeps of plans has a bound',
    },
  },
  {
    id: 'row-security-items',
    threat: 'R-033',
    attack: 'A statement forgets its where, and every case of the agency is read.',
    defence: 'Row-level security returns nothing that the permit does not grant.',
    file: 'schema/prisma/research/migrations/0005_items_under_a_permission/migration.sql',
    off: {
      find: "AND ((SELECT nullif(current_setting('marac.grants', true), '')::jsonb) -> case_id -> owner_id) ? category",
      replace: "AND case_id <> ''",
    },
    proof: {
      file: rows,
      title: 'R-033 only the cases, owners and categories of the permit are visible',
    },
  },
  {
    id: 'row-security-audience',
    threat: 'R-034',
    attack: 'A statement forgets the audience of single items.',
    defence: 'Row-level security holds it besides.',
    file: 'schema/prisma/research/migrations/0005_items_under_a_permission/migration.sql',
    off: {
      find: "OR audience && (SELECT string_to_array(current_setting('marac.audience', true), ',')))",
      replace: 'OR audience IS NOT NULL)',
    },
    proof: {
      file: rows,
      title: 'R-034 an item with a narrower audience is visible to those it names only',
    },
  },
];
