import { demoCast } from '../../schema/demo-cast/demo-cast.ts';
import type { CastCase, CastItem } from '../../schema/demo-cast/cast.ts';
import { sectors } from '../../schema/vocabulary/terms.ts';
import type { Sector } from '../../schema/vocabulary/terms.ts';
import { childrensServicesSector } from '../../subgraphs/childrens-services/sector.ts';
import { healthSector } from '../../subgraphs/health/sector.ts';
import { housingSector } from '../../subgraphs/housing/sector.ts';
import { idvaSector } from '../../subgraphs/idva/sector.ts';
import { policeSector } from '../../subgraphs/police/sector.ts';
import type { SectorSchema } from '../../subgraphs/shared/research/sector.ts';

export const today = new Date('2026-03-02T09:00:00Z');
export const cast = demoCast(today);
export const { conference, research } = cast;

export const sectorSchemas: Readonly<Record<Sector, SectorSchema>> = {
  police: policeSector,
  health: healthSector,
  housing: housingSector,
  'childrens-services': childrensServicesSector,
  idva: idvaSector,
};

export const allItems: readonly CastItem[] = sectors.flatMap((sector) => research[sector].items);
export const allAnswers = sectors.flatMap((sector) => research[sector].answers);
export const current = allItems.filter(
  ({ supersededAt, withdrawnAt }) => supersededAt === null && withdrawnAt === null,
);

/** The case of this reference. */
export function caseOf(reference: string): CastCase {
  const found = conference.cases.find((one) => one.reference === reference);
  if (!found) throw new Error(`${reference} is not in the cast`);
  return found;
}

export const itemsOf = (reference: string): CastItem[] =>
  allItems.filter(({ caseId }) => caseId === caseOf(reference).id);

export const prefixes = ['DOR', 'BEX', 'LON', 'KEN', 'CLE'] as const;
