import type { BuiltSubgraph } from '../build-subgraph.ts';
import { buildSubgraph } from '../build-subgraph.ts';
import { authChecker } from './auth-checker.ts';
import { casePictureOf } from './case-picture.ts';
import { contributionResolver } from './contribution/resolver.ts';
import type { ResearchContext } from './research-context.ts';
import type { SectorSchema } from './sector.ts';
import { releaseResolver } from './versions/resolver.ts';

const built = new WeakMap<SectorSchema, BuiltSubgraph>();

/** One sector's subgraph: its section of a case picture, and the mutations that contribute to it. Built once. */
export function researchSubgraph(sector: SectorSchema): BuiltSubgraph {
  const subgraph = built.get(sector) ?? buildSector(sector);
  built.set(sector, subgraph);
  return subgraph;
}

function buildSector(sector: SectorSchema): BuiltSubgraph {
  const picture = casePictureOf(sector);
  return buildSubgraph<ResearchContext>({
    resolvers: [contributionResolver(sector), releaseResolver(sector)],
    orphanedTypes: [picture.type, ...sector.kinds.map(({ outputType }) => outputType)],
    authChecker,
    references: { CasePicture: picture.resolveReference },
  });
}
