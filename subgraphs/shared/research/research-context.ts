import type { NeedToKnowTable } from '../../../schema/need-to-know/table.ts';
import type { Permit } from '../../../schema/permit/permit.ts';
import type { PrismaClient } from '../../../schema/prisma/research/generated/client.ts';
import type { Profiles } from '../../../schema/protocols/profile.ts';
import type { SectorSchema } from './sector.ts';
import type { CaseReader } from './section/case-reader.ts';
import { createCaseReader } from './section/case-reader.ts';
import type { ViewerRights } from './viewer-rights.ts';
import { viewerRights } from './viewer-rights.ts';

/** What a research subgraph works with for as long as it runs. */
export interface ResearchServices {
  readonly sector: SectorSchema;
  readonly prisma: PrismaClient;
  readonly table: NeedToKnowTable;
  readonly profiles: Profiles;
  readonly clock: () => Date;
  /** Told of what went wrong inside; never sent to a caller. */
  readonly onError: (error: unknown) => void;
}

/** The same for one request: whose it is, what it may see, and its own loader. */
export interface ResearchContext extends ResearchServices {
  readonly permit: Permit;
  readonly rights: ViewerRights;
  readonly reader: CaseReader;
}

/** Made anew for every request: a loader shared by two callers would answer one with the other's rights (T14). */
export function researchContext(services: ResearchServices, permit: Permit): ResearchContext {
  const rights = viewerRights(permit);
  const reader = createCaseReader({ ...services, permit, rights });
  return { ...services, permit, rights, reader };
}
