import type { Prisma, PrismaClient } from '../prisma/research/generated/client.ts';

/** What a permit lets one transaction see and do; the settings that the row-level security policies read. */
export interface RowContext {
  /**
   * Per case, per owning agency, the categories released. INVARIANT: every case of the permit is a key, with an empty
   * object where nothing is released: the standing of an answer is told for these cases only.
   */
  readonly grants: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The viewer's audience tokens, such as HOUSING, CHAIR, ALL. */
  readonly audience: readonly string[];
  /** The viewer's own agency: its items are shown whatever their audience. */
  readonly owner: string;
  /** `contribute` opens the owner's own rows, with their history, for writing. */
  readonly acting: 'read' | 'contribute';
  /** Per case under a permission, the items it names and no others; a case without one is no key. */
  readonly only: ByCase;
  /** Per case, the items hidden from everybody but their owner. */
  readonly hidden: ByCase;
  /** Per case, the released versions that a permission names. */
  readonly versions: ByCase;
}

type ByCase = Readonly<Record<string, readonly string[]>>;

/**
 * Runs `work` in one transaction in which PostgreSQL shows only what the context names. The settings end
 * with the transaction, so that a pooled connection never carries one viewer's context to the next.
 * @throws when a token or the owner is not a plain word: a comma inside one would be a second audience.
 */
export async function withGrants<T>(
  prisma: PrismaClient,
  context: RowContext,
  work: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  if (context.owner === '') throw new Error('A row context needs the agency that it is for');
  if (!context.audience.every((token) => /^[A-Z_]+$/.test(token))) {
    throw new Error('An audience token is a word in capitals');
  }
  const grants = JSON.stringify(context.grants);
  const audience = context.audience.join(',');
  const [only, hidden, versions] = [context.only, context.hidden, context.versions].map((ids) =>
    JSON.stringify(ids),
  );
  return prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('marac.grants', ${grants}, true),
        set_config('marac.audience', ${audience}, true),
        set_config('marac.owner', ${context.owner}, true),
        set_config('marac.acting', ${context.acting}, true),
        set_config('marac.only', ${only}, true),
        set_config('marac.hidden', ${hidden}, true),
        set_config('marac.versions', ${versions}, true)`;
      return work(tx);
    },
    // A picture is one moment: an item superseded between two of its queries must not be missing from both.
    context.acting === 'read' ? { isolationLevel: 'RepeatableRead' } : {},
  );
}
