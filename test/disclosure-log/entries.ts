// Entries as the gateway would write them, for one representative reading one case.
import { randomUUID } from 'node:crypto';
import { digestOf } from '../../gateway/disclosure-log/entry.ts';
import type { Caller, LogEntry, OutcomeBody } from '../../gateway/disclosure-log/entry.ts';

export const at = new Date('2026-03-02T09:00:00.000Z');

export const caller: Caller = {
  subject: 'bexley-housing-rep',
  officerId: 'officer_1',
  nominationId: 'nomination_1',
  agencyId: 'bexley-homes',
  role: 'REPRESENTATIVE',
  area: 'bexley',
};

export const theCase = { id: 'case_1', reference: 'BEX-2026-001' };

const answered = {
  at,
  who: caller,
  purpose: 'MARAC_SAFETY',
  operationDigest: digestOf('{ casePicture }'),
  cases: [theCase],
};

type Changes<Kind extends LogEntry['kind']> = Partial<Extract<LogEntry, { kind: Kind }>>;

export function intent(changes: Changes<'INTENT'> = {}): LogEntry {
  const body = { categories: ['housing.tenancies'], grantsDigest: digestOf('{}') };
  return { ...answered, disclosureId: randomUUID(), kind: 'INTENT', body, ...changes };
}

/** An outcome; `body` adds to one that released nothing. */
export function outcome(
  body: Partial<OutcomeBody> = {},
  changes: Omit<Changes<'OUTCOME'>, 'body'> = {},
): LogEntry {
  const nothing = { released: [], withheld: [], answers: [], refused: [] };
  return {
    ...answered,
    disclosureId: randomUUID(),
    kind: 'OUTCOME',
    body: { ...nothing, responseDigest: digestOf('{"data":null}'), ...body },
    ...changes,
  };
}

export function refusalEntry(changes: Changes<'REFUSAL'> = {}): LogEntry {
  const body = { code: 'NOT_FOUND', rule: 'R-050', reason: null };
  return { ...answered, disclosureId: randomUUID(), kind: 'REFUSAL', body, ...changes };
}

/** Nobody: a request whose token was refused. */
export const unknownCaller = {
  subject: null,
  officerId: null,
  nominationId: null,
  agencyId: null,
  role: null,
  area: null,
};
