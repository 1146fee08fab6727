import type { Defence } from '../defence.ts';

const project = 'test/gateway/unit/project.test.ts';
const rebuild = 'test/gateway/unit/rebuild-error.test.ts';
const planning = 'test/gateway/traps/planning.test.ts';
const breaker = 'test/gateway/unit/breaker.test.ts';
const names = 'test/gateway/unit/own-names.test.ts';

/** Between the gateway and an agency: gateway/federation. */
export const defences: readonly Defence[] = [
  {
    id: 'foreign-owner',
    threat: 'T6',
    attack: 'An agency supplies an item in the name of another agency.',
    defence: 'An item of an owner the agency does not have is dropped and reported.',
    file: 'gateway/federation/project.ts',
    off: {
      find: "&& !rules.mayOwn(owner ?? '')",
      replace: "&& rules.mayOwn(owner ?? '') === null",
    },
    proof: {
      file: project,
      title: 'R-086 T6 an item of an owner the agency does not have is dropped and reported',
    },
  },
  {
    id: 'owner-by-register',
    threat: 'T6',
    attack: 'An agency writes “The Chair” for the name of an item’s owner.',
    defence: 'Who an owner is the conference’s register says.',
    file: 'gateway/federation/project.ts',
    off: {
      find: 'const isOwner = owner !== undefined &&',
      replace: 'const isOwner = owner === null &&',
    },
    proof: { file: project, title: 'R-086 the owner is named by the register, not by the agency' },
  },
  {
    id: 'null-prototype',
    threat: 'T12',
    attack: 'A key of an agency’s answer reaches the prototype of every object.',
    defence: 'Answers are copied onto objects without a prototype.',
    file: 'gateway/federation/project.ts',
    off: {
      find: 'return Object.setPrototypeOf({}, null) as Record<string, unknown>;',
      replace: 'return {};',
    },
    proof: { file: project, title: 'do not reach a prototype even where somebody asked for them' },
  },
  {
    id: 'error-code',
    threat: 'T5',
    attack: 'An agency’s error carries a code that only the gateway may give, or one of its own.',
    defence: 'Only codes of the catalogue that agencies may use are kept.',
    file: 'gateway/federation/rebuild-error.ts',
    off: { find: ' || !catalogue[code].fromAgencies', replace: '' },
    proof: { file: rebuild, title: 'no code that only the gateway itself may use' },
  },
  {
    id: 'error-field',
    threat: 'T5',
    attack: 'An agency writes a sentence about a person where the name of a field belongs.',
    defence: 'A field is kept only in the form of one.',
    file: 'gateway/federation/rebuild-error.ts',
    off: {
      find: "typeof field === 'string' && fieldForm.test(field)",
      replace: "typeof field === 'string'",
    },
    proof: {
      file: rebuild,
      title: 'whatever an agency writes, no word of its message is in what is kept',
    },
  },
  {
    id: 'error-rule',
    threat: 'T5',
    attack: 'An agency writes a sentence where the number of a rule belongs.',
    defence: 'A rule is kept only in the form of one.',
    file: 'gateway/federation/rebuild-error.ts',
    off: {
      find: "typeof rule === 'string' && ruleForm.test(rule)",
      replace: "typeof rule === 'string'",
    },
    proof: {
      file: rebuild,
      title: 'whatever an agency writes, no word of its message is in what is kept',
    },
  },
  {
    id: 'one-record-once',
    threat: 'T9',
    attack: 'A hundred items about one person put that person to the conference a hundred times.',
    defence: 'Each record is asked about once in a call.',
    file: 'gateway/federation/distinct-records.ts',
    off: { find: 'if (known !== undefined) return known;', replace: 'void known;' },
    proof: {
      file: 'test/gateway/unit/distinct-records.test.ts',
      title: 'and its answer stands wherever it was named',
    },
  },
  {
    id: 'record-by-id',
    threat: 'T4',
    attack: 'What one agency said of a record is handed to the next beside its id.',
    defence: 'A record is named by type and opaque id; nothing that stands beside them goes along.',
    file: 'gateway/federation/distinct-records.ts',
    off: {
      find: 'asked.push({ __typename: type, id })',
      replace: 'asked.push(value as AskedRecord)',
    },
    proof: {
      file: 'test/gateway/unit/distinct-records.test.ts',
      title: 'and by nothing else that stands beside them',
    },
  },
  {
    id: 'record-plan',
    threat: 'T4',
    attack: 'A plan requires an NHS number of one agency to ask another.',
    defence: 'A plan that names a record by more than its id is not carried out.',
    file: 'gateway/federation/question.ts',
    off: {
      find: "!['__typename', 'id'].includes(key)",
      replace: "key === ''",
    },
    proof: { file: 'test/gateway/unit/plan.test.ts', title: 'T4 is not carried out' },
  },
  {
    id: 'plans-bounded',
    threat: 'T9',
    attack: 'A caller makes up operations without end, and each leaves a plan in memory.',
    defence: 'So many plans are kept, and what was not used for longest goes first.',
    file: 'gateway/federation/load-planner.ts',
    off: { find: 'plans.size > mostPlans &&', replace: 'plans.size < 0 &&' },
    proof: {
      file: 'test/project/forbidden.test.ts',
      title: 'T9 gateway: what is kept of plans has a bound',
    },
  },
  {
    id: 'breaker-opens',
    threat: 'T9',
    attack: 'Every caller waits the whole deadline for an agency that has been down for an hour.',
    defence: 'After five failures in a row an agency is left alone.',
    file: 'gateway/federation/breaker.ts',
    off: { find: 'if (now - triedAt < openForMs) return false;', replace: 'void openForMs;' },
    proof: {
      file: breaker,
      title: 'after ten seconds one call tries, and the others wait for what it finds',
    },
  },
  {
    id: 'breaker-recovers',
    threat: 'T9',
    attack: 'An agency that was down once is never asked again.',
    defence: 'After ten seconds one call tries, and an answer closes the breaker.',
    file: 'gateway/federation/breaker.ts',
    off: { find: 'failures = 0;\n      since = null;', replace: 'since = null;' },
    proof: { file: breaker, title: 'an answer in between starts the count again' },
  },
  {
    id: 'own-aliases',
    threat: 'T13',
    attack: 'A field called after a person or a risk tells the agency why it is asked.',
    defence: 'Aliases are numbered on the way to agencies, and put back on the answer.',
    file: 'gateway/federation/own-names.ts',
    off: { find: '!alias.value.startsWith(guardPrefix);', replace: 'alias.value === guardPrefix;' },
    proof: {
      file: names,
      title: 'T13 aliases and variables are numbered, and names of fields stay',
    },
  },
  {
    id: 'own-variables',
    threat: 'T13',
    attack: 'A variable called after a person tells the agency why it is asked.',
    defence: 'Variables are numbered on the way to agencies.',
    file: 'gateway/federation/own-names.ts',
    off: { find: '({ ...node, name: numbered(variables, node.name.value) })', replace: 'node' },
    proof: {
      file: names,
      title: 'T13 aliases and variables are numbered, and names of fields stay',
    },
  },
  {
    id: 'own-names-sent',
    threat: 'T13',
    attack: 'The numbering is there, and the caller’s own operation is sent.',
    defence: 'What is planned is the numbered operation.',
    file: 'gateway/federation/fetch.ts',
    off: { find: 'own.operation, own.variables(variables)', replace: 'fetched, variables' },
    proof: { file: planning, title: 'F-52 T13 nor does what a caller calls fields and variables' },
  },
  {
    id: 'no-telemetry',
    threat: 'T10',
    attack:
      'The planner’s package reports to its vendor that a safeguarding service exists, and how it is used.',
    defence: 'Telemetry is turned off in code, before the package is loaded, whatever was set.',
    file: 'gateway/federation/telemetry-config.ts',
    off: { find: "= '1';", replace: "??= '1';" },
    proof: {
      file: 'test/gateway/unit/plan.test.ts',
      title: 'T10 reports nothing to its vendor, whatever was set',
    },
  },
  {
    id: 'token-stays',
    threat: 'F-52',
    attack: 'An agency is handed the caller’s own token and can act as the caller.',
    defence: 'An agency gets a permit and nothing else that says who asks.',
    file: 'gateway/permit/call-headers.ts',
    off: {
      find: "'content-type': 'application/json', [permitHeader]: permit",
      replace:
        "'content-type': 'application/json', authorization: 'Bearer', [permitHeader]: permit",
    },
    proof: {
      file: planning,
      title: 'F-52 nor does a comment of the caller’s, or the caller’s own token',
    },
  },
];
