import { z } from 'zod';
import { releaseForms } from '../vocabulary/redisclosure.ts';

/** Where the gateway asks an agency about the items a viewer names. Not GraphQL, as with the facts. */
export const itemsPath = '/items';

/** The most items one request may name. */
export const mostItems = 50;

export const itemsQuestionShape = z.strictObject({
  caseId: z.string().min(1).max(64),
  itemIds: z.array(z.string().min(1).max(64)).max(mostItems),
  /** The redisclosure request that is answered, whose versions are meant; null while one is made. */
  requestId: z.string().min(1).max(64).nullable(),
});
export type ItemsQuestion = Readonly<z.infer<typeof itemsQuestionShape>>;

/**
 * What an owner's subgraph vouches for about one item: that it is current, and open to the viewer of
 * the permit under the conference's own purpose. An item that is not is simply absent.
 */
export const itemReferenceShape = z.strictObject({
  id: z.string().min(1).max(64),
  ownerId: z.string().min(1).max(64),
  category: z.string().min(1).max(64),
  subjectId: z.string().max(64).nullable(),
  /** Who said it originally, where that is not the owner. */
  originalSource: z.string().max(500).nullable(),
  /** Its own handling conditions forbid copies. */
  viewOnly: z.boolean(),
  /** The owner's own version of it for the request that is answered. */
  version: z.strictObject({ id: z.string().min(1).max(64), form: z.enum(releaseForms) }).nullable(),
});
export type ItemReference = Readonly<z.infer<typeof itemReferenceShape>>;

export const itemsAnswerShape = z.strictObject({ items: z.array(itemReferenceShape) });
export type ItemsAnswer = Readonly<z.infer<typeof itemsAnswerShape>>;
