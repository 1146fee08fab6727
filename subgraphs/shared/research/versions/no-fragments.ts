// F-38 [NHSE whole-entry redaction]. A health entry goes whole, in other words, or not at all.

/** The longest run of an original's characters that somebody else's sentence has by chance; the project's figure. */
const longestChance = 20;

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/**
 * Does a replacement still hold a piece of one of these originals? The attack is the reader who puts a
 * sentence together again from what was left of it, so any run of characters counts, in any case and
 * spacing, and of any text of the entry.
 */
export function holdsFragment(replacement: string, originals: readonly string[]): boolean {
  const text = plain(replacement);
  const entry = originals.map(plain);
  for (let start = 0; start + longestChance < text.length; start += 1) {
    const run = text.slice(start, start + longestChance + 1);
    if (entry.some((original) => original.includes(run))) return true;
  }
  return false;
}
