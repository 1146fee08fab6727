// The whole system on the cast with canaries, and everything it lets out, kept.
import { seedCast } from '../../../gateway/start/demo-data.ts';
import type { DisclosureLog } from '../../../gateway/disclosure-log/log.ts';
import { LogUnavailableError } from '../../../gateway/disclosure-log/log.ts';
import type { Mailbox } from '../../../gateway/notices/mailbox.ts';
import { startMailbox } from '../../../gateway/notices/mailbox.ts';
import type { Watching } from '../../../gateway/watch/open-watching.ts';
import { openWatching } from '../../../gateway/watch/open-watching.ts';
import { demoCast } from '../../../schema/demo-cast/demo-cast.ts';
import { openLogLines } from '../../../schema/running/log-lines.ts';
import { deliveryBy } from '../../../subgraphs/conference/inbox/channel/notice-settings.ts';
import { freshDatabases } from '../../support/postgres.ts';
import { startSystem, testNow } from '../../support/system.ts';
import type { TrappedSystem } from '../traps/trapped-system.ts';
import { startTrappedSystem } from '../traps/trapped-system.ts';
import type { CanaryCast } from './canary-cast.ts';
import { plantCanaries } from './canary-cast.ts';
import type { Collector } from './collector.ts';
import { startCollector } from './collector.ts';

export interface CanarySystem {
  readonly system: TrappedSystem;
  readonly canaries: CanaryCast;
  readonly collector: Collector;
  readonly mailbox: Mailbox;
  readonly watching: Watching;
  /** The operators' log, line by line: the gateway's, and each subgraph's faults as its own main writes them. */
  lines(): string[];
  /** The disclosure log refuses what it is given from now on, for this reason. */
  refuseEntries(because: Error | null): void;
  close(): Promise<void>;
}

/** A fault of ours whose every word is a record's: a driver may put what it likes into any of them. */
function quoting(cause: Error): LogUnavailableError {
  const { message } = cause;
  const words = { message, name: message, code: message, detail: message };
  return Object.assign(new LogUnavailableError('NOT_WRITTEN', cause), words);
}

export async function startCanarySystem(): Promise<CanarySystem> {
  const canaries = plantCanaries(demoCast(testNow));
  const collector = await startCollector();
  const mailbox = await startMailbox({ port: 0 });
  const lines: string[] = [];
  const log = openLogLines('gateway', { write: (line) => void lines.push(line) });
  const watching = await openWatching(log, {
    metricsPort: 0,
    metricsHost: '127.0.0.1',
    otlpUrl: collector.url,
  });
  let refused: Error | null = null;
  const faulty = (inner: DisclosureLog): DisclosureLog => ({
    ...inner,
    append: (entry) => (refused ? Promise.reject(quoting(refused)) : inner.append(entry)),
  });
  const system = await startTrappedSystem(
    (dependencies) => ({
      log: faulty(dependencies.log),
      watch: watching.watch,
      ...(watching.metrics && { metrics: watching.metrics }),
      onEvent: (event) => {
        dependencies.onEvent(event);
        watching.watch.event(event);
      },
    }),
    (overrides) =>
      startSystem(overrides, {
        data: async () => {
          const databases = await freshDatabases();
          return { databases, cast: await seedCast(databases, canaries.cast) };
        },
        notices: deliveryBy({
          smtpUrl: `smtp://127.0.0.1:${String(mailbox.port)}`,
          domain: 'marac.invalid',
          everyMs: 100,
        }),
      }),
  );
  return {
    system,
    canaries,
    collector,
    mailbox,
    watching,
    lines() {
      const own: string[] = [];
      const subgraphs = openLogLines('subgraph', { write: (line) => void own.push(line) });
      for (const event of system.events)
        if (event.kind === 'fault') subgraphs.fault(event.where, event.fault);
      return [...lines, ...own];
    },
    refuseEntries(because) {
      refused = because;
    },
    async close() {
      await system.close();
      await watching.close();
      await collector.close();
      await mailbox.close();
    },
  };
}
