import type { Pool } from 'undici';
import { z } from 'zod';
import { callHeaders } from '../permit/call-headers.ts';
import type { SignPermit } from '../permit/sign-permit.ts';
import type { Watch, WatchedCall } from '../watch/watch.ts';
import type { AgencyCalls } from './agency-call.ts';
import type { Form } from './asked.ts';
import { AgencyFault, describeFault, hasFairTime, isAgencysFault } from './agency-fault.ts';
import type { Breaker } from './breaker.ts';
import type { AskedRecord } from './distinct-records.ts';
import type { Fields, OverDelivery } from './project.ts';
import { project } from './project.ts';
import type { Question } from './question.ts';
import { readAnswer } from './read-answer.ts';
import { recordKey } from '../need-to-know/guard-fields.ts';
import { failedPlace, inRecords, pathOf, rebuildError } from './rebuild-error.ts';
import { isExcused, refusedBelow, refusedPlaces } from './refused.ts';
import { standInTwoPlaces } from './two-places.ts';
import { withinDeadline } from './within-deadline.ts';

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

/** One agency's subgraph, to be asked what a plan says. */
export interface AgencySource {
  /**
   * In: the question, what is asked about where it is about records, and the operation's variables. Out:
   * the answer, cut to what was asked, each record's in its place under `_entities`; empty where there
   * is none. Never throws: what became of the call is told in `calls` (T7).
   */
  ask(
    question: Question,
    records: readonly AskedRecord[],
    variables: Fields,
    calls: AgencyCalls,
  ): Promise<Fields>;
}

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  // An item of five hundred may have each of its fields refused; more are no refusals but a flood.
  errors: z.array(z.unknown()).max(5_000).optional(),
});
type Answer = z.infer<typeof answerShape>;

/** One agency's subgraph behind permit, deadline, breaker and projection (T5, T6, T9). */
export function createAgencySource(options: AgencySourceOptions): AgencySource {
  const { name, breaker, clock } = options;
  // Since when its answers cannot be relied upon; null once one is in order again.
  let faultySince: Date | null = null;
  return {
    async ask(question, records, variables, calls) {
      // Being left alone is no failure of the agency's: counted as one, it would never end.
      const watched = options.watch?.call(calls.disclosureId, name, 'CASE');
      if (!breaker.mayCall()) {
        watched?.ended('left-alone');
        return unavailable(calls, new AgencyFault('LEFT_ALONE'));
      }
      const hadFairTime = hasFairTime(calls.deadline);
      try {
        const body = bodyOf(question, records, variables);
        const answer = await askWithOneRetry(options, calls, body, question.changes, watched);
        breaker.succeeded();
        if (!calls.outcomes.has(name)) calls.outcomes.set(name, { kind: 'answered' });
        const data = read(answer, question, records, calls);
        const end = calls.outcomes.get(name)?.kind ?? 'answered';
        watched?.ended(end);
        return data;
      } catch (fault) {
        watched?.ended('unavailable');
        if (isAgencysFault(fault, hadFairTime)) breaker.failed();
        return unavailable(calls, fault);
      }
    },
  };

  function unavailable(calls: AgencyCalls, fault: unknown): Fields {
    options.onFault(name, describeFault(fault));
    calls.outcomes.set(name, { kind: 'unavailable', since: breaker.failingSince() ?? clock() });
    return {};
  }

  function read(
    answer: Answer,
    { asked }: Question,
    records: readonly AskedRecord[],
    calls: AgencyCalls,
  ): Fields {
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
    const cases = records.map(({ __typename, id }) => (__typename === 'CasePicture' ? id : ''));
    const errors = (answer.errors ?? []).map((error) => rebuildError(error, name, cases));
    const refusals = errors.filter((error) => error !== null);
    calls.agencyErrors.push(...refusals);
    if (refusals.length < errors.length) faulty('UNKNOWN_ERROR');
    const types = records.map(({ __typename }) => __typename);
    for (const [at, error] of (answer.errors ?? []).entries()) {
      const place = errors[at] ? null : failedPlace(error, types);
      if (place) calls.failedPlaces.push(place);
    }
    // Where the agency refused something and said so, what it refused is not there. Nothing else is excused.
    const paths = (answer.errors ?? []).flatMap((error, at) => (errors[at] ? [pathOf(error)] : []));
    const refused = refusedPlaces(paths);
    const root: Form = { kind: 'object', nullable: true, fields: asked, isItem: false };
    const isRefusedWhole = !answer.data && isExcused(refused, root);
    const misshapen = (): void => {
      faulty('MISSHAPEN');
    };
    const data = project(asked, answer.data ?? {}, {
      mayOwn: (owner) => calls.mayOwn(name, owner),
      agency: calls.agency,
      report: overDelivered,
      onMisshapen: misshapen,
      onMissing: isRefusedWhole ? () => undefined : misshapen,
      refused,
    });
    const onDenied = (place: number): void => {
      const records = asked.get(inRecords)?.form;
      const denied = refusedBelow(refusedBelow(refused, inRecords), place);
      const isSaid = isRefusedWhole || (records?.kind === 'list' && isExcused(denied, records.of));
      if (!isSaid) misshapen();
    };
    const placed = inTheirPlaces(data, records, {
      overDelivered,
      onMiscounted: misshapen,
      onDenied,
    });
    const places = calls.itemPlaces.get(name) ?? new Map<unknown, string>();
    calls.itemPlaces.set(name, places);
    if (standInTwoPlaces(asked, records, placed, places)) faulty('MISSHAPEN');
    if (told.size === 0) faultySince = null;
    return placed;
  }
}

/**
 * With one record too many or too few, or one that is not the one asked about, nobody can say which answer belongs
 * to which, so none does.
 */
function inTheirPlaces(
  data: Fields,
  records: readonly AskedRecord[],
  tell: Readonly<{
    overDelivered: (what: OverDelivery) => void;
    onMiscounted: () => void;
    onDenied: (place: number) => void;
  }>,
): Fields {
  if (records.length === 0) return data;
  const entities = (data['_entities'] ?? []) as readonly (Record<string, unknown> | null)[];
  const isAnother = entities.some(
    (entity, place) => entity && entity[recordKey] !== records[place]?.id,
  );
  if (isAnother) tell.overDelivered('UNASKED_RECORD');
  for (const entity of entities) if (entity) Reflect.deleteProperty(entity, recordKey);
  // Nobody's answer is kept then, and a name that was not read must not read as one that is not known (F-04).
  const isMiscounted = Object.hasOwn(data, '_entities') && entities.length !== records.length;
  if (isMiscounted) tell.onMiscounted();
  // A case that the gateway opened is denied by nobody; a person may be.
  for (const [place, { __typename }] of records.entries())
    if (__typename === 'CasePicture' && !entities[place]) tell.onDenied(place);
  return entities.length === records.length && !isAnother ? data : {};
}

/** What is sent: the question, the records and those of the variables that it needs. */
function bodyOf(
  { needs, text: query }: Question,
  records: readonly AskedRecord[],
  given: Fields,
): string {
  const variables = Object.fromEntries(
    needs.flatMap((name) =>
      Object.hasOwn(given, name) && given[name] !== undefined ? [[name, given[name]]] : [],
    ),
  );
  if (records.length > 0) variables['representations'] = records;
  return JSON.stringify({ query, variables });
}

/** A read that met a broken connection is asked once more; a change never is: it may have happened. */
async function askWithOneRetry(
  options: AgencySourceOptions,
  calls: AgencyCalls,
  body: string,
  changes: boolean,
  watched: WatchedCall | undefined,
): Promise<Answer> {
  try {
    return await ask(options, calls, body, watched);
  } catch (fault) {
    const { code } = fault as { code?: unknown };
    if (changes || (code !== 'ECONNRESET' && code !== 'UND_ERR_SOCKET')) throw fault;
    return ask(options, calls, body, watched);
  }
}

async function ask(
  options: AgencySourceOptions,
  calls: AgencyCalls,
  body: string,
  watched: WatchedCall | undefined,
): Promise<Answer> {
  const { name, path, pool, signPermit } = options;
  const permit = signPermit({
    aud: name,
    use: 'CASE',
    body,
    disclosureId: calls.disclosureId,
    purpose: calls.purpose,
    viewer: calls.viewer,
    audience: [...calls.audience],
    cases: calls.casesFor(name),
    items: [...calls.itemsFor(name)],
    signedInAt: calls.signedInAt,
  });
  watched?.tried();
  const headers = callHeaders(permit, watched);
  const given = await withinDeadline(calls.deadline, async (signal) =>
    readAnswer(await pool.request({ method: 'POST', path, headers, body, signal })),
  );
  const answer = answerShape.safeParse(given);
  if (!answer.success) throw new AgencyFault('UNREADABLE');
  return answer.data;
}
