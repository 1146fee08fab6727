import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DatabaseName } from '../../schema/database/databases.ts';
import type { DatabaseUrls } from '../../schema/database/provision.ts';
import { openResearchDatabase } from '../../schema/database/research-client.ts';
import { createAtomically } from '../../schema/running/write-atomically.ts';
import type { DemoCast } from '../../schema/demo-cast/cast.ts';
import { demoCast } from '../../schema/demo-cast/demo-cast.ts';
import { seedConference } from '../../subgraphs/conference/seed.ts';
import { openRecords } from '../../subgraphs/conference/start.ts';
import { seedResearch } from '../../subgraphs/shared/research/seed.ts';
import { sectorParts } from './parts.ts';

const markerShape = z.strictObject({ demonstrationOf: z.iso.datetime() });

/**
 * The instant a data folder's demonstration is about, written before the first row, so that a start
 * that was interrupted goes on with the same cast. The marker is also what says that all data here is
 * invented: the demo issuer starts with nothing else.
 */
export function demonstrationInstant(dataDir: string, now: Date): Date {
  const file = join(dataDir, 'demonstration.json');
  if (!existsSync(file))
    createAtomically(file, JSON.stringify({ demonstrationOf: now.toISOString() }), 0o644);
  return new Date(markerShape.parse(JSON.parse(readFileSync(file, 'utf8'))).demonstrationOf);
}

/** Puts the cast into every database that is still empty; each is written whole or not at all. */
export async function seedDemo(
  urls: Readonly<Record<DatabaseName, DatabaseUrls>>,
  instant: Date,
): Promise<DemoCast> {
  return seedCast(urls, demoCast(instant));
}

/** The same for a cast that was made elsewhere. */
export async function seedCast(
  urls: Readonly<Record<DatabaseName, DatabaseUrls>>,
  cast: DemoCast,
): Promise<DemoCast> {
  await Promise.all([
    seedIfEmpty(openRecords(urls.conference.ownerUrl), (records) =>
      seedConference(records, cast.conference),
    ),
    ...sectorParts.map(({ database, name, sector }) =>
      seedIfEmpty(openResearchDatabase(urls[database].ownerUrl, 1), (records) =>
        seedResearch(records, sector, cast.research[name]),
      ),
    ),
  ]);
  return cast;
}

interface Records {
  readonly agency: { count(): Promise<number> };
  $disconnect(): Promise<void>;
}

async function seedIfEmpty<T extends Records>(
  records: T,
  seed: (records: T) => Promise<void>,
): Promise<void> {
  try {
    if ((await records.agency.count()) === 0) await seed(records);
  } finally {
    await records.$disconnect();
  }
}
