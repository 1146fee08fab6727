import { inspect } from 'node:util';
import { jest } from '@jest/globals';
import { metricTable } from '../../gateway/watch/metric-table.ts';
import type { Metric } from '../../gateway/watch/metric-table.ts';
import { sectors } from '../../schema/vocabulary/terms.ts';
import { asUser } from '../support/postgres.ts';
import type { CanarySystem } from './canaries/canary-system.ts';
import { startCanarySystem } from './canaries/canary-system.ts';
import type { Seen } from './canaries/what-happens.ts';
import { agencyDatabases, everythingThatHappens } from './canaries/what-happens.ts';
import { readPdf } from './pack/pdf-bytes.ts';
import { wholePicture } from './rules/graph.ts';

jest.setTimeout(240_000);

const reference = 'KEN-2026-001';

let canary: CanarySystem;
let seen: Seen;
beforeAll(async () => {
  canary = await startCanarySystem();
  seen = await everythingThatHappens(canary, reference);
});
afterAll(() => canary.close(), 60_000);

const nothing: string[] = [];
const rowsOf = (url: string, table: string): Promise<string> =>
  asUser(url, async (client) =>
    JSON.stringify((await client.query(`SELECT * FROM ${table}`)).rows),
  );

describe('a canary in every field of the cast is in nothing that an operator or a stranger reads', () => {
  it('F-52 the canaries are there: who is entitled reads them, and every kind of failure met one', async () => {
    expect(canary.canaries.count).toBeGreaterThan(500);
    const { text } = await canary.system.ask('kent-police-rep', wholePicture, { case: reference });
    expect(canary.canaries.personalIn(text).length).toBeGreaterThan(20);
    const quoting = canary.system.events.flatMap((event) =>
      event.kind === 'fault' && canary.canaries.personalIn(inspect(event.fault)).length > 0
        ? [event.where]
        : [],
    );
    expect(quoting).toEqual(expect.arrayContaining(['conference', ...sectors, 'pipeline']));
  });

  it('F-52 R-149 the operators’ log holds no person, case, sign-in or word of an agency', () => {
    const lines = canary.lines();
    expect(lines.join('')).toContain('"event":"operation"');
    expect(lines.join('')).toContain('"event":"over-delivery"');
    expect(canary.canaries.personalIn(lines.join('').toLowerCase())).toEqual(nothing);
    expect(canary.canaries.referencesIn(lines.join(''))).toEqual(nothing);
    expect(lines.join('')).not.toMatch(/casePicture|127\.0\.0\.1|localhost/);
  });

  it('F-52 a fault is told by its kind, whatever words of a record were in it', () => {
    const lines = canary.lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    const faults = lines.filter(({ event }) => event === 'fault');
    const kinds = (where: string): unknown[] =>
      faults.filter((line) => line['where'] === where).map(({ fault }) => fault);
    for (const name of ['conference', ...sectors]) {
      expect(kinds(name)).toContain('PrismaClientKnownRequestError');
      expect(kinds(name)).not.toContain(null);
    }
    // Its name was a record's word and no kind: it is told that there was a fault, and not that word.
    expect(new Set(kinds('pipeline'))).toEqual(new Set([null]));
  });

  it('F-52 every operation has one line, of closed words and figures', () => {
    const lines = canary.lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    const operations = lines.filter(({ event }) => event === 'operation');
    expect(new Set(operations.map(({ disclosureId }) => disclosureId)).size).toBe(
      operations.length,
    );
    const fields = ['level', 'time', 'part', 'event', 'disclosureId', 'caller', 'role', 'area'];
    const figures = ['outcome', 'rootFields', 'status', 'durationMs'];
    for (const line of operations)
      expect(Object.keys(line).sort()).toEqual([...fields, ...figures].sort());
    expect(operations).toContainEqual(
      expect.objectContaining({
        role: 'REPRESENTATIVE',
        area: 'kent',
        outcome: 'PARTIAL',
        status: 200,
      }),
    );
    expect(operations).toContainEqual(
      expect.objectContaining({ outcome: 'LOG_UNAVAILABLE', status: 503 }),
    );
    const marked = lines.filter(({ security }) => security === true);
    expect(new Set(marked.map(({ event }) => event))).toEqual(new Set(['over-delivery']));
  });

  it('F-52 the figures have labels of the declared lists alone', async () => {
    const page = await (await fetch(canary.watching.page?.url ?? '')).text();
    expect(canary.canaries.personalIn(page)).toEqual(nothing);
    expect(canary.canaries.referencesIn(page)).toEqual(nothing);
    const metrics: readonly Metric[] = Object.values(metricTable);
    const samples = page.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const odd = samples.filter((line) => {
      const [, name = '', labels = ''] = /^(\w+?)(?:\{(.*)\})? \S+$/.exec(line) ?? [];
      const metric = metrics.find(
        (one) => name === one.name || name.replace(/_(bucket|sum|count)$/, '') === one.name,
      );
      return [...labels.matchAll(/(\w+)="([^"]*)"/g)].some(
        ([, label = '', value = '']) =>
          !(label === 'le' && metric?.kind === 'histogram') &&
          !metric?.labels[label]?.includes(value),
      );
    });
    expect(samples.length).toBeGreaterThan(50);
    expect(odd).toEqual([]);
    expect(page).toMatch(/marac_operations_total\{outcome="OK",role="REPRESENTATIVE"\} \d/);
    expect(page).toMatch(
      /marac_agency_calls_total\{subgraph="housing",use="CASE",outcome="unavailable"\} \d/,
    );
    expect(page).toMatch(/marac_disclosure_log_failures_total\{fault="NOT_WRITTEN"\} \d/);
    expect(page).toMatch(/marac_over_deliveries_total\{subgraph="housing",what="UNASKED_KEY"\} \d/);
  });

  it('F-52 nobody else is told by the public port', async () => {
    expect((await fetch(`${canary.system.url}/metrics`)).status).toBe(404);
  });

  it('F-52 T13 what goes to an agency is its permit and the question: no header, id or word of the caller', () => {
    const { system, canaries } = canary;
    const calls = Object.values(['conference', ...sectors]).flatMap(
      (name) => system.agency(name).calls,
    );
    for (const { headers, jws, query, variables, permit } of calls) {
      const { 'x-marac-permit': _permit, ...others } = headers;
      expect(Object.keys(others).sort()).toEqual(
        ['connection', 'content-length', 'content-type', 'host', 'traceparent'].sort(),
      );
      expect(others['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
      expect(jws).not.toBe('');
      if (query.startsWith('mutation')) continue;
      expect(canaries.personalIn(query + JSON.stringify(variables))).toEqual(nothing);
      // The agency is told by name who looks, and of nobody else.
      const { viewer, ...rest } = permit;
      expect(canaries.personalIn(viewer?.name ?? '')).toHaveLength(viewer ? 1 : 0);
      expect(canaries.personalIn(JSON.stringify(rest))).toEqual(nothing);
    }
    const all = calls.map(({ headers }) => JSON.stringify(headers)).join('');
    expect(all).not.toMatch(/0123456789abcdef|baggage|tracestate/);
  });

  it('F-15 a notice is to an officer’s id and says nothing', () => {
    const mails = canary.mailbox
      .received()
      .map(({ source }) => source)
      .join('\n');
    expect(mails).not.toBe('');
    expect(canary.canaries.personalIn(mails)).toEqual(nothing);
    const officers = canary.system.cast.conference.officers.map(({ id }) => id);
    expect(canary.canaries.referencesIn(mails).filter((one) => !officers.includes(one))).toEqual(
      [],
    );
  });

  it('F-52 R-033 who is refused, or asks while something is broken, reads nothing of anybody', () => {
    const { canaries } = canary;
    const read = seen.refusals.map(({ headers, text }) => JSON.stringify([...headers]) + text);
    expect(read).toHaveLength(8);
    const told = read.map((text) => canaries.personalIn(text));
    expect(told).toEqual(read.map(() => []));
  });

  it('F-52 a health page says yes or no', () => {
    expect(canary.canaries.personalIn(seen.health)).toEqual(nothing);
    expect(canary.canaries.referencesIn(seen.health)).toEqual(nothing);
  });

  it('R-149 the logs hold references and no content: the disclosure log, and each agency’s own', async () => {
    const { canaries, system } = canary;
    const logs = await Promise.all([
      rowsOf(system.databases.disclosure_log.ownerUrl, 'disclosure_entry'),
      ...agencyDatabases.map((name) => rowsOf(system.databases[name].ownerUrl, 'release_log')),
    ]);
    expect(logs.map((log) => canaries.personalIn(log))).toEqual(logs.map(() => []));
    expect(canaries.referencesIn(logs.slice(0, 1).join('')).length).toBeGreaterThan(5);
    // A sign-in is in the disclosure log alone: who was given something.
    for (const log of logs.slice(1)) expect(log).not.toContain('kent-police-rep');
  });

  it('R-149 PostgreSQL is given values as parameters: neither its statements nor its sessions name anybody', () => {
    expect(seen.activity).toContain('disclosure-log');
    expect(canary.canaries.personalIn(seen.activity)).toEqual(nothing);
    expect(canary.canaries.referencesIn(seen.activity)).toEqual(nothing);
  });

  it('F-52 a pack says in its file name and its metadata nothing about anybody', async () => {
    const { metadata, everything } = await readPdf(seen.pack.bytes);
    expect(seen.pack.headers).toContain('attachment');
    expect(canary.canaries.personalIn(seen.pack.headers + metadata)).toEqual(nothing);
    expect(canary.canaries.personalIn(everything).length).toBeGreaterThan(0);
  });

  it('F-52 a trace says which step, which subgraph and how it ended, and stands for nobody', async () => {
    const { canaries, collector, watching } = canary;
    await watching.close();
    const received = collector.received();
    expect(canaries.personalIn(received)).toEqual(nothing);
    expect(canaries.referencesIn(received)).toEqual(nothing);
    expect(received).not.toMatch(/casePicture|0123456789abcdef/);
    const spans = collector.spans();
    const names = new Set(spans.map(({ name }) => name));
    expect([...names]).toEqual(
      expect.arrayContaining([
        'operation',
        'stage decide',
        'agency police',
        'disclosure-log append',
      ]),
    );
    const roots = new Set(
      spans.filter(({ name }) => name === 'operation').map(({ spanId }) => spanId),
    );
    const orphans = spans.filter(
      ({ name, parentSpanId }) => name !== 'operation' && !roots.has(parentSpanId ?? ''),
    );
    expect(orphans.map(({ name }) => name)).toEqual([]);
    const words = new Set(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    const declared = ['disclosure', 'caller', 'role', 'area', 'outcome', 'rootFields', 'status'];
    const ofParts = ['subgraph', 'use', 'attempts', 'code', 'fault'];
    expect([...words].filter((word) => ![...declared, ...ofParts].includes(word.slice(6)))).toEqual(
      [],
    );
  });
});
