import { Authorized, Directive, Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import type { AudienceToken } from '../../../schema/vocabulary/terms.ts';
import type { ItemField } from './item-field.ts';
import { ItemEnvelopeInput } from './item-envelope-input.ts';
import { SuppliedItem } from './supplied-item.ts';

type Fields = Readonly<Record<string, ItemField>>;
/** What a contributor writes into an item's own fields. */
export type ItemValues = Readonly<Record<string, unknown>>;
type Constructor = abstract new () => object;

/** A narrower audience that follows from an item's own content, set when it is contributed. */
export interface Narrowing {
  readonly audience: readonly AudienceToken[];
  /** True where even the marker would disclose. */
  readonly existenceProtected: boolean;
}

/** What one file in a sector's `items` folder says. */
export interface ItemKindDefinition {
  /** The handle in the data dictionary: `POL-01`. */
  readonly ref: string;
  /** The need-to-know row: `police.callouts`. What follows the dot is the field of the section. */
  readonly category: string;
  /** The GraphQL type: `PoliceCallout`. */
  readonly type: string;
  readonly fields: Fields;
  /** Content that must reach fewer people than the category: a protected address, say. */
  readonly narrow?: (values: ItemValues) => Narrowing | null;
  /** Told by somebody else whatever its nature, so who that was is always named. */
  readonly needsOriginalSource?: true;
  /** Valid contents; the contract suite contributes and reads back every one. */
  readonly examples: readonly [ItemValues, ...ItemValues[]];
}

/** An item kind, ready for the schema, for contribution and for storage. */
export interface ItemKind extends ItemKindDefinition {
  readonly field: string;
  readonly outputType: Constructor;
  readonly inputType: Constructor;
  /** Accepts exactly the kind's own fields, nothing unknown. */
  readonly schema: z.ZodType<ItemValues>;
}

/**
 * Declares one item kind: the GraphQL output type, the input type and the shape of what is stored
 * come from this one declaration, so that a field cannot be stored without being classified.
 */
export function itemKind(definition: ItemKindDefinition): ItemKind {
  const { category, fields, type } = definition;
  const outputType = namedClass(type, SuppliedItem);
  const inputType = namedClass(`${type}Input`, ItemEnvelopeInput);
  for (const [name, field] of Object.entries(fields)) {
    if (field.category !== undefined) {
      Directive(`@needToKnow(category: "${field.category}")`)(outputType.prototype as object, name);
      Authorized(field.category)(outputType.prototype as object, name);
    }
    const options = { nullable: true };
    Field(field.type as () => StringConstructor, options)(outputType.prototype as object, name);
    Field(field.type as () => StringConstructor, options)(inputType.prototype as object, name);
  }
  Directive(`@needToKnow(category: "${category}")`)(outputType);
  ObjectType(type, { implements: SuppliedItem })(outputType);
  Directive('@needToKnow(category: "research.contribution")')(inputType);
  InputType(`${type}Input`)(inputType);
  const dot = category.indexOf('.');
  return {
    ...definition,
    field: category.slice(dot + 1),
    outputType,
    inputType,
    schema: storedShape(fields),
  };
}

function storedShape(fields: Fields): z.ZodType<ItemValues> {
  const shape = Object.entries(fields).map(
    ([name, { schema, required }]) => [name, required ? schema : schema.nullish()] as const,
  );
  return z.strictObject(Object.fromEntries(shape));
}

function namedClass(name: string, parent: Constructor): Constructor {
  // The name is what a stack trace and TypeGraphQL's own errors show.
  return { [name]: class extends parent {} }[name] as Constructor;
}
