import type { Check } from '../contribution.ts';

/** an extract, never a record. The figures are the project's; no protocol gives any. */
export const mostItemsOfAKind = 40;
export const mostItemsOfAnAnswer = 200;
const mostConditions = 20;
const longestEnvelopeText = 500;

/** more than this is a bulk upload, and long texts in the envelope are records by another way. */
export const checkLimits: Check = ({ items, sector, input }) => {
  for (const kind of sector.kinds)
    if (items.filter((item) => item.kind === kind).length > mostItemsOfAKind)
      return { field: kind.field, rule: 'R-076' };
  if (items.length > mostItemsOfAnAnswer) return { field: 'answer', rule: 'R-076' };
  if ((input.reason?.length ?? 0) > longestEnvelopeText) return { field: 'reason', rule: 'R-076' };
  for (const { envelope, path } of items) {
    const { subjectId, originalSource, permittedUse, matchedOn, handlingConditions } = envelope;
    for (const [name, text] of Object.entries({
      subjectId,
      originalSource,
      permittedUse,
      matchedOn,
    }))
      if ((text?.length ?? 0) > longestEnvelopeText)
        return { field: `${path}.${name}`, rule: 'R-076' };
    const conditions = handlingConditions ?? [];
    if (
      conditions.length > mostConditions ||
      conditions.some((text) => text.length > longestEnvelopeText)
    )
      return { field: `${path}.handlingConditions`, rule: 'R-076' };
  }
  return null;
};
