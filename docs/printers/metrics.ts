import type { Metric } from '../../gateway/watch/metric-table.ts';
import { metricTable } from '../../gateway/watch/metric-table.ts';
import { code, page, table } from './markdown.ts';

/** A list that long is one of the project's own tables, which has a page of its own. */
const longest = 20;

/** docs/metrics.md: every figure the gateway publishes, with all that its labels can say. */
export function metricsPage(): string {
  const metrics: readonly Metric[] = Object.values(metricTable);
  const rows = metrics.map(({ help, kind, labels, name }) => [
    code(name),
    kind,
    help,
    Object.entries(labels)
      .map(([label, values]) => {
        const some = values.slice(0, longest).map(code).join(', ');
        return `${code(label)}: ${some}${values.length > longest ? ' and further codes of [errors](errors.md)' : ''}`;
      })
      .join('; '),
  ]);
  return page('Metrics', 'gateway/watch/metric-table.ts', [
    'What the gateway serves at `GET /metrics` on a port of its own. Each label has a closed list of values; what is ' +
      'in none of them is counted as `other`. What to watch of it: [operating](operating.md).',
    table(['Metric', 'Kind', 'What it says', 'Labels'], rows),
  ]);
}
