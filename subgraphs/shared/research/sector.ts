import { Authorized, Directive, Field, ObjectType } from 'type-graphql';
import type { AgencyType, Sector } from '../../../schema/vocabulary/terms.ts';
import type { ItemKind } from './item-kind.ts';

/** One sector's part of the graph, declared by its item kinds alone. */
export interface SectorDefinition {
  readonly name: Sector | (string & {});
  /** The type of agency that may be a tenant of this subgraph. */
  readonly agencyType: AgencyType;
  /** The field of the case picture: `childrensServices`. */
  readonly field: string;
  /** What the sector's GraphQL names start with: `ChildrensServices`. */
  readonly prefix: string;
  /**
   * What its agencies search, in words that everybody on a case may read: none names a register whose
   * mention would say what its agency is or where somebody lives (F-02, R-036).
   */
  readonly systems: readonly [string, ...string[]];
  /** An entry goes whole, in its owner's other words, or not at all: no piece of a sentence (F-38). */
  readonly wholeEntries?: true;
  readonly kinds: readonly ItemKind[];
}

/** A sector with the GraphQL type of its section in a case picture. */
export interface SectorSchema extends SectorDefinition {
  readonly sectionType: abstract new () => object;
  readonly kindByCategory: ReadonlyMap<string, ItemKind>;
}

/**
 * Declares a sector. Its section has one list per item kind: an empty list says that everyone asked
 * has answered and nothing is held, so a list is null wherever that is not known.
 */
export function sector(definition: SectorDefinition): SectorSchema {
  const name = `${definition.prefix}Research`;
  const sectionType = { [name]: class {} }[name] as SectorSchema['sectionType'];
  const prototype = sectionType.prototype as object;
  for (const kind of definition.kinds) {
    Directive(`@needToKnow(category: "${kind.category}")`)(prototype, kind.field);
    Authorized(kind.category)(prototype, kind.field);
    const type = (): StringConstructor[] => [kind.outputType as unknown as StringConstructor];
    Field(type, { nullable: true })(prototype, kind.field);
  }
  Directive('@needToKnow(category: "case.frame")')(sectionType);
  ObjectType(name)(sectionType);
  const kindByCategory = new Map(definition.kinds.map((kind) => [kind.category, kind]));
  if (kindByCategory.size !== definition.kinds.length)
    throw new Error(`${definition.name} declares a category twice`);
  return { ...definition, sectionType, kindByCategory };
}
