// Which categories does a place in a document carry?
import type { ConstDirectiveNode } from 'graphql';
import { argumentOf, text } from './directive-name.ts';
import type { Part, TypeDeclaration } from './part.ts';
import { argumentsOf } from './part.ts';

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** Our own directive, under its own name only: the guard reads no other. */
export const needToKnow = 'needToKnow';

/** The categories written on this very place. */
export function categoriesOf({ directives }: Annotated): string[] {
  return (directives ?? []).flatMap((directive) => {
    const category =
      directive.name.value === needToKnow ? text(argumentOf(directive, 'category')) : null;
    return category === null ? [] : [category];
  });
}

/** One place that may carry a category. */
export interface Place extends Annotated {
  /** `Type`, `Type.field` or `Type.field(argument:)`. */
  readonly coordinate: string;
  readonly type: TypeDeclaration;
  readonly of: 'type' | 'field' | 'argument';
}

/** Every type, field and argument of a part, federation’s machinery left out. */
export function* placesOf(part: Part): Generator<Place> {
  for (const type of part.types.values()) {
    yield { coordinate: type.name, type, of: 'type', directives: type.directives };
    for (const field of type.fields) {
      const coordinate = `${type.name}.${field.name.value}`;
      yield { coordinate, type, of: 'field', directives: field.directives };
      for (const argument of argumentsOf(field)) {
        const { directives } = argument;
        const place = `${coordinate}(${argument.name.value}:)`;
        yield { coordinate: place, type, of: 'argument', directives };
      }
    }
  }
}
