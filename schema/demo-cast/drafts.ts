import type { AudienceToken, ItemNature } from '../vocabulary/terms.ts';
import type { AgencyKey } from './areas.ts';

/** Who an item is about: the victim, the alleged perpetrator, a child or another person of the case. */
export type Part = 'V' | 'P' | 'C1' | 'C2' | 'O1';

/** What a story says of an item beyond its content; all of it may be left out. */
export interface DraftEnvelope {
  /** A name inside the case, for items that refer to one another. */
  readonly key?: string;
  readonly audience?: readonly AudienceToken[];
  readonly existenceProtected?: boolean;
  readonly conditions?: readonly string[];
  readonly confided?: boolean;
  readonly disputed?: boolean;
  /** Not sure that this is the person: its owner alone sees it until the match is decided. */
  readonly uncertainBecause?: string;
  /** Days ago; the day of the research where nothing is said. */
  readonly verifiedAgo?: number;
  readonly recordedAgo?: number;
  readonly originalSource?: string;
  /** The key of the earlier version that this one corrects. */
  readonly corrects?: string;
  readonly withdrawnBecause?: string;
}

/** One item as a story tells it; `ago` is the day it happened, null where it has no day. */
export interface Draft extends DraftEnvelope {
  readonly category: string;
  readonly about: Part | null;
  readonly nature: ItemNature;
  readonly ago: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** How one agency answered; an agency that a story leaves out has not answered yet. */
export type DraftAnswer =
  | { readonly kind: 'ITEMS'; readonly items: readonly Draft[] }
  | { readonly kind: 'NOTHING_HELD' }
  | { readonly kind: 'DECLINED'; readonly reason: string };

export type Answers = Readonly<Partial<Record<AgencyKey, DraftAnswer>>>;

type DraftMaker = (
  category: string,
  about: Part | null,
  ago: number | null,
  fields: Readonly<Record<string, unknown>>,
  envelope?: DraftEnvelope,
) => Draft;

const made =
  (nature: ItemNature): DraftMaker =>
  (category, about, ago, fields, envelope = {}) => ({
    ...envelope,
    category,
    about,
    nature,
    ago,
    fields,
  });

/** what is known to have happened. */
export const fact = made('FACT');
/** What a professional makes of it. */
export const opinion = made('PROFESSIONAL_OPINION');
/** Alleged, not proven. */
export const allegation = made('ALLEGATION');
/** In the words of the victim. */
export const account = made('VICTIM_ACCOUNT');

/** What somebody outside the conference told the owner. */
export function report(source: string, ...rest: Parameters<DraftMaker>): Draft {
  const draft = made('THIRD_PARTY_REPORT')(...rest);
  return { ...draft, originalSource: source };
}

/** An agency that answered with items. */
export const items = (...list: readonly Draft[]): DraftAnswer => ({ kind: 'ITEMS', items: list });
/** An agency that searched and holds nothing (F-02). */
export const nothingHeld: DraftAnswer = { kind: 'NOTHING_HELD' };
/** An agency that declined, with its reason. */
export const declined = (reason: string): DraftAnswer => ({ kind: 'DECLINED', reason });

/** known to these and to nobody else, its existence included. */
const hiddenExceptFrom = (...audience: readonly AudienceToken[]): DraftEnvelope => ({
  audience,
  existenceProtected: true,
});

/** Says where the victim is now. */
export const hiddenPlace = hiddenExceptFrom('POLICE', 'IDVA_DA', 'COORD');
/** A protective step whose audience leaves the coordinator out already. */
export const hiddenStep = hiddenExceptFrom('POLICE', 'IDVA_DA');
/** The next address, before anybody else has had to be told. */
export const hiddenWish = hiddenExceptFrom('IDVA_DA');
/** Leaves its owner for nobody. */
export const hiddenByOwner = hiddenExceptFrom('OWNER');
/** A place for the police alone. */
export const hiddenMarker = hiddenExceptFrom('POLICE');
