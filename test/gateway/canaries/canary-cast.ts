// The demonstration's cast with a canary in everything that a person could be recognised by.
import { sectorParts } from '../../../gateway/start/parts.ts';
import type { DemoCast } from '../../../schema/demo-cast/cast.ts';
import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';
import { areas, sectors } from '../../../schema/vocabulary/terms.ts';

/** What a canary looks like, wherever it turns up. */
const canaryForm = /qz[a-j]+qz/g;

/** Letters alone: a name may have nothing else in it. */
const canary = (index: number): string =>
  `qz${String(index).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}qz`;

/** Words of closed lists, instants, days, digests: nobody is recognised by one. */
const closed = new Set<string>([
  ...areas,
  ...sectors,
  ...loadNeedToKnow().keys(),
  ...sectorParts.flatMap(({ sector }) => sector.systems),
]);
const isClosedForm = (text: string): boolean =>
  closed.has(text) ||
  /^[A-Z][A-Z0-9_]*$/.test(text) ||
  /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(text) ||
  /^[0-9a-f]{64}$/.test(text);

/** Keys whose values have a meaning to the program beside their text. */
const closedKeys = new Set(['statementVersion']);

/** An id, a case's reference, an officer's sign-in: it stands for somebody and is no word about them. */
const isReference = (text: string, key: string): boolean =>
  key === 'subject' || /^[a-z]_[a-z0-9]{20}$/.test(text) || /^[A-Z]{3}-\d{4}-\d{3}$/.test(text);

/** What has to keep its form, and is searched for as it is: numbers, postcodes, addresses of mail, birthdays. */
const keepsForm = (text: string, key: string): boolean =>
  key === 'dateOfBirth' ||
  /^[\d ]{9,}$/.test(text) ||
  /^ZZ\d \d[A-Z]{2}$/.test(text) ||
  /^\S+@\S+\.invalid$/.test(text);

export interface CanaryCast {
  readonly cast: DemoCast;
  /** How many different words have a canary in them. */
  readonly count: number;
  /** The canaries and whatever else is personal in a text, each once. */
  personalIn(text: string): string[];
  /** Ids, references of cases and sign-ins in a text. */
  referencesIn(text: string): string[];
}

/**
 * Walks the whole cast, so that a field that is added tomorrow is covered by itself. The same text gets
 * the same canary: what belongs together stays together.
 */
export function plantCanaries(cast: DemoCast): CanaryCast {
  const planted = new Map<string, string>();
  const kept = new Set<string>();
  const references = new Set<string>();

  function plant(text: string, key: string): string {
    if (text === '') return text;
    if (keepsForm(text, key)) kept.add(text);
    else if (isReference(text, key)) references.add(text);
    else if (!isClosedForm(text) && !closedKeys.has(key)) {
      const known = planted.get(text) ?? `${text} ${canary(planted.size)}`;
      planted.set(text, known);
      return known;
    }
    return text;
  }

  function walk(value: unknown, key = ''): unknown {
    if (typeof value === 'string') return plant(value, key);
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]),
    );
  }

  const changed = walk(cast) as DemoCast;
  const within = (words: ReadonlySet<string>, text: string): string[] =>
    [...words].filter((word) => text.includes(word));
  return {
    cast: changed,
    count: planted.size,
    personalIn: (text) => [...new Set(text.match(canaryForm) ?? []), ...within(kept, text)],
    referencesIn: (text) => within(references, text),
  };
}
