import type { Defence } from '../defence.ts';

const collect = 'test/disclosure-log/collect-released.test.ts';
const references = 'test/disclosure-log/references-only.test.ts';
const append = 'test/disclosure-log/append.test.ts';

/** What is on record before it leaves: gateway/disclosure-log and its way through the pipeline. */
export const defences: readonly Defence[] = [
  {
    id: 'log-line-for-item',
    threat: 'R-145',
    attack: 'An item leaves and no line of the log names it.',
    defence: 'Each item of the finished answer is named with case, owner, category and basis.',
    file: 'gateway/disclosure-log/collect-released.ts',
    off: {
      find: 'for (const category of categories) addLine(holder, category);\n    return holder;',
      replace: 'return holder;',
    },
    proof: {
      file: collect,
      title: 'R-145 each item is named with its case, owner, category and lawful basis',
    },
  },
  {
    id: 'log-line-for-detail',
    threat: 'R-145',
    attack:
      'A protected address leaves inside a participant, and the log knows of the participant only.',
    defence: 'A detail with a category of its own has a line of its own.',
    file: 'gateway/disclosure-log/collect-released.ts',
    off: {
      find: "if (typeof type === 'string') addDetails(place.details.get(type), object, holder);",
      replace: "if (typeof type === 'string') void place;",
    },
    proof: {
      file: collect,
      title: 'R-145 a detail of an item with a category of its own has a line of its own',
    },
  },
  {
    id: 'log-unnameable',
    threat: 'R-145',
    attack: 'An item without an id or an owner leaves, because the log cannot name it.',
    defence: 'What the log cannot name is not released.',
    file: 'gateway/disclosure-log/collect-released.ts',
    off: {
      find: 'throw new Error(`a record in the response has no ${key} to be logged by`);',
      replace: "return 'unknown';",
    },
    proof: { file: collect, title: 'an item without an owner' },
  },
  {
    id: 'log-unexpected-object',
    threat: 'R-145',
    attack: 'An object stands where none was asked for, and leaves unlogged.',
    defence: 'An object in a place the operation does not select stops the answer.',
    file: 'gateway/disclosure-log/collect-released.ts',
    off: {
      find: "if (!place) throw new Error('the response holds an object where the operation selects none');",
      replace: 'if (!place) return;',
    },
    proof: { file: collect, title: 'an object in a place that was not asked for' },
  },
  {
    id: 'log-guard-fields-stay',
    threat: 'R-145',
    attack:
      'The guard’s own fields, an owner’s id and a lawful basis, reach a caller who did not ask.',
    defence: 'They are taken out of the answer on the way.',
    file: 'gateway/disclosure-log/collect-released.ts',
    off: {
      find: 'if (key.startsWith(guardPrefix)) Reflect.deleteProperty(object, key);',
      replace: 'if (key.startsWith(guardPrefix)) continue;',
    },
    proof: { file: collect, title: 'none of the guard’s own fields' },
  },
  {
    id: 'log-no-sentence',
    threat: 'R-149',
    attack: 'A sentence of an item is written to the log by mistake.',
    defence: 'An entry holds references of a form no sentence has.',
    file: 'gateway/disclosure-log/entry.ts',
    off: { find: 'z.string().regex(/^[\\x21-\\x7e]{1,255}$/)', replace: 'z.string()' },
    proof: { file: references, title: 'an item' },
  },
  {
    id: 'log-strict',
    threat: 'R-149',
    attack: 'A key of its own brings content into an entry.',
    defence: 'An entry has the keys agreed and no other.',
    file: 'gateway/disclosure-log/entry.ts',
    off: {
      find: 'outcomeBodyShape = z.strictObject({',
      replace: 'outcomeBodyShape = z.looseObject({',
    },
    proof: { file: references, title: 'a key of its own' },
  },
  {
    id: 'log-waits-for-commit',
    threat: 'F-45',
    attack: 'An answer leaves while its entry is still on the way to the disk.',
    defence: 'An append resolves after PostgreSQL has committed it.',
    file: 'gateway/disclosure-log/log.ts',
    off: {
      find: '        waiting.push({ entry, resolve, reject });',
      replace: '        waiting.push({ entry, resolve, reject }); resolve();',
    },
    proof: {
      file: append,
      title: 'F-45 an append resolves only when its own entry can be read from another connection',
    },
  },
  {
    id: 'log-synchronous',
    threat: 'F-45',
    attack: 'The server confirms a commit that is not on the disk yet.',
    defence: 'The connection sets synchronous_commit itself, whatever server and URL say.',
    file: 'gateway/disclosure-log/log-connection.ts',
    off: { find: 'SET synchronous_commit = on; ', replace: '' },
    proof: {
      file: append,
      title:
        'F-45 a commit waits for the disk although the server and the URL say that it need not',
    },
  },
  {
    id: 'log-full',
    threat: 'F-45',
    attack: 'A thousand answers wait in memory for a log that does not write.',
    defence: 'The next one is refused at once.',
    file: 'gateway/disclosure-log/log.ts',
    off: {
      find: "if (waiting.length >= maxQueue) return Promise.reject(new LogUnavailableError('FULL'));",
      replace: 'void maxQueue;',
    },
    proof: {
      file: 'test/disclosure-log/log-unavailable.test.ts',
      title: 'F-45 when too many wait the next is refused at once',
    },
  },
  {
    id: 'log-unresolved-digest',
    threat: 'R-149',
    attack: 'What somebody typed as a case, a person’s name, is kept in the log.',
    defence: 'A name that is no case is kept as a digest.',
    file: 'gateway/disclosure-log/entry.ts',
    off: {
      find: 'return { id: digestOf(name), reference: null };',
      replace: "return { id: name.replaceAll(' ', '_'), reference: null };",
    },
    proof: {
      file: references,
      title:
        'R-149 an export of the log holds no text of an item, of a participant or of the caller',
    },
  },
];
