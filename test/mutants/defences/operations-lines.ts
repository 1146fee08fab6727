import type { Defence } from '../defence.ts';

const lines = 'schema/running/log-lines.ts';
const kinds = 'schema/running/name-fault.ts';
const canaries = 'test/gateway/canaries.test.ts';
const running = 'test/project/running.test.ts';

/** What an operator reads: the log’s lines, the figures and where they are served (F-52). */
export const defences: readonly Defence[] = [
  {
    id: 'lines-allow-list',
    threat: 'F-52',
    attack:
      'A driver puts a person’s name into the name or code of an error, and it stands in the log.',
    defence: 'A line has the fields of a list, each in its form; what is not of its form is null.',
    file: lines,
    off: { find: '...allowed(fields)', replace: '...fields' },
    proof: { file: canaries, title: 'F-52 R-149 the operators’ log holds no person, case' },
  },
  {
    id: 'lines-field-not-listed',
    threat: 'F-52',
    attack: 'Somebody adds a field to a line, and with it a person.',
    defence: 'A field that is not on the list is not written.',
    file: lines,
    off: {
      find: 'if (value === undefined || !Object.hasOwn(forms, name)) continue;',
      replace: 'if (!Object.hasOwn(forms, name)) { line[name] = value; continue; }',
    },
    proof: { file: running, title: 'F-52 has the fields that are allowed' },
  },
  {
    id: 'lines-form',
    threat: 'F-52',
    attack: 'A name stands where an area or an id should.',
    defence: 'A value is written only in the form of its field.',
    file: lines,
    off: { find: 'value !== null && forms[name](value) ? value : null', replace: 'value' },
    proof: { file: running, title: 'F-52 has the fields that are allowed' },
  },
  {
    id: 'lines-fault-text',
    threat: 'F-52',
    attack: 'A database quotes the row it refused, and the text of its error is in the log.',
    defence: 'A fault is told by its kind, never by its text.',
    file: kinds,
    off: { find: 'fault: name,', replace: 'fault: (thrown as Error).message,' },
    proof: { file: canaries, title: 'F-52 a fault is told by its kind' },
  },
  {
    id: 'lines-agency-words',
    threat: 'F-52',
    attack: 'An agency’s error names itself after a person.',
    defence: 'Only what was thrown here has a name and a code; an agency’s error has none.',
    file: kinds,
    off: {
      find: 'if (!(thrown instanceof Error || types.isNativeError(thrown))) return',
      replace: "if (!types.isNativeError(thrown) && typeof thrown !== 'object') return",
    },
    proof: { file: running, title: 'F-52 names a fault by its kind' },
  },
  {
    id: 'figures-closed-labels',
    threat: 'F-52',
    attack:
      'A word of an agency’s becomes the label of a figure, and stands on the page for years.',
    defence: 'A label is one of a closed list; all else is counted as other.',
    file: 'gateway/watch/metrics.ts',
    off: { find: '.includes(value) ? value : other', replace: '.includes(value) ? value : value' },
    proof: { file: running, title: 'F-52 counts what is in no list as other' },
  },
  {
    id: 'figures-own-port',
    threat: 'F-52',
    attack: 'The figures are on the public port: how often an area asks, for whoever comes by.',
    defence: 'They are served on a port of their own, which the public one knows nothing of.',
    file: 'gateway/http/app.ts',
    off: {
      find: "  app.get('/health/live',",
      replace:
        "  app.get('/metrics', (_request, response) => void response.send('figures'));\n  app.get('/health/live',",
    },
    proof: { file: canaries, title: 'F-52 nobody else is told by the public port' },
  },
];
