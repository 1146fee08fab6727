// F-34: immigration enforcement is no purpose, in a word of the list or in anybody's own words.

const directly = [
  'immigrationenforcement',
  'immigrationcompliance',
  'immigrationremoval',
  'immigrationdetention',
  'immigrationraid',
  'enforceimmigration',
  'deport',
  'removalfromtheuk',
  'removalfromtheunitedkingdom',
  'overstayer',
  'illegalentrant',
  'illegalimmigra',
  'borderforce',
];
const status = ['immigration', 'visa', 'leavetoremain', 'homeoffice', 'asylum', 'nationality'];
const acting = ['enforc', 'remov', 'detain', 'detention', 'arrest', 'raid', 'illegal', 'unlawful'];

/** Letters alone: neither spelling with marks, capitals and gaps nor full-width letters hide a word. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
}

/**
 * Does this purpose amount to immigration enforcement? It errs towards yes: whoever means something else
 * can say so in other words, and nobody can take back what was told.
 */
export function isRefusedPurpose(text: string): boolean {
  const letters = lettersOf(text);
  const has = (words: readonly string[]): boolean => words.some((word) => letters.includes(word));
  return has(directly) || (has(status) && has(acting));
}
