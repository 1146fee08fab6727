// Names of the schema as people read them.

/** `lastVerifiedOn` → `Last verified on`; `PROFESSIONAL_OPINION` → `Professional opinion`. */
export function inWords(name: string): string {
  const spaced = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_.]/g, ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const natures: Readonly<Record<string, string>> = {
  FACT: 'Fact, as its owner recorded it',
  PROFESSIONAL_OPINION: 'OPINION of a professional, not a fact',
  ALLEGATION: 'ALLEGATION, not established',
  VICTIM_ACCOUNT: 'Account of the person themselves',
  THIRD_PARTY_REPORT: 'REPORT of somebody else, not established',
};

/** What an item is worth; a nature nobody gave words to is still printed. */
export function natureInWords(nature: string): string {
  return natures[nature] ?? inWords(nature);
}

/** A value as text; null for what says nothing. */
export function valueInWords(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return /^[A-Z][A-Z_]+$/.test(value) ? inWords(value) : value;
  if (Array.isArray(value)) {
    const members = value.flatMap((member: unknown) => valueInWords(member) ?? []);
    return members.length === 0 ? null : members.join('; ');
  }
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).flatMap(([key, field]) => {
    const words = valueInWords(field);
    return words === null ? [] : [`${inWords(key)}: ${words}`];
  });
  return fields.length === 0 ? null : fields.join('; ');
}
