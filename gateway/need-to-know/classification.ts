// Which category does each coordinate of the graph carry? Read from the composed supergraph itself.
import type { DirectiveNode, DocumentNode } from 'graphql';
import { Kind } from 'graphql';

/** `Type.field`, `Type.field(argument:)` or `Input.field`. */
type Coordinate = string;

export interface Classification {
  /** A field's own categories; every one of them must be released. */
  readonly fields: ReadonlyMap<Coordinate, readonly string[]>;
  /** A type's categories: what an object of this type is. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly inputs: ReadonlyMap<Coordinate, readonly string[]>;
}

function categoriesOf(directives: readonly DirectiveNode[] | undefined): string[] {
  return (directives ?? []).flatMap((directive) => {
    if (directive.name.value !== 'needToKnow') return [];
    const value = directive.arguments?.find(({ name }) => name.value === 'category')?.value;
    return value?.kind === Kind.STRING ? [value.value] : [];
  });
}

/** In: the supergraph and the gateway’s own additions, as SDL documents. Out: every classified place. */
export function readClassification(documents: readonly DocumentNode[]): Classification {
  const fields = new Map<Coordinate, string[]>();
  const types = new Map<string, string[]>();
  const inputs = new Map<Coordinate, string[]>();
  const add = (map: Map<string, string[]>, key: string, categories: string[]): void => {
    if (categories.length > 0) map.set(key, [...(map.get(key) ?? []), ...categories]);
  };
  for (const definition of documents.flatMap((document) => document.definitions)) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION: {
        const type = definition.name.value;
        add(types, type, categoriesOf(definition.directives));
        for (const field of definition.fields ?? []) {
          const coordinate = `${type}.${field.name.value}`;
          add(fields, coordinate, categoriesOf(field.directives));
          for (const argument of field.arguments ?? [])
            add(
              inputs,
              `${coordinate}(${argument.name.value}:)`,
              categoriesOf(argument.directives),
            );
        }
        break;
      }
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        add(types, definition.name.value, categoriesOf(definition.directives));
        for (const field of definition.fields ?? [])
          add(
            inputs,
            `${definition.name.value}.${field.name.value}`,
            categoriesOf(field.directives),
          );
        break;
      default:
        break;
    }
  }
  return { fields, types, inputs };
}

/** The categories that a field is supplied under: agencies answer it, and nobody sees it to whom one is not released. */
export function suppliedAt(
  { classification, supplied }: { classification: Classification; supplied: ReadonlySet<string> },
  type: string,
  field: string,
): readonly string[] {
  const own = classification.fields.get(`${type}.${field}`) ?? [];
  return own.filter((category) => supplied.has(category));
}
