import type { DatabaseName } from '../../schema/database/databases.ts';
import { childrensServicesSector } from '../../subgraphs/childrens-services/sector.ts';
import { healthSector } from '../../subgraphs/health/sector.ts';
import { housingSector } from '../../subgraphs/housing/sector.ts';
import { idvaSector } from '../../subgraphs/idva/sector.ts';
import { policeSector } from '../../subgraphs/police/sector.ts';
import type { SectorSchema } from '../../subgraphs/shared/research/sector.ts';
import type { Sector } from '../../schema/vocabulary/terms.ts';

/** One sector's part of the system: what it is, where its research lies, where it answers. */
export interface SectorPart {
  readonly name: Sector;
  readonly sector: SectorSchema;
  readonly database: DatabaseName;
}

/** The five research subgraphs, in the order of a case picture. */
export const sectorParts: readonly SectorPart[] = [
  { name: 'police', sector: policeSector, database: 'police' },
  { name: 'health', sector: healthSector, database: 'health' },
  { name: 'housing', sector: housingSector, database: 'housing' },
  { name: 'childrens-services', sector: childrensServicesSector, database: 'childrens_services' },
  { name: 'idva', sector: idvaSector, database: 'idva' },
];
