// What the disclosure log keeps of a request: references and digests, never content.
import { z } from 'zod';
import { bodyDigest } from '../../schema/permit/permit.ts';

/**
 * An id, a category or a code. INVARIANT: none holds white space or more than 255 characters, so that
 * no sentence of an item fits into the log, and none holds a control character, which PostgreSQL
 * would refuse and with it every other entry of the same commit.
 */
const reference = z.string().regex(/^[\x21-\x7e]{1,255}$/);

/** What {@link digestOf} makes. */
const digest = z.string().regex(/^sha256:[\w-]{43}$/);

/** Stands in the log for text that may not be kept there. In: the text. Out: its SHA-256. */
export function digestOf(text: string | Uint8Array): string {
  return `sha256:${bodyDigest(text)}`;
}

/** A case by its opaque id, and by the reference people know it by. */
const caseShape = z.strictObject({ id: reference, reference: reference.nullable() });
export type LoggedCase = Readonly<z.infer<typeof caseShape>>;

/** A name that is no case: kept as a digest, because what somebody typed may be a person's name. */
export function unresolvedCase(name: string): LoggedCase {
  return { id: digestOf(name), reference: null };
}

const callerShape = z.strictObject({
  subject: reference,
  officerId: reference,
  nominationId: reference,
  agencyId: reference,
  role: reference,
  area: reference,
});

/** Whoever is given something is known by all of these. */
export type Caller = Readonly<z.infer<typeof callerShape>>;

const possibleCallerShape = z.strictObject({
  subject: reference.nullable(),
  officerId: reference.nullable(),
  nominationId: reference.nullable(),
  agencyId: reference.nullable(),
  role: reference.nullable(),
  area: reference.nullable(),
});

/** A refusal may be of somebody of whom nothing is known. */
export type PossibleCaller = Readonly<z.infer<typeof possibleCallerShape>>;

/** The permission a disclosure relies on; null or absent for the conference's own purpose. */
const permission = reference.nullable().optional();

export const intentBodyShape = z.strictObject({
  categories: z.array(reference),
  grantsDigest: digest,
  permission,
});
export type IntentBody = Readonly<z.infer<typeof intentBodyShape>>;

export const releasedShape = z.strictObject({
  case: reference,
  owner: reference,
  category: reference,
  /** The lawful basis they were supplied under. */
  basis: reference.nullable(),
  /** Items of an agency, or participants of the conference: an answer holds many of one owner and kind. */
  items: z.array(reference).min(1),
});
/** One class of information that this response holds, of some items or participants. */
export type Released = Readonly<z.infer<typeof releasedShape>>;

/** The same of one item or participant. */
export type ReleasedLine = Readonly<Omit<Released, 'items'> & { item: string }>;

/** A line for each item, which is how somebody asks for it. */
export function linesReleased(released: readonly Released[]): ReleasedLine[] {
  return released.flatMap(({ items, ...rest }) => items.map((item) => ({ ...rest, item })));
}

export const outcomeBodyShape = z.strictObject({
  released: z.array(releasedShape),
  withheld: z.array(
    z.strictObject({ case: reference, category: reference, owner: reference.nullable() }),
  ),
  answers: z.array(z.strictObject({ case: reference, agency: reference, state: reference })),
  /** By field and not by response key: an alias is text of the caller's. */
  refused: z.array(
    z.strictObject({
      field: reference,
      case: reference.nullable(),
      code: reference,
      rule: reference.nullable(),
    }),
  ),
  /** Of the bytes sent, so that a response can be held against the log (F-45). */
  responseDigest: digest,
  permission,
});
export type OutcomeBody = Readonly<z.infer<typeof outcomeBodyShape>>;

export const refusalBodyShape = z.strictObject({
  code: reference,
  rule: reference.nullable(),
  /** For operators only: `BAD_SIGNATURE`. */
  reason: reference.nullable(),
});
export type RefusalBody = Readonly<z.infer<typeof refusalBodyShape>>;

const common = { disclosureId: z.uuid(), at: z.date(), cases: z.array(caseShape).max(1_000) };
const answered = { ...common, who: callerShape, purpose: reference, operationDigest: digest };

const entryShape = z.discriminatedUnion('kind', [
  z.strictObject({ ...answered, kind: z.literal('INTENT'), body: intentBodyShape }),
  z.strictObject({
    ...answered,
    kind: z.literal('OUTCOME'),
    body: outcomeBodyShape,
    /** The cases it opened to its reader (F-27); none where absent. */
    opened: z.array(reference).max(1_000).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('REFUSAL'),
    who: possibleCallerShape,
    purpose: reference.nullable(),
    operationDigest: digest.nullable(),
    body: refusalBodyShape,
  }),
]);

/**
 * One entry. A request that is answered has two, the INTENT before anything is fetched and the
 * OUTCOME before a byte leaves; one that is not has a REFUSAL.
 */
export type LogEntry = Readonly<z.infer<typeof entryShape>>;
export type EntryKind = LogEntry['kind'];

/** @throws z.ZodError for an entry that is incomplete or could hold content; never with a value in it. */
export function checkEntry(entry: LogEntry): LogEntry {
  return entryShape.parse(entry);
}
