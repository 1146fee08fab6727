import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import { mayAttend } from '../agenda/open-to-agenda.ts';
import type { ConferenceContext } from '../context.ts';
import { openCase, viewerOf } from '../context.ts';
import type { Acting } from '../records/acting.ts';
import { actingAs } from '../records/acting.ts';
import { openToDecision } from '../records/open-rows.ts';
import type { Decision } from './decision.ts';

/** The transaction a decision is made in. */
export type Tx = Prisma.TransactionClient;

/** What the decision record keeps: ids and words of the schema, and the reason given. */
export interface Recorded {
  readonly kind: string;
  readonly caseId?: string;
  readonly meetingId?: string;
  readonly agencyId?: string;
  readonly nominationId?: string;
  readonly outcome?: Prisma.InputJsonObject;
  readonly reason?: string;
}

export interface Made<T> {
  readonly result: T;
  readonly about?: string;
  readonly record: Recorded;
}

/** Who decides, in which transaction, and when. */
export interface Deciding {
  readonly tx: Tx;
  readonly by: Acting;
  readonly now: Date;
}

export interface DecisionRules {
  /** The roles that may make this decision. */
  readonly roles: readonly Role[];
  /** What is decided about: two decisions about the same wait for each other. */
  readonly about: string;
  /** The meetings whose agenda is decided about, where the permit names no case. */
  readonly meetings?: readonly string[];
}

/**
 * Makes one decision, all or nothing: the viewer's nomination is read again and its role checked here,
 * because the gateway is not the only lock; the change and its record are one
 * transaction, so that neither exists without the other.
 * @throws OPERATION_NOT_ALLOWED for whoever may not decide this; what `make` refuses.
 */
export async function decide<T>(
  context: ConferenceContext,
  { roles, about, meetings = [] }: DecisionRules,
  make: (deciding: Deciding) => Promise<Made<T>>,
): Promise<Decision & { readonly result: T }> {
  const viewer = viewerOf(context);
  const now = context.clock();
  return context.records.$transaction(async (tx) => {
    const cases = Object.keys(context.permit.cases);
    await openToDecision(tx, { viewer, cases, meetings, about });
    const by = await actingAs(tx, viewer, now);
    if (!by || !roles.includes(by.role)) throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-003' });
    if (!mayAttend(by)) throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-177' });
    const { result, record, about: subject } = await make({ tx, by, now });
    const id = randomUUID();
    const outcome = record.outcome ?? {};
    const decided = { areaId: by.area, decidedBy: by.nominationId, at: now };
    // Not `create`, which reads back what it wrote: nobody reads the record from here.
    await tx.decisionRecord.createMany({ data: [{ ...record, id, outcome, ...decided }] });
    return { id, at: now, recorded: true, about: subject ?? null, result };
  });
}

/** Refuses, naming the caller's own field and the rule; never a value. */
export function refuse(field: string, rule: string): never {
  throw refusal('DECISION_REFUSED', { field, rule });
}

/** A reason in words, trimmed. A decision without one is refused. */
export function requireReason(
  reason: string | null | undefined,
  rule: string,
  field = 'reason',
): string {
  const given = reason?.trim() ?? '';
  // What the database cannot hold is the caller's mistake, and no fault of the conference.
  if (given === '' || given.length > 2000 || given.includes('\0')) refuse(field, rule);
  return given;
}

/** The id of a case of the decider's area that the permit opens. NOT_FOUND for every other. */
export async function requireCase(
  { permit }: ConferenceContext,
  { tx, by }: Deciding,
  name: string,
): Promise<string> {
  const open = openCase(permit, name);
  const found =
    open && (await tx.maracCase.findUnique({ where: { id: open.id, areaId: by.area } }));
  if (!found) throw refusal('NOT_FOUND');
  return found.id;
}

/** What a decision about a case waits on: its id, whichever name the caller used. */
export function aboutCase({ permit }: ConferenceContext, name: string): string {
  return `case ${openCase(permit, name)?.id ?? name}`;
}

/** nobody of the agency that employs a party decides who sees the case. */
export async function requireUnconnected({ tx, by }: Deciding, caseId: string): Promise<void> {
  const { agencyId } = by;
  const employs = await tx.employerExclusion.count({ where: { caseId, agencyId } });
  if (employs > 0) refuse('caseId', 'R-053');
}
