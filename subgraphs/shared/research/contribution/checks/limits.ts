import type { Check } from '../contribution.ts';

/** an extract, never a record. The figures are the project's; no protocol gives any. */
export const mostItemsOfAKind = 40;
export const mostItemsOfACase = 200;
const mostConditions = 20;
const longestEnvelopeText = 500;

/**
 * more than this is a bulk upload, and long texts in the envelope are records by another way.
 * What the agency has in the picture counts beside what comes now, less what that replaces: the attack
 * is a record sent forty items at a time.
 */
export const checkLimits: Check = ({ items, sector, input, current }) => {
  const replaced = new Set(items.map(({ envelope }) => envelope.supersedes ?? null));
  const staying = [...current.values()].filter(({ id }) => !replaced.has(id));
  for (const kind of sector.kinds) {
    const added = items.filter((item) => item.kind === kind).length;
    const before = staying.filter(({ category }) => category === kind.category).length;
    if (added > 0 && added + before > mostItemsOfAKind) return { field: kind.field, rule: 'R-076' };
  }
  if (items.length > 0 && items.length + staying.length > mostItemsOfACase)
    return { field: 'answer', rule: 'R-076' };
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
