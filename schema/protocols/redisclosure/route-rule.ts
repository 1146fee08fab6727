// Who must agree, by scenario: one cell of the table, R-109 to R-144. What an area's profile says of one route.
import { z } from 'zod';

/**
 * What the owner's part is. GRANTS: nothing goes without its word, and silence is refusal.
 * MAY_OBJECT: it is told, and its objection within the clock stops the release (R-116, decision 22).
 * NOTIFIED: a court or law compels; it is told at once and may make representations, which go to whoever
 * decides on legal advice. REDACTS: it answers for its own passages, and where it has not by the
 * court's date the matter goes to the legal department, never out by itself.
 */
export const ownerParts = ['GRANTS', 'MAY_OBJECT', 'NOTIFIED', 'REDACTS'] as const;

/** What may be asked for on a route: anything, the action plan alone, or facts named. */
export const carried = ['ITEMS', 'ACTIONS', 'NAMED_FACTS', 'CURRENT_ADDRESS', 'ANONYMOUS'] as const;

export const routeRuleShape = z.union([
  /** The area's document closes this route. */
  z.literal('NEVER'),
  z
    .strictObject({
      owner: z.enum(ownerParts),
      /** Whose agreement is needed besides, before anybody outside is told. */
      partners: z.enum(['ALL', 'PRESENT']).optional(),
      /** Partners are not asked, and the owner may only object, where the recipient has signed. */
      freeBetweenSignatories: z.literal(true).optional(),
      /** The chair's agreement is needed; never instead of the owner's. */
      chair: z.literal('AGREES').optional(),
      /** The victim, or whoever would be identified, must agree. */
      victim: z.literal('AGREES').optional(),
      /** Advice of the legal department is recorded before anything is released. */
      legalAdvice: z.literal(true).optional(),
      carries: z.enum(carried).default('ITEMS'),
      /** Working days for an answer on this route; the area's own number where absent. */
      workingDays: z.int().positive().optional(),
    })
    // Where partners have to agree its owner is one of them, and saying nothing is not agreeing.
    .refine(({ owner, partners }) => partners === undefined || owner === 'GRANTS'),
]);
export type RouteRule = z.output<typeof routeRuleShape>;
