// Every figure the gateway publishes. docs/metrics.md is printed from this table.
import { catalogue } from '../../schema/errors/catalogue.ts';
import { outcomes } from '../../schema/running/log-lines.ts';
import { areas, roles, sectors } from '../../schema/vocabulary/terms.ts';
import { order } from '../pipeline/order.ts';

export interface Metric {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly name: string;
  /** What it counts, for whoever reads the page. */
  readonly help: string;
  /**
   * Each label, and every value it can take. INVARIANT: closed lists, so that no person, case, address
   * or word of an agency's ever becomes a label; anything else is counted as `other`. Role and area are
   * on two figures and not on one: a chair of an area is one person.
   */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

/** What stands for a value that is not in the list. */
export const other = 'other';

const subgraphs = ['conference', ...sectors];
const noLabels = {};

export const metricTable = {
  operations: {
    kind: 'counter',
    name: 'marac_operations_total',
    help: 'Operations that ended, by outcome and by role of the caller.',
    labels: { outcome: outcomes, role: [...roles, 'none'] },
  },
  areas: {
    kind: 'counter',
    name: 'marac_area_operations_total',
    help: 'Operations that ended, by area.',
    labels: { area: [...areas, 'none'] },
  },
  refusals: {
    kind: 'counter',
    name: 'marac_refusals_total',
    help: 'Refusals by code: of whole operations, of parts, and of what never became one.',
    labels: { code: Object.keys(catalogue) },
  },
  inFlight: {
    kind: 'gauge',
    name: 'marac_operations_in_flight',
    help: 'Operations that are being answered.',
    labels: noLabels,
  },
  operationSeconds: {
    kind: 'histogram',
    name: 'marac_operation_seconds',
    help: 'How long operations took, agencies included.',
    labels: noLabels,
  },
  stageSeconds: {
    kind: 'histogram',
    name: 'marac_stage_seconds',
    help: 'How long each step of the order of checks took.',
    labels: { stage: order.filter(({ step }) => step !== null).map(({ name }) => name) },
  },
  agencyCalls: {
    kind: 'counter',
    name: 'marac_agency_calls_total',
    help: 'Calls to each subgraph, by what they asked for and what became of them.',
    labels: {
      subgraph: subgraphs,
      use: ['CASE', 'FACTS', 'ITEMS'],
      outcome: ['answered', 'faulty', 'unavailable', 'left-alone'],
    },
  },
  agencySeconds: {
    kind: 'histogram',
    name: 'marac_agency_call_seconds',
    help: 'How long calls to each subgraph took.',
    labels: { subgraph: subgraphs },
  },
  breakerOpen: {
    kind: 'gauge',
    name: 'marac_breaker_open',
    help: '1 while a subgraph is left alone after failures.',
    labels: { subgraph: subgraphs },
  },
  overDeliveries: {
    kind: 'counter',
    name: 'marac_over_deliveries_total',
    help: 'Times a subgraph sent what nobody had asked of it. A security event.',
    labels: {
      subgraph: subgraphs,
      what: ['UNASKED_KEY', 'UNASKED_RECORD', 'FOREIGN_OWNER', 'UNGRANTED_ITEM'],
    },
  },
  faults: {
    kind: 'counter',
    name: 'marac_faults_total',
    help: 'Faults by where they happened; the operators’ log has the kind of each.',
    labels: {
      where: [
        ...subgraphs,
        'planner',
        'facts',
        'pipeline',
        'packs',
        'alerts',
        'http',
        'disclosure-log',
        'permit-key',
        'traces',
      ],
    },
  },
  logWaiting: {
    kind: 'gauge',
    name: 'marac_disclosure_log_waiting',
    help: 'Entries given to the disclosure log and not yet written or refused.',
    labels: noLabels,
  },
  logSeconds: {
    kind: 'histogram',
    name: 'marac_disclosure_log_seconds',
    help: 'How long an entry took to be committed, or to be refused.',
    labels: noLabels,
  },
  logFailures: {
    kind: 'counter',
    name: 'marac_disclosure_log_failures_total',
    help: 'Entries that were not written; nothing was released for them.',
    labels: { fault: ['INVALID_ENTRY', 'FULL', 'NOT_WRITTEN', 'CLOSED'] },
  },
  loopLag: {
    kind: 'gauge',
    name: 'marac_event_loop_lag_seconds',
    help: 'The 99th percentile of the event loop’s lag since the page was last read.',
    labels: noLabels,
  },
  cpu: {
    kind: 'gauge',
    name: 'marac_process_cpu_seconds',
    help: 'CPU time of the process since it started.',
    labels: noLabels,
  },
  memory: {
    kind: 'gauge',
    name: 'marac_process_memory_bytes',
    help: 'Memory of the process.',
    labels: { of: ['resident', 'heap'] },
  },
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof metricTable;
