import type { Defence } from '../defence.ts';

const fail = 'test/gateway/traps/agencies-fail.test.ts';

const answers = {
  file: 'test/fuzz/guard.test.ts',
  title: 'the answer is what the rules say, and the log what the answer holds',
};

/** What random questions find without being told where to look. */
export const defences: readonly Defence[] = [
  {
    id: 'fuzz-category',
    threat: 'R-034',
    attack:
      'A member of the conference reads a class of information whose audience they are not in.',
    defence:
      'A category is released to the audience that its owner or the table names, else to nobody.',
    file: 'gateway/need-to-know/grants.ts',
    off: {
      find: 'return audienceOf(capacity).some((token) => audience.includes(token));',
      replace: 'return audienceOf(capacity).length > 0 && audience.length > 0;',
    },
    proof: answers,
  },
  {
    id: 'fuzz-item-audience',
    threat: 'R-034',
    attack:
      'What an owner narrowed to a few is counted as shown to everybody, so that its list reads as nothing held.',
    defence: 'The agency asks of each item whether its own audience reaches this viewer.',
    file: 'subgraphs/shared/research/viewer-rights.ts',
    off: {
      find: 'audience.some((token) => only.includes(token))',
      replace: 'audience.length < Infinity',
    },
    proof: answers,
  },
  {
    id: 'fuzz-restricted',
    threat: 'R-050',
    attack:
      'Somebody who is on the distribution, and not on the chair’s list, opens a restricted case.',
    defence: 'While a case is restricted only the people on the chair’s list open it.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: "return role === 'CHAIR' || caseFacts.restrictedTo.includes(id);",
      replace: "return role === 'CHAIR' || id !== '';",
    },
    proof: answers,
  },
  {
    id: 'fuzz-log-lines',
    threat: 'R-145',
    attack: 'Items leave and the disclosure log does not name them.',
    defence: 'The log takes a line for each item, class by class, from the answer itself.',
    file: 'gateway/disclosure-log/collect-released.ts',
    off: {
      find: '    for (const category of categories) addLine(holder, category);\n    return holder;',
      replace:
        '    for (const category of categories.slice(1)) addLine(holder, category);\n    return holder;',
    },
    proof: answers,
  },
  {
    id: 'fuzz-false-alarm',
    threat: 'T6',
    attack:
      'Honest agencies are reported again and again, until nobody looks when one really sends too much.',
    defence: 'An agency is reported for what it sent beyond its grant, and for nothing else.',
    file: 'gateway/facade/resolve.ts',
    off: {
      find: 'if (sent && shown.length < sent.length) onUngranted(category);',
      replace: 'if (sent && shown.length <= sent.length) onUngranted(category);',
    },
    proof: answers,
  },
  {
    id: 'two-landlords',
    threat: 'T15',
    attack:
      'A list that one landlord keeps reads as out of reach, or as withheld, by whether it holds any.',
    defence:
      'What one owner of a section keeps is withheld, whoever else answered, whether it holds any or not.',
    file: 'gateway/facade/resolve.ts',
    off: {
      find: 'if (!surroundings.graph.existenceProtected.has(category) && asked.some(keeps))',
      replace: 'if (asked.length < 0 && asked.some(keeps))',
    },
    proof: {
      file: 'test/gateway/rules/access.test.ts',
      title:
        'what one landlord keeps from the other’s system is withheld, whether it holds any or not',
    },
  },
  {
    id: 'left-out-by-a-type',
    threat: 'F-04',
    attack:
      'What is asked of objects of one type makes an agency that sent another look unavailable, or an item vanish.',
    defence: 'Of what stands under one key, only what is asked of every type there can be missing.',
    file: 'gateway/federation/asked.ts',
    off: {
      find: "gather(selections, type, together ? '' : `${on}${onType}`);",
      replace: "gather(selections, type, together || on || onType ? '' : '');",
    },
    proof: {
      file: 'test/gateway/unit/project.test.ts',
      title: 'is kept, and nothing is told',
    },
  },
  {
    id: 'left-out-by-a-condition',
    threat: 'F-04',
    attack:
      'A selection that a condition leaves out makes an agency that answered look unavailable, or an item vanish.',
    defence: 'What a condition leaves out is not asked, so it is not missed.',
    file: 'gateway/federation/conditions.ts',
    off: {
      find: 'return directives.every(holds) ? { ...node, directives: [] } : null;',
      replace: 'return { ...node, directives: [] };',
    },
    proof: {
      file: 'test/gateway/unit/conditions.test.ts',
      title: 'F-04 conditions leave of { a @include',
    },
  },
  {
    id: 'asked-under-a-condition',
    threat: 'F-04',
    attack:
      'An agency leaves out a list that was asked under a condition: the picture calls itself complete all the same.',
    defence:
      'Conditions are settled by the operation’s variables before an answer is looked at: what was asked is missed.',
    file: 'gateway/federation/question.ts',
    off: {
      find: 'const truths = truthsUnder(conditions, variables);',
      replace: 'const truths = conditions;',
    },
    proof: { file: fail, title: 'is missed under a condition as without one: a variable' },
  },
  {
    id: 'truths-of-one-request',
    threat: 'T14',
    attack:
      'What the first caller asked of an operation decides what the second one misses in hers.',
    defence: 'What is kept of a question is kept under what its conditions are in the request.',
    file: 'gateway/federation/question.ts',
    off: { find: 'const key = [...truths.values()].join();', replace: "const key = '';" },
    proof: { file: fail, title: 'F-04 T14 one operation is missed for what each asks of it' },
  },
];
