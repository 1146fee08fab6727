// The first half of `npm run compose`: writes what every subgraph publishes, taken from its own code.
import { fileURLToPath } from 'node:url';
import { writeSubgraphSdls } from '../schema/compose/sdl-folder.ts';
import { childrensServicesSubgraph } from './childrens-services/build.ts';
import { conferenceSubgraph } from './conference/build.ts';
import { healthSubgraph } from './health/build.ts';
import { housingSubgraph } from './housing/build.ts';
import { idvaSubgraph } from './idva/build.ts';
import { policeSubgraph } from './police/build.ts';
import type { BuiltSubgraph } from './shared/build-subgraph.ts';

/** Every subgraph that is composed. A new agency adds its line here. */
const subgraphs: Readonly<Record<string, () => BuiltSubgraph>> = {
  conference: conferenceSubgraph,
  police: policeSubgraph,
  health: healthSubgraph,
  housing: housingSubgraph,
  'childrens-services': childrensServicesSubgraph,
  idva: idvaSubgraph,
};

/** Out: each subgraph by its name, as its code declares it now. */
export function builtSubgraphs(): Map<string, BuiltSubgraph> {
  return new Map(Object.entries(subgraphs).map(([name, build]) => [name, build()]));
}

/** Out: each subgraph's SDL by the subgraph's name. */
export function subgraphSdls(): Map<string, string> {
  return new Map([...builtSubgraphs()].map(([name, { sdl }]) => [name, sdl]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeSubgraphSdls(subgraphSdls());
