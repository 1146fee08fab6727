import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The source files below the folders named, with their text. */
function sources(...folders: string[]): (readonly [file: string, text: string])[] {
  return folders.flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
      .map(
        (file) => [`${folder}/${file}`, readFileSync(`${root}${folder}/${file}`, 'utf8')] as const,
      ),
  );
}

/** What is taken from one package, by file. */
function takenFrom(name: string): (readonly [file: string, names: string])[] {
  const imported = new RegExp(`(?:import|export)([^;]*?)from '${name}(?:/[^']*)?'`, 'g');
  return sources('gateway', 'subgraphs', 'schema').flatMap(([file, text]) => {
    const found = [...text.matchAll(imported)].map((match) => [file, match[1] ?? ''] as const);
    const others = text.split(name).length - 1 - found.length;
    // A mention in a comment is none; a dynamic import or a require would be one.
    const hidden = others > 0 && new RegExp(`(import|require)\\(['"\`]${name}`).test(text);
    return hidden ? [...found, [file, 'by name'] as const] : found;
  });
}

describe('T1 shield is used in one folder, and of it only what holds', () => {
  const taken = takenFrom('graphql-shield');

  test('T1 shield: `not`, `race` and `chain` are nowhere taken, nor anything else that can allow', () => {
    const names = taken.flatMap(([, text]) => text.replaceAll(/[{}\s]|type /g, '').split(','));
    expect([...new Set(names)].sort()).toEqual(['and', 'deny', 'rule', 'shield']);
    expect(new Set(taken.map(([file]) => file.split('/').slice(0, 2).join('/')))).toEqual(
      new Set(['gateway/permissions']),
    );
  });

  test('T1 shield: no verdict is kept: every rule is made with `no_cache`', () => {
    const rules = sources('gateway/permissions').map(([, text]) => text);
    const made = rules.flatMap((text) => [...text.matchAll(/[^\w]rule\(([^)]*)\)/g)]);
    expect(made.length).toBeGreaterThan(0);
    for (const [, given] of made) expect(given).toMatch(/\{ cache: 'no_cache' \}$/);
    expect(rules.join('\n')).not.toMatch(/'(contextual|strict)'|cache: (true|false)/);
  });

  test('T1 shield: nothing but a denial stands where no rule does', () => {
    const [[, text] = []] = sources('gateway/permissions').filter(([, one]) =>
      one.includes('shield('),
    );
    const fallbacks = [...(text ?? '').matchAll(/'\*': (\w+)/g)].map(([, name]) => name);
    expect(fallbacks).toEqual(['deny', 'deny']);
    expect(text).not.toMatch(/fallbackRule: (?!deny)/);
  });
});

describe('T1 in a subgraph nothing passes by the checks of its fields', () => {
  test('T1 subgraphs: no type answers by simple resolvers, and none is wrapped in shield', () => {
    const all = sources('subgraphs')
      .map(([, text]) => text)
      .join('\n');
    expect(all).not.toMatch(/\bsimple(Resolvers)?:/);
    expect(takenFrom('graphql-shield').filter(([file]) => file.startsWith('subgraphs'))).toEqual(
      [],
    );
    expect(all).toMatch(/\bAuthorized\(/);
  });

  test('T14 subgraphs: a loader is made inside a function, never beside it', () => {
    const loaders = sources('subgraphs').filter(([, text]) => text.includes('new DataLoader'));
    expect(loaders.length).toBeGreaterThan(1);
    for (const [file, text] of loaders)
      for (const line of text.split('\n').filter((one) => one.includes('new DataLoader')))
        expect([file, /^\s/.test(line)]).toEqual([file, true]);
  });

  test('T9 subgraphs: what the database client keeps of plans has a bound', () => {
    const clients = sources('subgraphs', 'schema').filter(([, text]) =>
      text.includes('new PrismaClient('),
    );
    expect(clients.length).toBe(2);
    for (const [file, text] of clients)
      expect([file, /queryPlanCacheMaxSize: [1-9]\d{0,3}\b/.test(text)]).toEqual([file, true]);
  });

  test('T9 gateway: what is kept of plans has a bound, and what outlives a request is never more', () => {
    const planner = sources('gateway/federation').find(([file]) =>
      file.endsWith('load-planner.ts'),
    );
    const [, text = ''] = planner ?? [];
    expect(text).toMatch(/const mostPlans = [1-9][\d_]{1,5};/);
    expect(text).toMatch(/if \(plans\.size > mostPlans\b/);
  });

  test('T9 gateway: no agency is called over more connections than a number says', () => {
    const pools = sources('gateway').flatMap(([file, text]) =>
      text
        .split(/new (?:Pool|Agent|Client)\(/)
        .slice(1)
        .map((made) => [file, made] as const),
    );
    expect(pools.length).toBeGreaterThan(0);
    for (const [file, made] of pools)
      expect([file, /^[^;]*connections: [1-9]\d?,/.test(made)]).toEqual([file, true]);
  });
});
