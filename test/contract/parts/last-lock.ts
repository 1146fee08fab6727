import { asUser } from '../../support/postgres.ts';
import type { SubgraphBench } from '../subgraph-bench.ts';
import type { SubgraphDescription } from '../subgraph-description.ts';

/** PostgreSQL itself shows the running subgraph nothing that its transaction was not opened for. */
export function lastLockContract<B extends SubgraphBench>(
  subgraph: SubgraphDescription<B>,
  bench: () => B,
): void {
  const { name, openTables } = subgraph;

  const tables = (url: string) =>
    asUser(url, async (client) => {
      const { rows } = await client.query<{ name: string; locked: boolean }>(
        `SELECT relname AS name, relrowsecurity AS locked FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
         ORDER BY relname`,
      );
      return rows;
    });
  const counts = (url: string, names: readonly string[]) =>
    asUser(url, async (client) => {
      const counted: number[] = [];
      for (const one of names) {
        const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${one}`);
        counted.push(rows[0]?.n ?? 0);
      }
      return counted;
    });

  test(`R-046 ${name}: every table about a case or a person is under row-level security`, async () => {
    const open = (await tables(bench().ownerUrl)).filter(({ locked }) => !locked);
    expect(open.map((table) => table.name)).toEqual(openTables);
  });

  test(`R-033 ${name}: a forgotten where returns nothing`, async () => {
    await subgraph.keep(bench(), 'somebody');
    const locked = (await tables(bench().ownerUrl)).filter((table) => table.locked);
    const names = locked.map((table) => table.name);
    const there = await counts(bench().ownerUrl, names);
    expect(there.filter((n) => n > 0).length).toBeGreaterThan(1);
    expect(await counts(bench().appUrl, names)).toEqual(names.map(() => 0));
  });
}
