/** A place in a contributor's own input, as it is named to them: `callouts[0].summary`. */
export function fieldPath(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>((so, part) => {
    if (typeof part === 'number') return `${so}[${String(part)}]`;
    return so === '' ? String(part) : `${so}.${String(part)}`;
  }, '');
}
