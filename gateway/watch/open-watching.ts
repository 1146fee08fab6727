import type { LogLines } from '../../schema/running/log-lines.ts';
import type { Metrics } from './metrics.ts';
import { openMetrics } from './metrics.ts';
import type { MetricsPage } from './metrics-page.ts';
import { startMetricsPage } from './metrics-page.ts';
import type { Traces } from './traces.ts';
import { openTraces, otlpExporter } from './traces.ts';
import type { Watch } from './watch.ts';
import { openWatch } from './watch.ts';

export interface WatchSettings {
  /** Where the figures are served; nowhere, and none are kept, if undefined. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** Where traces go; none are made if undefined. */
  readonly otlpUrl: string | undefined;
}

export interface Watching {
  readonly watch: Watch;
  readonly metrics: Metrics | undefined;
  readonly page: MetricsPage | undefined;
  /** Sends and writes what has not been; after the gateway has closed. */
  close(): Promise<void>;
}

/** Opens what the settings ask for. In: the operators' log, which there always is. */
export async function openWatching(lines: LogLines, settings: WatchSettings): Promise<Watching> {
  const { metricsHost: host, metricsPort: port, otlpUrl } = settings;
  const metrics = port === undefined ? undefined : openMetrics();
  const page =
    metrics && port !== undefined ? await startMetricsPage(metrics, { host, port }) : undefined;
  const traces: Traces | undefined =
    otlpUrl === undefined
      ? undefined
      : openTraces({
          exporter: otlpExporter(otlpUrl),
          onFault: (fault) => {
            watch.event({ kind: 'fault', where: 'traces', fault });
          },
        });
  const watch = openWatch({ lines, metrics, traces });
  return {
    watch,
    metrics,
    page,
    async close() {
      await traces?.close();
      await page?.close();
      lines.flush();
    },
  };
}
