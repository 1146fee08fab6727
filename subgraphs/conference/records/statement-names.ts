/** How many statements a connection keeps prepared; there are fewer shapes than that. */
const atMost = 200;

/**
 * Names statements, so that PostgreSQL plans each once for a connection: planning the facts takes ten
 * times as long as answering them, and every guarded request waits for it. What comes after the limit
 * has no name and is planned each time, so that no caller can fill a server's memory with shapes.
 */
export function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= atMost) return '';
    const name = `conference_${String(names.size + 1)}`;
    names.set(sql, name);
    return name;
  };
}
