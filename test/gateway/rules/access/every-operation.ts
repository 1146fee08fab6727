// Every operation of the graph that names a case, with everything it asks for, so that one that is
// added tomorrow is tried as well.
import type { GraphQLField, GraphQLInputType } from 'graphql';
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
} from 'graphql';
import { readClassification } from '../../../../gateway/need-to-know/classification.ts';
import { readSchema } from '../../../../gateway/read-schema.ts';

type Values = Readonly<Record<string, unknown>>;

export interface CaseOperation {
  readonly root: 'Query' | 'Mutation';
  readonly name: string;
  /** Where it takes the case: `caseId`, or `input.caseId`. */
  readonly names: readonly string[];
  /** Its arguments, filled in with what was handed over and with plain values elsewhere. */
  readonly given: (known: Values) => Values;
}

const document = parse(readSchema().supergraphSdl);
const schema = buildASTSchema(document, { assumeValid: true });
const { inputs } = readClassification([document]);
const namesACase = (coordinate: string): boolean =>
  inputs.get(coordinate)?.includes('case.identity') === true;

const plain: Values = {
  Boolean: true,
  Date: '2026-11-20',
  DateTime: '2026-11-20T09:00:00.000Z',
  ID: 'nobody',
  Int: 1,
  String: 'In a few words.',
};

function valueOf(type: GraphQLInputType, known: Values): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, known);
  if (isListType(type)) return [valueOf(type.ofType, known)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return plain[type.name];
  const fields = Object.values(type.getFields()).filter(
    (field) => isRequiredInputField(field) || Object.hasOwn(known, field.name),
  );
  return Object.fromEntries(
    fields.map((field) => [field.name, known[field.name] ?? valueOf(field.type, known)]),
  );
}

const rootFields = {
  Query: schema.getQueryType()?.getFields() ?? {},
  Mutation: schema.getMutationType()?.getFields() ?? {},
};

/** Where one root field takes a case, if it does. */
function placesOfTheCase(root: string, field: GraphQLField<unknown, unknown>): string[] {
  return field.args.flatMap((argument) => {
    if (namesACase(`${root}.${field.name}(${argument.name}:)`)) return [argument.name];
    const type = getNamedType(argument.type);
    if (!isInputObjectType(type)) return [];
    return Object.keys(type.getFields())
      .filter((inner) => namesACase(`${type.name}.${inner}`))
      .map((inner) => `${argument.name}.${inner}`);
  });
}

/** All root fields with an argument, or a field of an input, that is classified as a case's identity. */
export const caseOperations: readonly CaseOperation[] = (['Query', 'Mutation'] as const).flatMap(
  (root) =>
    Object.values(rootFields[root]).flatMap((field) => {
      const names = placesOfTheCase(root, field);
      const given = (known: Values): Values =>
        Object.fromEntries(
          field.args
            .filter((one) => isRequiredArgument(one) || Object.hasOwn(known, one.name))
            .map((one) => [one.name, known[one.name] ?? valueOf(one.type, known)]),
        );
      return names.length > 0 ? [{ root, name: field.name, names, given }] : [];
    }),
);
