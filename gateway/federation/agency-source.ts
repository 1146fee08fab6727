import type { GraphQLDataSource } from '@apollo/gateway';
import type { DocumentNode } from 'graphql';
import { Kind, OperationTypeNode, parse } from 'graphql';
import type { Pool } from 'undici';
import { z } from 'zod';
import { callHeaders } from '../permit/call-headers.ts';
import type { SignPermit } from '../permit/sign-permit.ts';
import type { Watch, WatchedCall } from '../watch/watch.ts';
import type { AgencyCalls } from './agency-call.ts';
import type { Breaker } from './breaker.ts';
import type { DistinctRecords } from './distinct-records.ts';
import { distinctRecords } from './distinct-records.ts';
import type { OverDelivery } from './project.ts';
import { project } from './project.ts';
import { rebuildError } from './rebuild-error.ts';

export interface AgencySourceOptions {
  /** The subgraph's name: whom its permits are made out to. */
  readonly name: string;
  readonly pool: Pool;
  readonly path: string;
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
  errors: z.array(z.unknown()).optional(),
});

/** One agency's subgraph as the planner calls it: permit, deadline, breaker, projection (T5, T6, T9). */
export function createAgencySource(options: AgencySourceOptions): { process: Process } {
  const { name, breaker, clock } = options;
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
        return unavailable(calls, records.count, new Error('left alone after failures'));
      }
      const hadFairTime = calls.deadline - performance.now() >= fairTimeMs;
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
    options.onFault(name, fault);
    calls.outcomes.set(name, { kind: 'unavailable', since: breaker.failingSince() ?? clock() });
    return nothing(records);
  }

  function faulty(calls: AgencyCalls, fault: unknown): void {
    options.onFault(name, fault);
    if (calls.outcomes.get(name)?.kind === 'answered') calls.outcomes.set(name, { kind: 'faulty' });
  }

  function read(
    answer: z.infer<typeof answerShape>,
    document: DocumentNode,
    records: DistinctRecords,
    calls: AgencyCalls,
  ): Answer {
    const cases = records.asked.map(({ __typename, id }) =>
      __typename === 'CasePicture' ? id : '',
    );
    for (const error of answer.errors ?? []) {
      const rebuilt = rebuildError(error, name, cases);
      if (rebuilt) calls.agencyErrors.push(rebuilt);
      else faulty(calls, error);
    }
    const data = project(document, answer.data ?? {}, {
      mayOwn: (owner) => calls.mayOwn(name, owner),
      agency: calls.agency,
      report: (what) => {
        options.onOverDelivery(name, what);
      },
      onMisshapen: () => {
        faulty(calls, new Error('a value where an object was asked for'));
      },
    });
    if (records.count === 0) return { data };
    const entities = data['_entities'];
    if (!Array.isArray(entities) || entities.length !== records.asked.length)
      return nothing(records.count);
    return { data: { _entities: records.spread(entities) } };
  }
}

/** The least an agency must have been given before its silence counts against it, in milliseconds. */
const fairTimeMs = 500;

/**
 * Is this the agency's doing? What a caller can bring about is not: the breaker is everybody's, and
 * whoever could open it with a request too large or a question too wide would switch an agency off.
 */
function isAgencysFault(fault: unknown, hadFairTime: boolean): boolean {
  const { code, name } = fault as { readonly code?: unknown; readonly name?: unknown };
  if (fault instanceof CallersFault || code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return false;
  // Cut short because others had used the time up says nothing about this agency either.
  return hadFairTime || (name !== 'TimeoutError' && name !== 'AbortError');
}

/** The agency would not take the question: its size or form, not the agency, is at fault. */
class CallersFault extends Error {}

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
  const { statusCode } = response;
  if (statusCode !== 200) {
    await response.body.dump();
    const refusesTheQuestion = statusCode >= 400 && statusCode < 500 && statusCode !== 403;
    const Fault = refusesTheQuestion ? CallersFault : Error;
    throw new Fault(`HTTP ${String(statusCode)}`);
  }
  return answerShape.parse(await response.body.json());
}
