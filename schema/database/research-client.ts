import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../prisma/research/generated/client.ts';

// A statement with a long list is not worth keeping: each length of list would be another one, on every connection.
const longestKept = 24;

/**
 * The client of one sector's database.
 * @param appUrl signed in as the app role: row-level security does not hold for the owner.
 * @param connections the most that are open at once.
 */
export function openResearchDatabase(appUrl: string, connections = 8): PrismaClient {
  const pool = { connectionString: appUrl, max: connections, connectionTimeoutMillis: 10_000 };
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql, args }) =>
      args.length > longestKept ? '' : createHash('sha1').update(sql).digest('base64'),
  });
  // Minimal: Prisma's longer error messages quote the values of the query, which are a person's data.
  return new PrismaClient({ adapter, errorFormat: 'minimal', log: [], queryPlanCacheMaxSize: 100 });
}
