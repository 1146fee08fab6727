// F-34: immigration enforcement is no purpose, in a word of the list or in anybody's own words.

/** However it is spaced or hyphenated. */
const inLetters =
  /immigration(?:enforcement|compliance|removal|detention|raid|control)|enforceimmigration|illegalimmigra/;
/** At the beginning of a word: “outside Portland” deports nobody. */
const inWords =
  /\b(?:deport|overstay|removal (?:from the (?:uk\b|united kingdom)|direction)|illegal entrant|border force\b|home office\b)/;
const status = '(?:immigra\\w*|visas?|leave to remain|asylum)';
const acting = '(?:enforc|remov|detain|detention|arrest|raid|illegal|unlawful)\\w*';
/** A few words apart, so that an arrest at one end of a text says nothing of a visa at the other. */
const gap = '(?: \\w+){0,3} ';
const together = new RegExp(`\\b(?:${status}${gap}${acting}|${acting}${gap}${status})\\b`);

/** Letters of other alphabets that look like these. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', с: 'c', ԁ: 'd', е: 'e', ғ: 'f', һ: 'h', і: 'i', ј: 'j', м: 'm', о: 'o', р: 'p' },
  ...{ г: 'r', ѕ: 's', т: 't', ү: 'y', у: 'y', х: 'x', α: 'a', ε: 'e', ι: 'i', ο: 'o', ρ: 'p' },
  ...{ τ: 't', υ: 'u', ν: 'v', ı: 'i', ɡ: 'g', '0': 'o', '1': 'i', '|': 'i' },
};

/** Neither marks, capitals, full-width letters, look-alikes nor invisible ones hide a word. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[^a-z]/gu, (letter) => lookalikes[letter] ?? letter);

/**
 * Does this purpose amount to immigration enforcement? It errs towards yes: whoever means something else
 * can say so in other words, and nobody can take back what was told.
 */
export function isRefusedPurpose(text: string): boolean {
  const letters = plain(text).replaceAll(/[^a-z]/g, '');
  const words = plain(text).replaceAll(/[^a-z]+/g, ' ');
  return inLetters.test(letters) || inWords.test(words) || together.test(words);
}
