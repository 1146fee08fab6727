import type { Defence } from '../defence.ts';

const limits = 'test/gateway/limits/limits.test.ts';
const unit = 'test/gateway/unit/limits.test.ts';
const pace = 'test/gateway/limits/pace.test.ts';
const unread = 'test/gateway/rules/unread.test.ts';

/** At the door: who is let in, how often, with how much. gateway/http, gateway/limits. */
export const defences: readonly Defence[] = [
  {
    id: 'door-identify',
    threat: 'R-001',
    attack: 'A request without a token is read, parsed and answered.',
    defence: 'Nobody unknown gets past the door, before a byte of the body is read.',
    file: 'gateway/http/app.ts',
    off: {
      find: "if (identity.kind !== 'identified') {",
      replace: "if (identity.kind !== 'identified' && authenticator === undefined) {",
    },
    proof: {
      file: unread,
      title: 'R-146 a flood without a token is on record without filling the log',
    },
  },
  {
    id: 'door-known-documents',
    threat: 'T11',
    attack: 'Whoever has a token makes up operations of their own and searches with them.',
    defence: 'A deployment answers the operations of its known clients, and no others.',
    file: 'gateway/http/app.ts',
    off: {
      find: 'trustedDocuments?.has(documentDigest(text)) ?? true',
      replace: 'trustedDocuments === null || text !== ""',
    },
    proof: {
      file: 'test/gateway/limits/trusted-documents.test.ts',
      title: 'T11 refuses any other, in the same words whatever it is, and asks nobody',
    },
  },
  {
    id: 'door-refusals-bounded',
    threat: 'R-146',
    attack: 'A flood without a token fills the log, and with it full nobody is answered.',
    defence: 'So many entries a minute for one reason; what comes after is counted.',
    file: 'gateway/http/unread-refusals.ts',
    off: {
      find: 'if (minute.written < entriesAMinute) {',
      replace: 'if (minute.written >= 0) {',
    },
    proof: {
      file: unread,
      title: 'R-146 a flood without a token is on record without filling the log',
    },
  },
  {
    id: 'door-invalid-on-record',
    threat: 'R-146',
    attack: 'Somebody tries out what the schema knows, and nobody can see it afterwards.',
    defence: 'An operation that is not valid is on record too.',
    file: 'gateway/http/graphql-server.ts',
    off: {
      find: 'const { subject } = contextValue.identity;',
      replace: 'const subject = null;\n          void contextValue;',
    },
    proof: {
      file: unread,
      title: 'R-146 an operation that is not valid is on record, with who sent it',
    },
  },
  {
    id: 'door-body',
    threat: 'F-27',
    attack: 'One request of a gigabyte takes the memory of everybody.',
    defence: 'So many bytes of a request are read, and no more.',
    file: 'gateway/http/app.ts',
    off: {
      find: 'limit: limits.bodyBytes',
      replace: 'limit: Number.MAX_SAFE_INTEGER',
    },
    proof: {
      file: unread,
      title: 'R-146 a body too large to be read is on record, with who sent it',
    },
  },
  {
    id: 'limit-tokens',
    threat: 'F-27',
    attack: 'A text of a million words is parsed for whoever sends it.',
    defence: 'Parsing stops after so many tokens.',
    file: 'gateway/http/graphql-server.ts',
    off: {
      find: 'parseOptions: { maxLexicalTokens: options.limits.tokens },',
      replace: '',
    },
    proof: {
      file: limits,
      title: 'F-27 a text of the most tokens is parsed, and of one more is not',
    },
  },
  {
    id: 'limit-depth',
    threat: 'R-033',
    attack: 'Nesting without end keeps the gateway busy.',
    defence: 'An operation is so many levels deep and no deeper.',
    file: 'gateway/limits/check-limits.ts',
    off: {
      find: "if (size.depth > limits.depth) return 'depth';",
      replace: '',
    },
    proof: { file: unit, title: 'R-033 the limit of' },
  },
  {
    id: 'limit-selections',
    threat: 'R-033',
    attack: 'Fragments in fragments grow to a million fields.',
    defence: 'Selections are counted with every fragment written out.',
    file: 'gateway/limits/check-limits.ts',
    off: {
      find: "if (size.selections > limits.selections) return 'selections';",
      replace: '',
    },
    proof: { file: unit, title: 'R-033 the limit of' },
  },
  {
    id: 'limit-aliases',
    threat: 'R-047',
    attack: 'One request asks the same thing a thousand times under other names: guessing in bulk.',
    defence: 'An operation has so many aliases.',
    file: 'gateway/limits/check-limits.ts',
    off: {
      find: "if (size.aliases > limits.aliases) return 'aliases';",
      replace: '',
    },
    proof: { file: unit, title: 'R-033 the limit of' },
  },
  {
    id: 'limit-root-fields',
    threat: 'R-047',
    attack: 'One request opens every case of an area.',
    defence: 'An operation has so many root fields.',
    file: 'gateway/limits/check-limits.ts',
    off: {
      find: "if (size.fields > limits.rootFields) return 'rootFields';",
      replace: '',
    },
    proof: { file: unit, title: 'R-033 the limit of' },
  },
  {
    id: 'limit-one-change',
    threat: 'R-146',
    attack: 'An operation of two changes is refused in its second, with the first already made.',
    defence: 'An operation makes one change.',
    file: 'gateway/limits/check-limits.ts',
    off: {
      find: 'operation.operation === OperationTypeNode.MUTATION && size.fields > limits.mutations',
      replace: 'operation.operation === OperationTypeNode.MUTATION && size.fields < 0',
    },
    proof: { file: unit, title: 'R-033 the limit of' },
  },
  {
    id: 'limit-cost',
    threat: 'F-27',
    attack: 'Lists in lists of many cases have the agencies read for minutes.',
    defence: 'An operation has a cost, and there is a highest one.',
    file: 'gateway/pipeline/steps.ts',
    off: {
      find: "> limits.cost) return tooLarge('cost');",
      replace: "< 0) return tooLarge('cost');",
    },
    proof: {
      file: limits,
      title: 'F-27 an operation of the highest cost is answered, and of one more refused',
    },
  },
  {
    id: 'limit-lists',
    threat: 'F-27',
    attack: 'A list of ten thousand names is sent to be looked up one by one.',
    defence: 'A list that a caller writes has a length.',
    file: 'gateway/pipeline/steps.ts',
    off: {
      find: "return longestList(document, variables) > limits.listItems ? tooLarge('listItems') : null;",
      replace: 'return null;',
    },
    proof: {
      file: limits,
      title:
        'F-27 a list of the longest length is read, in variables and in the text; one more is refused',
    },
  },
  {
    id: 'limit-cost-weights',
    threat: 'F-27',
    attack:
      'What stands in a list costs like what stands alone, so that lists in lists cost nothing.',
    defence: 'What stands in a list counts ten times.',
    file: 'gateway/limits/cost.ts',
    off: {
      find: 'isListType(getNullableType(field.type)) ? listWeight : 1',
      replace: 'isListType(getNullableType(field.type)) ? 1 : 1',
    },
    proof: {
      file: limits,
      title: 'F-27 an operation of the highest cost is answered, and of one more refused',
    },
  },
  {
    id: 'pace-at-once',
    threat: 'F-27',
    attack: 'One caller sends a hundred questions at once, and everybody else waits.',
    defence: 'So many of one caller are under way at once.',
    file: 'gateway/limits/pace.ts',
    off: {
      find: "if (before >= atOnce) return turnedAway('TOO_MANY_AT_ONCE', 1);",
      replace: '',
    },
    proof: {
      file: limits,
      title:
        'F-27 as many as may be under way are; one more is turned away, and another caller is not',
    },
  },
  {
    id: 'pace-a-minute',
    threat: 'F-27',
    attack: 'One caller asks a thousand times a minute, trying names.',
    defence: 'So many requests of one caller a minute.',
    file: 'gateway/limits/pace.ts',
    off: {
      find: 'if (spent.consumedPoints > minute.points)',
      replace: 'if (spent.consumedPoints < 0)',
    },
    proof: {
      file: limits,
      title: 'asks as often as a minute allows and no more',
    },
  },
  {
    id: 'pace-hanging-up',
    threat: 'F-27',
    attack:
      'Ask, hang up, ask again: the agencies go on answering while nothing seems to be under way.',
    defence: 'A question is under way until its work is done, whoever hung up.',
    file: 'gateway/limits/pace.ts',
    off: { find: '      reasons += 1;\n', replace: '      reasons += 0;\n' },
    proof: {
      file: pace,
      title: 'F-27 whoever hangs up and asks again still has the first question under way',
    },
  },
  {
    id: 'pace-gives-back',
    threat: 'F-27',
    attack: 'Six questions that fail shut their caller out for ever.',
    defence: 'Work that fails gives its place back.',
    file: 'gateway/limits/pace.ts',
    off: {
      find: '} finally {\n        end();\n      }',
      replace: '} catch (fault) {\n        throw fault;\n      }',
    },
    proof: { file: pace, title: 'F-27 work that fails gives its place back' },
  },
];
