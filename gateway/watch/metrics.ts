import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { GatewayEvent } from './gateway-event.ts';
import type { Metric, MetricName } from './metric-table.ts';
import { metricTable, other } from './metric-table.ts';

type Labels = Readonly<Record<string, string>>;
type NamesOf<Kind extends Metric['kind']> = {
  [Name in MetricName]: (typeof metricTable)[Name]['kind'] extends Kind ? Name : never;
}[MetricName];

/** The gateway's figures. A label's value is one of its closed list, whatever it is given. */
export interface Metrics {
  count(metric: NamesOf<'counter'>, labels: Labels): void;
  observe(metric: NamesOf<'histogram'>, labels: Labels, seconds: number): void;
  set(metric: NamesOf<'gauge'>, labels: Labels, value: number): void;
  add(metric: NamesOf<'gauge'>, labels: Labels, difference: number): void;
  event(event: GatewayEvent): void;
  /** Asked whenever the page is read. */
  whenRead(ask: () => void): void;
  /** The page as Prometheus reads it. */
  page(): Promise<string>;
  close(): void;
}

/** Seconds; an operation that takes five is cut off. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** In: nothing. Out: every figure of the table, in a registry of its own and not in the process's. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const made = new Map<string, Counter | Gauge | Histogram>();
  for (const [key, metric] of Object.entries(metricTable) as [MetricName, Metric][]) {
    const { help, labels, name } = metric;
    const about = { name, help, labelNames: Object.keys(labels), registers: [registry] };
    made.set(
      key,
      metric.kind === 'counter'
        ? new Counter(about)
        : metric.kind === 'gauge'
          ? new Gauge(about)
          : new Histogram({ ...about, buckets }),
    );
  }
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const asked: (() => void)[] = [];
  const metrics: Metrics = {
    count: (metric, labels) => {
      (made.get(metric) as Counter).inc(closed(metric, labels));
    },
    observe: (metric, labels, seconds) => {
      (made.get(metric) as Histogram).observe(closed(metric, labels), seconds);
    },
    set: (metric, labels, value) => {
      (made.get(metric) as Gauge).set(closed(metric, labels), value);
    },
    add: (metric, labels, difference) => {
      (made.get(metric) as Gauge).inc(closed(metric, labels), difference);
    },
    event(event) {
      if (event.kind === 'over-delivery')
        metrics.count('overDeliveries', { subgraph: sourceOf(event.subgraph), what: event.what });
      if (event.kind === 'fault') metrics.count('faults', { where: event.where });
    },
    whenRead: (ask) => void asked.push(ask),
    async page() {
      for (const ask of asked) ask();
      metrics.set('loopLag', {}, delay.percentile(99) / 1e9);
      delay.reset();
      const { system, user } = process.cpuUsage();
      metrics.set('cpu', {}, (system + user) / 1e6);
      const { heapUsed, rss } = process.memoryUsage();
      metrics.set('memory', { of: 'resident' }, rss);
      metrics.set('memory', { of: 'heap' }, heapUsed);
      return registry.metrics();
    },
    close: () => void delay.disable(),
  };
  return metrics;
}

/** What is not in a label's list is counted as `other`: whatever it was, it is on no page. */
function closed(name: MetricName, labels: Labels): Record<string, string> {
  const lists: Metric['labels'] = metricTable[name].labels;
  const safe: Record<string, string> = {};
  for (const label of Object.keys(lists)) {
    const value = labels[label] ?? other;
    safe[label] = lists[label]?.includes(value) ? value : other;
  }
  return safe;
}

/** `childrensServices.referrals` → `childrens-services`: what was over-delivered may be named by category. */
function sourceOf(place: string): string {
  const [source = ''] = place.split('.');
  return source.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
