// F-36: each route's own fields. A request on the wrong form is refused.
import { z } from 'zod';
import { isCalendarDate } from '../../vocabulary/scalars.ts';
import type { RedisclosureRoute } from '../../vocabulary/redisclosure.ts';

const text = z.string().trim().min(1).max(4000);
const id = z.string().regex(/^[\x21-\x7e]{1,64}$/);
const day = z.string().refine(isCalendarDate);

/** What any request may say besides (R-110, F-32, R-130). */
const besides = {
  extent: text.optional(),
  proportionality: text.optional(),
  victimTold: z.boolean().optional(),
  victimNotToldBecause: text.optional(),
  reviewOn: day.optional(),
  /** Where it was published, for a claim that it is public knowledge: needed with the claim. */
  publicDomainSource: text.optional(),
};

const form = <S extends z.ZodRawShape>(own: S) => z.strictObject({ ...own, ...besides });

/**
 * The form of each route. A field that is not on it is refused, so that a solicitor's letter cannot be
 * put down as a court's order, nor an order be taken for a letter.
 */
export const routeForms = {
  REUSE: form({}),
  THIRD_PARTY: form({}),
  CHILD_PROTECTION_CONFERENCE: form({}),
  MAPPA: form({}),
  ADULT_SAFEGUARDING: form({}),
  /** R-139 [D 4.3.5; B-ISA 2.29]. */
  FAMILY_COURT_REQUEST: form({ court: text, letterFrom: text, legalAdvice: text.optional() }),
  /** R-138 [B 7.13]. */
  COURT_ORDER: form({
    court: text,
    orderMadeOn: day,
    scope: text,
    courtDate: day,
    receiver: text,
    /** Where the copy of the order is kept. */
    orderCopy: text,
    legalAdvice: text.optional(),
  }),
  /** R-143 [B 7.15; 7.16; 7.19]. */
  REVIEW: form({
    panelChair: text,
    reviewKind: z.enum(['DOMESTIC_HOMICIDE', 'ADULT', 'CHILD', 'SERIOUS_INCIDENT']),
    /** The day of the panel chair's letter: a request that is not written is none. */
    writtenOn: day,
    aboutRole: z.enum(['VICTIM', 'SUSPECT', 'OTHER_PARTY']),
  }),
  /** R-140 [B 9.12; L 2.16 l.421; K-I3 3.2.6; C 10.10.1]. */
  FREEDOM_OF_INFORMATION: form({ receivedOn: day }),
  /** R-141 [K-I3 3.2.4; C 10.9.1; L 3.2 l.443]. */
  SUBJECT_ACCESS: form({ dataSubjectId: id, receivedOn: day }),
  /** R-142 [L 3.2 l.445; K-I3 3.2.7]. */
  RIGHTS_REQUEST: form({
    dataSubjectId: id,
    right: z.enum(['ERASURE', 'RECTIFICATION', 'RESTRICTION', 'OBJECTION']),
  }),
  /** R-135 [B 7.4; L 2.6 l.247]. */
  DISCLOSURE_SCHEME: form({
    authorisedBy: text,
    schemeRight: z.enum(['RIGHT_TO_ASK', 'RIGHT_TO_KNOW']),
  }),
  /** R-134 [L 2.7]. */
  WANTED_PERSON: form({ wantedFor: text }),
  MARAC_TO_MARAC: form({ receivingArea: text }),
  /** R-120 [B-ISA 2.26]. */
  SAFETY_PLAN_FACTS: form({ reason: text, method: text }),
  /** R-131 [B-ISA 1.6 l.723]. */
  CPS: form({ prosecution: text }),
  /** R-133 [K-I3 4.4; L 4 l.464-470]. */
  PUBLICATION: form({
    title: text,
    /** How many people the smallest group printed counts: fewer than five can be recognised. */
    smallestGroup: z.int().min(5),
  }),
} as const satisfies Record<RedisclosureRoute, z.ZodType>;

export type RouteParticulars<R extends RedisclosureRoute = RedisclosureRoute> = z.output<
  (typeof routeForms)[R]
>;

/** The form of a route: which fields it must and may hold, and what each takes. */
export const particularsOf = <R extends RedisclosureRoute>(route: R): (typeof routeForms)[R] =>
  routeForms[route];
