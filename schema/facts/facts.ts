import { z } from 'zod';
import { releaseForms } from '../vocabulary/redisclosure.ts';
import { agencyTypes, areas, audienceTokens, purposes, roles } from '../vocabulary/terms.ts';

/** The conference's own answer to: who is this, and how do they stand to these cases? Nothing cached. */

/** Where the gateway asks. Not GraphQL: no client's operation can ever reach it. */
export const factsPath = '/facts';

/** What an id or a reference of a case looks like: no case is called anything else. */
export const possibleCaseName = /^[\x21-\x7e]{1,64}$/;

export const factsQuestionShape = z.strictObject({
  /** The verified subject of the caller's token; who that is, the nominations say. */
  subject: z.string().min(1).max(255),
  /** Cases as the operation names them: by id, by reference, or by a redisclosure request or permission on them. */
  cases: z.array(z.string().regex(possibleCaseName)).max(20),
});
export type FactsQuestion = Readonly<z.infer<typeof factsQuestionShape>>;

export const standings = ['SIGNED', 'UNSIGNED', 'SUSPENDED', 'WITHDRAWN'] as const;

const agencyShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(agencyTypes),
  area: z.enum(areas),
  /** The subgraph that holds its research; null for agencies without one. */
  sector: z.string().nullable(),
  standing: z.enum(standings),
});
export type AgencyFacts = Readonly<z.infer<typeof agencyShape>>;

const nominationShape = z.strictObject({
  id: z.string(),
  officerId: z.string(),
  name: z.string(),
  agencyId: z.string(),
  area: z.enum(areas),
  role: z.enum(roles),
  startsOn: z.iso.date(),
  /** When access ended or ends; null while open. */
  endsAt: z.iso.datetime().nullable(),
  trainedOn: z.iso.date().nullable(),
});
export type Nomination = Readonly<z.infer<typeof nominationShape>>;

const declarationShape = z.strictObject({
  accepted: z.boolean(),
  /** For one who could not accept: the chair's decision, or null while there is none. */
  chairAllows: z.boolean().nullable(),
});

/** One item as its owner granted it. */
const grantedItemShape = z.strictObject({
  id: z.string(),
  category: z.string(),
  /** The participation it is about. */
  subjectId: z.string().nullable(),
  form: z.enum(releaseForms),
  /** The owner's own version for this request, where the form is not FULL. */
  versionId: z.string().nullable(),
});
export type GrantedItem = Readonly<z.infer<typeof grantedItemShape>>;

/**
 * A permission in force that the caller may use: granted by every part that had to agree, not ended,
 * not revoked, its owner not suspended. What is missing here gives nothing.
 */
const permissionShape = z.strictObject({
  id: z.string(),
  /** Null for broken glass, which nobody was asked about. */
  requestId: z.string().nullable(),
  /** PERMISSION: an owner's word. EMERGENCY: glass broken by the caller. */
  kind: z.enum(['PERMISSION', 'EMERGENCY']),
  /** The agency, or `conference` for entries of the action plan. */
  ownerId: z.string(),
  purpose: z.enum(purposes),
  /** Whose nomination may use it: the recipient's, or of whoever carries it to a recipient outside. */
  nominationId: z.string(),
  from: z.iso.datetime(),
  /** The first instant at which it is over. */
  until: z.iso.datetime(),
  /** The items granted; null for an emergency, which opens categories. */
  items: z.array(grantedItemShape).nullable(),
  /** The categories opened: those of the items, or an emergency's own. */
  categories: z.array(z.string()),
  /** The owner's conditions, which travel. */
  conditions: z.array(z.string()),
  /** A condition, or one of an item, forbids exports: shown, never packed. */
  viewOnly: z.boolean(),
  /** Who receives it, as a pack is marked with. */
  recipient: z.string(),
  /** A pack of it waits for a second person's check (F-37); null where none is needed. */
  checked: z.boolean().nullable(),
  /** What was asked for on the same request and is not released, by reference and reason (F-37). */
  withheld: z.array(
    z.strictObject({
      reference: z.string(),
      category: z.string(),
      ownerId: z.string(),
      reason: z.string(),
    }),
  ),
});
export type PermissionFacts = Readonly<z.infer<typeof permissionShape>>;

const caseShape = z.strictObject({
  id: z.string(),
  reference: z.string(),
  area: z.enum(areas),
  /** The participations of the case, by id alone: whom an item may be about. */
  participants: z.array(z.string()),
  /** Agencies on the case's distribution. */
  distribution: z.array(z.string()),
  /** The chair's list, as nomination ids, while the case is restricted; null when it is not. */
  restrictedTo: z.array(z.string()).nullable(),
  /**
   * Agencies that somebody on that list represents, by a nomination in force: behind whom a system may
   * stand. Whoever is listed as chair or coordinator represents the conference. Empty when
   * the case is not restricted.
   */
  restrictedAgencies: z.array(z.string()),
  /** Agencies that employ a party to the case. */
  employers: z.array(z.string()),
  /** Nominations named by the chair in spite of their employer. */
  namedDespiteEmployer: z.array(z.string()),
  /** The caller's own conflict of interest on this case. */
  conflict: z.enum(['NONE', 'PAUSED', 'CLEARED']),
  /** The caller's or the caller's agency's admissions as a guest or observer. */
  admissions: z.array(
    z.strictObject({
      kind: z.enum(['GUEST', 'OBSERVER']),
      nominationId: z.string(),
      from: z.iso.datetime(),
      until: z.iso.datetime(),
      releasedAt: z.iso.datetime().nullable(),
    }),
  ),
  /** Nominations of researchers who signed the statement and are supervised. */
  delegates: z.array(z.string()),
  /** The meeting that hears the case next, and the caller's declarations for it, by nomination. */
  meeting: z
    .strictObject({
      id: z.string(),
      startsAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      declarations: z.record(z.string(), declarationShape),
    })
    .nullable(),
  /** Research requests: who was asked, and when. */
  asked: z.array(z.strictObject({ agencyId: z.string(), askedAt: z.iso.datetime() })),
  /** An owner's recorded decision to widen or narrow one category on this case. */
  audienceDecisions: z.array(
    z.strictObject({
      ownerId: z.string(),
      category: z.string(),
      audience: z.array(z.enum(audienceTokens)),
    }),
  ),
  /** The custodian of the conference's own records on this case. */
  custodianId: z.string(),
  /** What the caller may use on this case beyond the conference's own purpose. */
  permissions: z.array(permissionShape),
  /** Items that a granted right hides meanwhile, from everybody but their owner. */
  hiddenItems: z.array(z.string()),
});
export type CaseFacts = Readonly<z.infer<typeof caseShape>>;

export const factsShape = z
  .strictObject({
    /** Every nomination the subject ever held: ended ones too, so that a refusal can be dated. */
    nominations: z.array(nominationShape),
    agencies: z.record(z.string(), agencyShape),
    /** By the name the question used; what does not exist is simply absent. */
    cases: z.record(z.string(), caseShape),
  })
  .refine(
    ({ agencies, cases }) =>
      Object.values(cases).every(({ asked }) =>
        asked.every(({ agencyId }) => Object.hasOwn(agencies, agencyId)),
      ),
    // Its row would be missing from the picture, and the picture would look complete without it (F-01).
    'an agency that was asked is not in the register',
  );
export type Facts = Readonly<z.infer<typeof factsShape>>;

/** What is answered over the wire: the facts, and the one question of the one operation they answer. */
export const factsAnswerShape = z.strictObject({
  answers: factsQuestionShape.extend({ disclosureId: z.string() }),
  facts: factsShape,
});
