import type { ItemDraft } from './contribution.ts';

/** The audience an item is stored with; an empty list means the category's own. */
export interface ItemAudience {
  readonly audience: string[];
  readonly existenceProtected: boolean;
}

/**
 * Those who are in what the contributor chose and in what follows from the content, and nobody else
 * where the two have nobody in common, the owner alone. It is not cut down to the
 * category's audience: a grant of the category is asked for beside it, so that a name here which the
 * category does not have opens nothing, until the owner widens the category for the case. That is how
 * COORD, in every protected location, is harmless where a category is not for coordinators.
 */
export function itemAudience({ envelope, kind, values }: ItemDraft): ItemAudience {
  const chosen = envelope.audience ?? [];
  const existenceProtected = envelope.existenceProtected === true;
  const narrowing = kind.narrow?.(values) ?? null;
  if (!narrowing) return { audience: [...chosen], existenceProtected };
  const audience = inBoth(chosen.length === 0 ? ['ALL'] : chosen, narrowing.audience);
  return {
    audience: audience.length === 0 ? ['OWNER'] : audience,
    existenceProtected: existenceProtected || narrowing.existenceProtected,
  };
}

/** The tokens that both lists let in; ALL lets in every other. */
function inBoth(one: readonly string[], other: readonly string[]): string[] {
  const within = (some: readonly string[], all: readonly string[]) =>
    some.filter((token) => all.includes(token) || all.includes('ALL'));
  return [...new Set([...within(one, other), ...within(other, one)])];
}
