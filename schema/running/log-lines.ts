import type { DestinationStream } from 'pino';
import { pino } from 'pino';
import { catalogue } from '../errors/catalogue.ts';
import { areas, roles } from '../vocabulary/terms.ts';
import { nameFault } from './name-fault.ts';

type Form = (value: string | number | boolean) => boolean;

const oneOf =
  (...words: readonly string[]): Form =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const formed =
  (form: RegExp): Form =>
  (value) =>
    typeof value === 'string' && form.test(value);
const figure: Form = (value) => typeof value === 'number' && Number.isFinite(value);
/** `disclosure-log`, `police.callouts`: a place in our own code or schema. */
const place = formed(/^[a-z][A-Za-z-]{0,40}(\.[A-Za-z]{1,40}){0,3}$/);
/** `REPLAYED`, `ECONNREFUSED`, `57P01`: a word that a program chose from a list. */
const word = formed(/^[A-Z0-9][A-Z0-9_]{1,40}$/);

/** How an operation may end: answered, answered with parts refused, or refused whole with a code. */
export const outcomes = ['OK', 'PARTIAL', ...Object.keys(catalogue)];

/**
 * Everything a log line may hold, and the form it has to have. An allow-list, because the other way
 * round, a list of what to take out, knows nothing of the field that somebody adds next year (F-52).
 */
const forms = {
  disclosureId: formed(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  caller: oneOf('person', 'system'),
  role: oneOf(...roles),
  area: oneOf(...areas),
  outcome: oneOf(...outcomes),
  rootFields: figure,
  durationMs: figure,
  status: figure,
  port: figure,
  times: figure,
  where: place,
  subgraph: place,
  what: word,
  fault: formed(/^[A-Z][A-Za-z]{2,50}$/),
  code: word,
  /** The id of a public key: its thumbprint. */
  key: formed(/^[\w-]{43}$/),
  /** What somebody who watches for misuse is to see. */
  security: (value) => value === true,
} satisfies Record<string, Form>;

export type LineFields = {
  readonly [Name in keyof typeof forms]?: string | number | boolean | null;
};

/** What a line may be about. */
export type LineEvent =
  | 'listening'
  | 'operation'
  | 'refused-unread'
  | 'over-delivery'
  | 'permit-refused'
  | 'permit-key'
  | 'draining'
  | 'stopped'
  | 'fault';

/** The operators' log of one part of the system: JSON, one line for each event, without personal data. */
export interface LogLines {
  info(event: LineEvent, fields?: LineFields): void;
  warn(event: LineEvent, fields?: LineFields): void;
  error(event: LineEvent, fields?: LineFields): void;
  /** What went wrong and where: the kind of the fault, never its text. */
  fault(where: string, fault: unknown): void;
  /** Writes what has not been written yet. */
  flush(): void;
}

/**
 * Where lines go unless told otherwise. Not synchronous: whoever reads the lines and stops reading must
 * not stop the service; beyond the bound, in bytes, lines are dropped and operations are not.
 */
function standardOutput() {
  return pino.destination({ dest: 1, sync: false, maxLength: 4_000_000 });
}

/** The log of one part. In: its name, and where the lines go, standard output unless given. */
export function openLogLines(
  part: string,
  destination: DestinationStream & { flushSync?: () => void } = standardOutput(),
): LogLines {
  const logger = pino(
    {
      // pino's own fields are the process and the machine, which say nothing to anybody here.
      base: { part },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    destination,
  );
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (event: LineEvent, fields: LineFields = {}): void => {
      logger[level]({ event, ...allowed(fields) });
    };
  const error = write('error');
  return {
    info: write('info'),
    warn: write('warn'),
    error,
    fault(where, fault) {
      error('fault', { where, ...nameFault(fault) });
    },
    flush() {
      try {
        destination.flushSync?.();
      } catch {
        // A destination that is not open yet has nothing to write.
      }
    },
  };
}

/** What is of its form, as it is; what is not as null, so that it is seen that something was there. */
function allowed(fields: LineFields): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const name of Object.keys(fields) as (keyof typeof forms)[]) {
    const value = fields[name];
    if (value === undefined || !Object.hasOwn(forms, name)) continue;
    line[name] = value !== null && forms[name](value) ? value : null;
  }
  return line;
}
