import { z } from 'zod';
import { isCalendarDate } from '../../../schema/vocabulary/scalars.ts';
import { addressStatuses } from '../graph/words.ts';

/** What the structured columns of a person hold. A row that does not fit is an error, never shown in part. */

const words = z.string().min(1).max(500);
const optionalWords = words.nullable().default(null);
const optionalDay = z.string().refine(isCalendarDate).nullable().default(null);

export const addressShape = z.strictObject({
  line: optionalWords,
  postcode: optionalWords,
  status: z.enum(addressStatuses),
  /** Can it lead somebody to a person in danger? No default: unknown must not mean harmless. */
  protected: z.boolean(),
  since: optionalDay,
  lastVerifiedOn: optionalDay,
});
export type StoredAddress = z.infer<typeof addressShape>;

export const personalShapes = {
  addresses: z.array(addressShape),
  safeContact: z.strictObject({ number: optionalWords, times: optionalWords, note: optionalWords }),
} as const;
