import type { QueryConfig } from 'pg';
import type { LogEntry } from './entry.ts';
import { checkEntry } from './entry.ts';
import { insertStatement } from './insert-statement.ts';
import { connectLog } from './log-connection.ts';
import type { Stop } from './opened-cases.ts';
import { openedStatement, readOpened, readStops, stopsStatement } from './opened-cases.ts';

/**
 * `INVALID_ENTRY`: the entry could hold content or says too little. `FULL`: too many wait already.
 * `NOT_WRITTEN`: PostgreSQL did not confirm it. `NOT_READ`: it could not be asked. `CLOSED`: the log was closed before.
 */
export type LogFault = 'INVALID_ENTRY' | 'FULL' | 'NOT_WRITTEN' | 'NOT_READ' | 'CLOSED';

/** The entry is not known to be stored, so nothing may be released (F-45). */
export class LogUnavailableError extends Error {
  override readonly name = 'LogUnavailableError';
  constructor(
    readonly fault: LogFault,
    cause?: unknown,
  ) {
    super(`the disclosure log did not take the entry: ${fault}`, { cause });
  }
}

export interface DisclosureLogOptions {
  /** The log's database, signed in as the role that may insert and select only. */
  readonly databaseUrl: string;
  /** How many entries may wait for a commit; one more is refused at once. */
  readonly maxQueue?: number;
  /**
   * How long connecting, and how long writing, may take. An append is settled within four times this:
   * the batch before it and its own.
   */
  readonly statementTimeoutMs?: number;
  /** Told of everything that went wrong, once for each batch or invalid entry. For operators. */
  readonly onError?: (error: unknown) => void;
}

export interface DisclosureLog {
  /**
   * Stores one entry. Resolves only after PostgreSQL has committed it.
   * @throws LogUnavailableError (rejects) when that is not certain. It may have been committed all the
   * same, where the confirmation was lost: the log then claims too much and never too little.
   */
  append(entry: LogEntry): Promise<void>;
  /**
   * The cases somebody opened after an instant, each with when it was last (F-27).
   * @throws LogUnavailableError (rejects) when the log cannot be read.
   */
  openedBy(subject: string, after: Date): Promise<ReadonlyMap<string, Date>>;
  /** Who was stopped since, first in each hour (F-27). Rejects likewise. */
  stopsSince(since: Date): Promise<readonly Stop[]>;
  /** Could an entry be written now? */
  ready(): Promise<boolean>;
  /** Writes what waits, refuses what comes after, and leaves the database. */
  close(): Promise<void>;
}

interface Waiting {
  readonly entry: LogEntry;
  readonly resolve: () => void;
  readonly reject: (error: LogUnavailableError) => void;
}

/** Bounds one statement: entries hold about 10 kB where a picture is large. */
const maxBatch = 250;

const probe = {
  text: `SELECT has_table_privilege('disclosure_entry', 'INSERT')
    AND current_setting('transaction_read_only') = 'off' AS writable`,
};

/**
 * Opens the disclosure log. Group commit: while one commit is on its way to the disk
 * further entries gather, and the next statement stores all of them in one transaction, so that a
 * busy gateway pays one disk flush for many readers and not one each. A failed batch is refused whole
 * and never tried again: whoever waits is told, and asks again.
 */
export function openDisclosureLog(options: DisclosureLogOptions): DisclosureLog {
  const { databaseUrl, maxQueue = 1000, statementTimeoutMs = 2000, onError } = options;
  const connection = connectLog({ databaseUrl, timeoutMs: statementTimeoutMs });
  const waiting: Waiting[] = [];
  let writing: Promise<void> | undefined;
  let closed = false;

  /** On its own, so that a reporter that throws cannot keep anybody waiting. */
  function report(error: unknown): void {
    if (onError) queueMicrotask(() => onError(error));
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, maxBatch);
      try {
        await connection.run(insertStatement(batch.map(({ entry }) => entry)));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(new LogUnavailableError('NOT_WRITTEN', error));
        report(error);
      }
    }
    writing = undefined;
  }

  async function read(statement: QueryConfig) {
    try {
      if (closed) throw new LogUnavailableError('CLOSED');
      return (await connection.run(statement)).rows;
    } catch (error) {
      throw new LogUnavailableError('NOT_READ', error);
    }
  }

  return {
    async openedBy(subject, after) {
      return readOpened(await read(openedStatement(subject, after)));
    },

    async stopsSince(since) {
      return readStops(await read(stopsStatement(since)));
    },

    append(entry) {
      if (closed) return Promise.reject(new LogUnavailableError('CLOSED'));
      if (waiting.length >= maxQueue) return Promise.reject(new LogUnavailableError('FULL'));
      try {
        // Before it joins the others: one entry that PostgreSQL cannot store would take them with it.
        checkEntry(entry);
      } catch (error) {
        report(error);
        return Promise.reject(new LogUnavailableError('INVALID_ENTRY', error));
      }
      return new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject });
        writing ??= writeAll();
      });
    },

    async ready() {
      if (closed) return false;
      try {
        const { rows } = await connection.run(probe);
        return rows[0]?.['writable'] === true;
      } catch (error) {
        report(error);
        return false;
      }
    },

    async close() {
      closed = true;
      await writing;
      await connection.close();
    },
  };
}
