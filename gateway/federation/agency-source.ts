import type { GraphQLDataSource } from '@apollo/gateway';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { Kind, OperationTypeNode, parse } from 'graphql';
import type { Pool } from 'undici';
import { z } from 'zod';
import { callHeaders } from '../permit/call-headers.ts';
import type { SignPermit } from '../permit/sign-permit.ts';
import type { Watch, WatchedCall } from '../watch/watch.ts';
import type { AgencyCalls } from './agency-call.ts';
import { AgencyFault, describeFault, hasFairTime, isAgencysFault } from './agency-fault.ts';
import { askedBy } from './asked.ts';
import type { Breaker } from './breaker.ts';
import type { DistinctRecords } from './distinct-records.ts';
import { distinctRecords } from './distinct-records.ts';
import type { OverDelivery } from './project.ts';
import { project } from './project.ts';
import { readAnswer } from './read-answer.ts';
import { rebuildError } from './rebuild-error.ts';

export interface AgencySourceOptions {
  /** The subgraph's name: whom its permits are made out to. */
  readonly name: string;
  readonly pool: Pool;
  readonly path: string;
  /** The schema that operations are planned against; asked for once there are some. */
  readonly schema: () => GraphQLSchema;
  readonly breaker: Breaker;
  readonly signPermit: SignPermit;
  readonly clock: () => Date;
  readonly watch?: Watch | undefined;
  /** Told what went wrong and what was over-delivered; nothing of it reaches a caller. */
  readonly onFault: (subgraph: string, fault: unknown) => void;
  readonly onOverDelivery: (subgraph: string, what: OverDelivery) => void;
}

type Process = GraphQLDataSource<{ calls: AgencyCalls }>['process'];
type Answer = Awaited<ReturnType<Process>>;

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  // An item of five hundred may have each of its fields refused; more are no refusals but a flood.
  errors: z.array(z.unknown()).max(5_000).optional(),
});

/** One agency's subgraph as the planner calls it: permit, deadline, breaker, projection (T5, T6, T9). */
export function createAgencySource(options: AgencySourceOptions): { process: Process } {
  const { name, breaker, clock } = options;
  // Since when its answers cannot be relied upon; null once one is in order again.
  let faultySince: Date | null = null;
  return {
    async process(call) {
      const { calls } = call.context as { calls: AgencyCalls };
      const query = call.request.query ?? '';
      const document = ('document' in call ? call.document : undefined) ?? parse(query);
      const { representations, ...others } = { ...call.request.variables };
      const records = distinctRecords(representations);
      const { asked } = records;
      const variables = asked.length > 0 ? { ...others, representations: asked } : others;
      // Being left alone is no failure of the agency's: counted as one, it would never end.
      const watched = options.watch?.call(calls.disclosureId, name, 'CASE');
      if (!breaker.mayCall()) {
        watched?.ended('left-alone');
        return unavailable(calls, records.count, new AgencyFault('LEFT_ALONE'));
      }
      const hadFairTime = hasFairTime(calls.deadline);
      try {
        const answer = await askWithOneRetry(
          options,
          calls,
          { query, variables },
          document,
          watched,
        );
        breaker.succeeded();
        if (!calls.outcomes.has(name)) calls.outcomes.set(name, { kind: 'answered' });
        const data = read(answer, document, records, calls);
        const end = calls.outcomes.get(name)?.kind ?? 'answered';
        watched?.ended(end);
        return data;
      } catch (fault) {
        watched?.ended('unavailable');
        if (isAgencysFault(fault, hadFairTime)) breaker.failed();
        return unavailable(calls, records.count, fault);
      }
    },
  };

  function unavailable(calls: AgencyCalls, records: number, fault: unknown): Answer {
    options.onFault(name, describeFault(fault));
    calls.outcomes.set(name, { kind: 'unavailable', since: breaker.failingSince() ?? clock() });
    return nothing(records);
  }

  function read(
    answer: z.infer<typeof answerShape>,
    document: DocumentNode,
    records: DistinctRecords,
    calls: AgencyCalls,
  ): Answer {
    // Each kind once: an answer of a million wrong keys is one fault, not a million lines of a log.
    const told = new Set<string>();
    const isNew = (what: string): boolean => told.size < told.add(what).size;
    // What can still be read stays: hidden, it could cost a life. But it is not called the whole answer.
    const unreliable = (): void => {
      faultySince ??= clock();
      if (calls.outcomes.get(name)?.kind !== 'unavailable')
        calls.outcomes.set(name, { kind: 'faulty', since: faultySince });
    };
    const faulty = (kind: 'MISSHAPEN' | 'UNKNOWN_ERROR'): void => {
      if (isNew(kind)) options.onFault(name, new AgencyFault(kind));
      unreliable();
    };
    const overDelivered = (what: OverDelivery): void => {
      if (isNew(what)) options.onOverDelivery(name, what);
      unreliable();
    };
    const cases = records.asked.map(({ __typename, id }) =>
      __typename === 'CasePicture' ? id : '',
    );
    const errors = (answer.errors ?? []).map((error) => rebuildError(error, name, cases));
    const refusals = errors.filter((error) => error !== null);
    calls.agencyErrors.push(...refusals);
    if (refusals.length < errors.length) faulty('UNKNOWN_ERROR');
    // Where the agency refused something and said so, what it refused is not there.
    const onMissing = (): void => {
      if (refusals.length === 0) faulty('MISSHAPEN');
    };
    const data = project(askedBy(document, options.schema()), answer.data ?? {}, {
      mayOwn: (owner) => calls.mayOwn(name, owner),
      agency: calls.agency,
      report: overDelivered,
      onMisshapen: () => {
        faulty('MISSHAPEN');
      },
      onMissing,
    });
    const merged = spread(data, records, { overDelivered, onMissing });
    if (told.size === 0) faultySince = null;
    return merged;
  }

  function spread(
    data: Readonly<Record<string, unknown>>,
    records: DistinctRecords,
    {
      overDelivered,
      onMissing,
    }: Readonly<{
      overDelivered: (what: OverDelivery) => void;
      onMissing: () => void;
    }>,
  ): Answer {
    if (records.count === 0) return { data };
    const entities = (data['_entities'] ?? []) as readonly unknown[];
    if (entities.length > records.asked.length) overDelivered('UNASKED_RECORD');
    // A case that the gateway opened is denied by nobody; a person may be.
    const isDenied = records.asked.some(
      ({ __typename }, place) => __typename === 'CasePicture' && !entities[place],
    );
    if (isDenied) onMissing();
    // With one too many or too few nobody can say which belongs to which.
    if (entities.length !== records.asked.length) return nothing(records.count);
    return { data: { _entities: records.spread(entities) } };
  }
}

/** What the planner merges when an agency gave nothing: one null for each record asked about. */
function nothing(records: number): Answer {
  return {
    data: records > 0 ? { _entities: Array.from({ length: records }, () => null) } : {},
  };
}

interface Body {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A read that met a broken connection is asked once more; a change never is: it may have happened. */
async function askWithOneRetry(
  options: AgencySourceOptions,
  calls: AgencyCalls,
  body: Body,
  document: DocumentNode,
  watched: WatchedCall | undefined,
): Promise<z.infer<typeof answerShape>> {
  const reads = document.definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      definition.operation === OperationTypeNode.QUERY,
  );
  try {
    return await ask(options, calls, body, watched);
  } catch (fault) {
    const { code } = fault as { code?: unknown };
    if (!reads || (code !== 'ECONNRESET' && code !== 'UND_ERR_SOCKET')) throw fault;
    return ask(options, calls, body, watched);
  }
}

async function ask(
  options: AgencySourceOptions,
  calls: AgencyCalls,
  body: Body,
  watched: WatchedCall | undefined,
): Promise<z.infer<typeof answerShape>> {
  const { name, path, pool, signPermit } = options;
  const text = JSON.stringify(body);
  const permit = await signPermit({
    aud: name,
    use: 'CASE',
    body: text,
    disclosureId: calls.disclosureId,
    purpose: calls.purpose,
    viewer: calls.viewer,
    audience: [...calls.audience],
    cases: calls.casesFor(name),
    items: [...calls.itemsFor(name)],
    signedInAt: calls.signedInAt,
  });
  watched?.tried();
  const remaining = Math.max(1, Math.ceil(calls.deadline - performance.now()));
  const response = await pool.request({
    method: 'POST',
    path,
    headers: callHeaders(permit, watched),
    body: text,
    signal: AbortSignal.timeout(remaining),
  });
  const answer = answerShape.safeParse(await readAnswer(response));
  if (!answer.success) throw new AgencyFault('UNREADABLE');
  return answer.data;
}
