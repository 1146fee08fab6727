import { Arg, Authorized, Directive, Field } from 'type-graphql';

type TypeThunk = () => unknown;
type NamedType = () => StringConstructor;

/** The class of information a field, type, argument or input belongs to; composition fails without one. */
export function NeedToKnow(category: string): ReturnType<typeof Directive> {
  return Directive(`@needToKnow(category: "${category}")`);
}

/**
 * A field with a person's data: classified, nullable so that a denial stays local, and answered only
 * when the permit grants the category. One decorator, so that no field can have two of the three.
 */
export function Personal(category: string, type: TypeThunk, description = ''): PropertyDecorator {
  return (prototype, name) => {
    NeedToKnow(category)(prototype, name as string);
    Authorized(category)(prototype, name);
    Field(type as NamedType, { nullable: true, description })(prototype, name);
  };
}

interface ArgOptions {
  readonly nullable?: boolean;
  readonly defaultValue?: unknown;
}

/** An argument with its class. */
export function ClassifiedArg(
  category: string,
  name: string,
  type: TypeThunk,
  options: ArgOptions = {},
): ParameterDecorator {
  return (prototype, method, index) => {
    Arg(name, type as NamedType, options)(prototype, method as string, index);
    NeedToKnow(category)(prototype, method as string, index);
  };
}
