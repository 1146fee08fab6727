import type { ItemDraft } from './contribution.ts';

/** The audience an item is stored with; an empty list means the category's own. */
export interface ItemAudience {
  readonly audience: string[];
  readonly existenceProtected: boolean;
}

/**
 * The narrower of what the contributor chose and what follows from the content. Where
 * the two have nobody in common, it is the owner's alone.
 */
export function itemAudience({ envelope, kind, values }: ItemDraft): ItemAudience {
  const chosen = envelope.audience ?? [];
  const existenceProtected = envelope.existenceProtected === true;
  const narrowing = kind.narrow?.(values) ?? null;
  if (!narrowing) return { audience: [...chosen], existenceProtected };
  const { audience } = narrowing;
  const anyone = chosen.length === 0 || chosen.includes('ALL');
  const both = anyone ? audience : audience.filter((token) => chosen.includes(token));
  return {
    audience: both.length === 0 ? ['OWNER'] : [...both],
    existenceProtected: existenceProtected || narrowing.existenceProtected,
  };
}
