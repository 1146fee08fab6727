import type { Defence } from '../defence.ts';

const forbidden = 'test/project/forbidden.test.ts';
const planning = 'test/gateway/traps/planning.test.ts';

/** The sentences of the list of traps that no other area answers, at the gateway. */
export const defences: readonly Defence[] = [
  {
    id: 'by-response-key',
    threat: 'T1',
    attack: 'Under an alias the façade finds nothing, and nothing reads as nothing held.',
    defence: 'A field is answered by its response key, as the agencies were asked.',
    file: 'gateway/facade/resolve.ts',
    off: {
      find: 'source[source[madeHere] ? info.fieldName : info.path.key]',
      replace: 'source[info.fieldName]',
    },
    proof: {
      file: planning,
      title: 'F-52 T13 nor does what a caller calls fields and variables, and the answer is under',
    },
  },
  {
    id: 'shield-one-folder',
    threat: 'T1',
    attack: 'Shield, which nobody looks after any more, is used all over and cannot be replaced.',
    defence: 'It is used in one folder.',
    file: 'gateway/pipeline/answer.ts',
    off: {
      find: "import { execute, Kind } from 'graphql';",
      replace:
        "import { execute, Kind } from 'graphql';\nimport { deny } from 'graphql-shield';\nvoid deny;",
    },
    proof: { file: forbidden, title: 'T1 shield: `not`, `race` and `chain` are nowhere taken' },
  },
  {
    id: 'shield-leaves',
    threat: 'T1',
    attack:
      'Shield wraps every leaf: each becomes asynchronous, and its fallback stands before the façade’s own way of finding values.',
    defence: 'Only root fields and classified fields are wrapped.',
    file: 'gateway/permissions/shield.ts',
    off: {
      find: 'onlyRuled(generated as MiddlewareMap, rules)',
      replace: 'generated as MiddlewareMap',
    },
    proof: {
      file: 'test/gateway/unit/locks.test.ts',
      title: 'R-034 every classified field of the graph is locked, and no other leaf',
    },
  },
  {
    id: 'one-call-each',
    threat: 'T14',
    attack: 'Two callers ask the same at one moment, and one is given what the other was answered.',
    defence: 'Each call is its own; nothing that is under way is shared.',
    file: 'gateway/federation/agency-source.ts',
    off: {
      find: 'return await ask(options, calls, body, watched);',
      replace:
        'const all = ((globalThis as { all?: Map<string, Promise<Answer>> }).all ??= new Map()); const known = all.get(body) ?? ask(options, calls, body, watched); all.set(body, known); return await known;',
    },
    proof: {
      file: planning,
      title: 'R-171 T14 F-53 the same question at the same moment is asked once for each caller',
    },
  },
  {
    id: 'facts-each-time',
    threat: 'F-53',
    attack: 'Somebody is taken off a case, and reads it as long as the decision is remembered.',
    defence: 'Facts are asked for with every operation and kept for none.',
    file: 'gateway/pipeline/steps.ts',
    off: {
      find: 'const answer = await askConference(\n    factsSource,\n    question,\n    operation.disclosureId,\n    operation.deadline,\n  );',
      replace:
        'const all = ((globalThis as { all?: Map<string, ReturnType<typeof askConference>> }).all ??= new Map()); const key = JSON.stringify(question); const asked = all.get(key) ?? askConference(factsSource, question, operation.disclosureId, operation.deadline); all.set(key, asked); const answer = await asked;',
    },
    proof: {
      file: planning,
      title:
        'F-53 T14 one operation is answered by one decision, and what changed meanwhile counts at the next',
    },
  },
  {
    id: 'own-pool',
    threat: 'T9',
    attack: 'A thousand callers open a thousand connections to an agency that is slow already.',
    defence: 'Each agency has a pool of so many connections; who comes later waits or is refused.',
    file: 'gateway/create-gateway.ts',
    off: { find: '        connections: 32,\n', replace: '' },
    proof: {
      file: forbidden,
      title: 'T9 gateway: no agency is called over more connections than a number says',
    },
  },
  {
    id: 'guard-item-id',
    threat: 'R-145',
    attack: 'An item is shown that the log cannot name, because the caller did not ask for its id.',
    defence: 'What the log and the façade need is selected beside what was asked.',
    file: 'gateway/need-to-know/guard-operation.ts',
    off: { find: 'if (isSuppliedItem(type)) return itemGuard;', replace: '' },
    proof: {
      file: 'test/gateway/unit/prune.test.ts',
      title: 'R-145 stand on every item, participant and case that is fetched',
    },
  },
  {
    id: 'guard-keys-removed',
    threat: 'T13',
    attack: 'What the guard selected for itself reaches a caller who did not ask for it.',
    defence: 'Its keys leave the answer when the log has read them.',
    file: 'gateway/disclosure-log/collect-released.ts',
    off: {
      find: 'if (key.startsWith(guardPrefix)) Reflect.deleteProperty(object, key);',
      replace: 'if (key === guardPrefix) continue;',
    },
    proof: {
      file: planning,
      title: 'F-52 T13 nor does what a caller calls fields and variables, and the answer is under',
    },
  },
];
