import { z } from 'zod';

/** Where the gateway tells the conference of a caller it stopped. Not GraphQL, as with the facts. */
export const alertsPath = '/alerts';

/**
 * F-27: somebody opened unusually many cases in an hour and was stopped. How many and since when, never
 * which: whoever is told may not know of some of them. Of the caller the nomination alone, whose role,
 * agency and area the conference looks up in its own records.
 */
export const trawlingShape = z.strictObject({
  nominationId: z.string().min(1).max(64),
  /** Different cases opened in the hour before. */
  cases: z.number().int().min(0),
  /** When the first of them was opened. */
  since: z.iso.datetime(),
  /** When the caller was first stopped in this hour of the clock: there is one alert for each. */
  stoppedAt: z.iso.datetime(),
});
export type Trawling = Readonly<z.infer<typeof trawlingShape>>;
