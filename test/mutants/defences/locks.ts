import type { Defence } from '../defence.ts';

const locks = 'test/gateway/unit/locks.test.ts';
const shieldAlone = 'test/gateway/traps/shield-alone.test.ts';

/** The second lock, and each of the two without the other: gateway/permissions. */
export const defences: readonly Defence[] = [
  {
    id: 'shield-runs',
    threat: 'T1',
    attack: 'Shield wrapped round the planner’s own schema never runs, so that no rule is asked.',
    defence: 'The façade is executed by graphql-js over what the agencies gave, behind its locks.',
    file: 'gateway/facade/build-facade.ts',
    off: {
      find: 'return lock(withResolvers, graph, subgraphOf);',
      replace: 'void lock; return withResolvers;',
    },
    proof: {
      file: locks,
      title: 'R-003 T2 in any other role it is refused, and no agency is asked',
    },
  },
  {
    id: 'shield-unnamed-query',
    threat: 'T1',
    attack:
      'A root field added later, for which nobody wrote a rule, is open: shield allows by default.',
    defence: 'Both root types are denied as a whole.',
    file: 'gateway/permissions/shield.ts',
    off: {
      find: "{ Query: { '*': deny, ...queries } }",
      replace: "{ Query: { '*': isNominated, ...queries } }",
    },
    proof: {
      file: locks,
      title: 'T1 a root field that nobody wrote a rule for is refused to everybody',
    },
  },
  {
    id: 'shield-unnamed-mutation',
    threat: 'T1',
    attack:
      'A mutation added later, for which nobody wrote roles down, may be called by everybody.',
    defence: 'A mutation that is not in the table of decisions is denied.',
    file: 'gateway/permissions/shield.ts',
    off: { find: 'if (!permission) return deny;', replace: 'if (!permission) return isNominated;' },
    proof: {
      file: locks,
      title: 'T1 a root field that nobody wrote a rule for is refused to everybody',
    },
  },
  {
    id: 'shield-self-test',
    threat: 'T1',
    attack:
      'A classified field is left without a rule by a mistake in making the rules, and nobody notices.',
    defence: 'The gateway looks through the whole graph when it starts, and does not start.',
    file: 'gateway/permissions/shield.ts',
    off: {
      find: 'throw new Error(`${coordinate} is classified and has no rule`);',
      replace: 'void coordinate;',
    },
    proof: {
      file: locks,
      title: 'R-034 a graph with a classified field that has no rule does not start',
    },
  },
  {
    id: 'shield-self-test-roots',
    threat: 'T1',
    attack: 'The denial of a whole root type gets lost, and every new root field is open.',
    defence: 'The gateway does not start with a root type that is not denied as a whole.',
    file: 'gateway/permissions/shield.ts',
    off: { find: "if (root && !rules[root.name]?.['*'])", replace: 'if (root === undefined)' },
    proof: { file: locks, title: 'is not denied as a whole' },
  },
  {
    id: 'shield-no-cache',
    threat: 'T1',
    attack: 'Shield’s contextual cache ignores arguments: the first case allowed opens the second.',
    defence: 'No verdict is kept; every rule is made with `no_cache`.',
    file: 'gateway/permissions/rules.ts',
    off: { find: "{ cache: 'no_cache' }", replace: "{ cache: 'contextual' }" },
    proof: { file: 'test/project/forbidden.test.ts', title: 'T1 shield: no verdict is kept' },
  },
  {
    id: 'shield-not-chain-race',
    threat: 'T1',
    attack: '`not` turns a rule that threw into a yes; `chain` and `race` break on a newer Node.',
    defence: 'Nothing but `and`, `deny`, `rule` and `shield` is taken, in one folder.',
    file: 'gateway/permissions/rules.ts',
    off: {
      find: "import { and, rule } from 'graphql-shield';",
      replace: "import { and, not, rule } from 'graphql-shield'; void not;",
    },
    proof: {
      file: 'test/project/forbidden.test.ts',
      title: 'T1 shield: `not`, `race` and `chain` are nowhere taken',
    },
  },
  {
    id: 'lock-section-kind',
    threat: 'T2',
    attack: 'Pruning fails once, and a list that is withheld is fetched and answered.',
    defence: 'Shield asks again, field by field, whether the category is released on this case.',
    file: 'gateway/permissions/rules.ts',
    off: {
      find: "return withheld === undefined || { code: 'WITHHELD', category: withheld };",
      replace: 'return withheld !== null;',
    },
    proof: {
      file: locks,
      title: 'R-034 T2 a classified field that no decision released is refused',
    },
  },
  {
    id: 'lock-root',
    threat: 'T2',
    attack: 'Pruning fails once, and a case that is not open is fetched and answered.',
    defence: 'Shield refuses the root field of a case that was not opened.',
    file: 'gateway/permissions/rules.ts',
    off: {
      find: "if (decision.kind === 'refuse') return { code: decision.code, rule: decision.rule };",
      replace: 'void decision;',
    },
    proof: {
      file: locks,
      title:
        'T2 R-033 a case that no decision opened is refused at its root, and no agency is asked',
    },
  },
  {
    id: 'lock-before-whole-items',
    threat: 'T1',
    attack: 'A list is answered whole, and a field of its items is shown past the rule it has.',
    defence:
      'A list is answered whole only where each rule in it opens; otherwise its items are executed field by field.',
    file: 'gateway/facade/whole-items.ts',
    off: { find: 'locked.length > 0 && !opens(locked, value as Fields)', replace: 'false' },
    proof: {
      file: 'test/gateway/unit/whole-items.test.ts',
      title:
        'T1 items answered whole are what graphql-js makes of them: a field whose rule does not',
    },
  },
  {
    id: 'lock-of-the-owner-before-whole-items',
    threat: 'R-015',
    attack:
      'A list is answered whole, and a detail that one owner released is shown of another’s item.',
    defence: 'What a list asks its locks it asks for the owner of each item.',
    file: 'gateway/facade/list-locks.ts',
    off: { find: 'known.get(ownerId) ??', replace: '[...known.values()][0] ??' },
    proof: {
      file: 'test/gateway/unit/list-locks.test.ts',
      title: 'R-015 R-034 what one owner released of its items opens no other’s in the same list',
    },
  },
  {
    id: 'lock-other-resolvers-before-whole-items',
    threat: 'T1',
    attack: 'A field that is worked out is answered with whatever an agency sent under its name.',
    defence: 'Items with a field that has a resolver and no rule are executed field by field.',
    file: 'gateway/facade/whole-items.ts',
    off: {
      find: 'if (locked.length === 0 && field.resolve !== means.whereSet) return null;',
      replace: '',
    },
    proof: {
      file: 'test/gateway/unit/whole-items.test.ts',
      title: 'T1 items answered whole are what graphql-js makes of them: a field with a resolver',
    },
  },
  {
    id: 'lock-detail',
    threat: 'T2',
    attack: 'Pruning fails once, and a protected address is fetched and answered.',
    defence: 'The façade answers a detail that is not released as if there were nothing of it.',
    file: 'gateway/facade/resolve.ts',
    off: {
      find: 'if (released && value !== null) return value;',
      replace: 'if (value !== null) return value;',
    },
    proof: {
      file: shieldAlone,
      title: 'R-036 R-041 T2 answers what is protected as if it were not there',
    },
  },
  {
    id: 'lock-pruning-list',
    threat: 'T2',
    attack: 'Shield fails once, and everything that was fetched is answered.',
    defence: 'What is withheld was never asked for, so that nothing is there to leak.',
    file: 'gateway/pipeline/prune-operation.ts',
    off: {
      find: 'return (category) => categories?.has(category) ?? false;',
      replace: 'return (category) => categories?.has(category) || category !== rootKey;',
    },
    proof: {
      file: 'test/gateway/traps/pruning-alone.test.ts',
      title:
        'R-033 R-034 T2 has asked no agency for what is withheld, so that nothing is there to leak',
    },
  },
  {
    id: 'lock-pruning-root',
    threat: 'T2',
    attack: 'Shield fails once, and a case that is closed is fetched.',
    defence: 'Of a case that is not open nothing is planned.',
    file: 'gateway/pipeline/prune-operation.ts',
    off: { find: 'isQuery && !open)', replace: 'isQuery && root.key === "")' },
    proof: {
      file: 'test/gateway/traps/pruning-alone.test.ts',
      title: 'R-050 T2 has asked nobody about a case that is not open',
    },
  },
];
