// What an app role may do, table by table. A table that is not named here cannot be read by the running part.
import type { DatabaseKind } from './databases.ts';

/** Privileges on one table or view; DELETE and TRUNCATE are never among them, because history is kept. */
type TableGrants = Readonly<Record<string, string>>;

interface KindGrants {
  readonly tables: TableGrants | 'SELECT, INSERT, UPDATE';
  readonly sequences: readonly string[];
  readonly functions: readonly string[];
}

const grants: Readonly<Record<DatabaseKind, KindGrants>> = {
  research: {
    tables: {
      agency: 'SELECT',
      // What was said stays as it was said: only the columns that end or table an answer or item change.
      research_answer: 'SELECT, INSERT, UPDATE (superseded_at, tabled)',
      item: 'SELECT, INSERT, UPDATE (superseded_at, withdrawn_at, withdrawn_reason, disputed)',
      // INVARIANT: an agency's release log only grows.
      release_log: 'SELECT, INSERT',
    },
    sequences: [],
    functions: ['answer_standing(text[], text[])', 'held_categories(text[])'],
  },
  conference: {
    tables: 'SELECT, INSERT, UPDATE',
    sequences: [],
    functions: ['case_participants(text[])'],
  },
  'disclosure-log': {
    // INVARIANT: what was written to the disclosure log stays as written.
    tables: { disclosure_entry: 'SELECT, INSERT', disclosure_line: 'SELECT' },
    sequences: ['disclosure_entry_seq_seq'],
    functions: [],
  },
};

const everyTable = (privileges: string, role: string): string => `
  DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables
                WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
    LOOP EXECUTE format('GRANT ${privileges} ON public.%I TO "${role}"', name); END LOOP;
  END $$;`;

/**
 * The statements that bring an app role's privileges to exactly what is listed above, whatever they were.
 * @param appRole one of the role names of databases.ts, never input.
 */
export function grantStatements(kind: DatabaseKind, appRole: string): string {
  const { tables, sequences, functions } = grants[kind];
  const revoke = ['TABLES', 'SEQUENCES', 'FUNCTIONS'].map(
    (what) => `REVOKE ALL ON ALL ${what} IN SCHEMA public FROM PUBLIC, "${appRole}";`,
  );
  const tableGrants =
    typeof tables === 'string'
      ? [everyTable(tables, appRole)]
      : Object.entries(tables).map(
          ([name, to]) => `GRANT ${to} ON public.${name} TO "${appRole}";`,
        );
  return [
    ...revoke,
    `GRANT USAGE ON SCHEMA public TO "${appRole}";`,
    ...tableGrants,
    ...sequences.map((name) => `GRANT USAGE ON SEQUENCE public.${name} TO "${appRole}";`),
    ...functions.map((name) => `GRANT EXECUTE ON FUNCTION public.${name} TO "${appRole}";`),
  ].join('\n');
}
