import type { GraphQLResolveInfo } from 'graphql';
import type { NeedToKnowTable } from '../../schema/need-to-know/table.ts';
import type { Profiles } from '../../schema/protocols/profile.ts';
import { sectorPrefix } from '../../schema/vocabulary/sector-prefix.ts';
import { suppliedAt } from '../need-to-know/classification.ts';
import { conferencePrefixes } from '../need-to-know/grants.ts';
import type { GuardedGraph } from '../need-to-know/prune.ts';

/** What is the same for every operation: the graph, the table, the protocols, the clock. */
export interface Surroundings {
  readonly graph: GuardedGraph;
  readonly table: NeedToKnowTable;
  readonly profiles: Profiles;
  readonly clock: () => Date;
  /** `childrensServices` → `childrens-services`. */
  readonly sectorOf: (section: string) => string;
  /** The subgraph a category comes from: `participant.name` → `conference`. */
  readonly sourceOf: (category: string) => string;
  /** `childrens-services` → `childrensServices`. */
  readonly sectionOf: (sector: string) => string;
  /** The supplied category of the field being resolved. Throws for a field that has none. */
  readonly categoryOf: (info: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>) => string;
}

/** Puts together what every operation shares. */
export function createSurroundings(
  given: Pick<Surroundings, 'graph' | 'table' | 'profiles' | 'clock'>,
  subgraphs: readonly string[],
): Surroundings {
  const sectors = new Map(subgraphs.map((name) => [sectorPrefix(name), name]));
  const sectorOf = (section: string): string => {
    const sector = sectors.get(section);
    if (sector === undefined) throw new Error(`${section} belongs to no subgraph`);
    return sector;
  };
  return {
    ...given,
    sectionOf: sectorPrefix,
    sectorOf,
    sourceOf(category) {
      const [prefix = ''] = category.split('.');
      return conferencePrefixes.includes(prefix) ? 'conference' : sectorOf(prefix);
    },
    categoryOf({ parentType, fieldName }) {
      const [category] = suppliedAt(given.graph, parentType.name, fieldName);
      if (category === undefined)
        throw new Error(`${parentType.name}.${fieldName} has no supplied category`);
      return category;
    },
  };
}
