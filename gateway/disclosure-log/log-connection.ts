// The log's one connection to PostgreSQL. `pg` directly and no ORM: one statement on one table, where a
// mapper would add cost on the way of every response and no safety.
import { Socket } from 'node:net';
import pg from 'pg';

export interface LogConnectionOptions {
  readonly databaseUrl: string;
  /** What the server may take for one statement, and what connecting may take. */
  readonly timeoutMs: number;
}

export interface LogConnection {
  /** Runs one statement, after those before it. Any failure closes the connection; the next call opens another. */
  run(statement: pg.QueryConfig): Promise<pg.QueryResult<Record<string, unknown>>>;
  close(): Promise<void>;
}

interface Opened {
  readonly client: pg.Client;
  readonly socket: Socket;
}

/** How much longer than the server we wait, so that it is the server that gives up and rolls back. */
const graceMs = 250;

/** In: where the log is. Out: a connection that is opened when it is first used. */
export function connectLog({ databaseUrl, timeoutMs }: LogConnectionOptions): LogConnection {
  let opened: Opened | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function discard(failed: Opened): void {
    failed.socket.destroy();
    if (opened === failed) opened = undefined;
  }

  async function open(): Promise<Opened> {
    const socket = new Socket();
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'disclosure-log',
      stream: () => socket,
    });
    const fresh = { client, socket };
    // Raised between two statements when the server goes away; without a listener it would end the process.
    client.on('error', () => discard(fresh));
    client.on('end', () => discard(fresh));
    await within(timeoutMs, fresh, async () => {
      await client.connect();
      // INVARIANT: a commit is on disk when it is confirmed. Set here and not in the connection's
      // options, which a database URL can override.
      await client.query(`SET synchronous_commit = on; SET statement_timeout = ${timeoutMs}`);
    });
    opened = fresh;
    return fresh;
  }

  /** A server that is frozen answers no cancel request: only our own clock ends the wait. */
  async function within<T>(limitMs: number, on: Opened, work: () => Promise<T>): Promise<T> {
    const deadline = setTimeout(() => {
      on.socket.destroy(new Error(`the log's database did not answer in ${limitMs} ms`));
    }, limitMs);
    try {
      return await work();
    } catch (error) {
      discard(on);
      throw error;
    } finally {
      clearTimeout(deadline);
    }
  }

  async function attempt(statement: pg.QueryConfig) {
    const connection = opened ?? (await open());
    return within(timeoutMs + graceMs, connection, () =>
      connection.client.query<Record<string, unknown>>(statement),
    );
  }

  return {
    run(statement) {
      const mine = turn.then(() => attempt(statement));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      await turn;
      const last = opened;
      if (last) await within(timeoutMs, last, () => last.client.end()).catch(() => undefined);
    },
  };
}
