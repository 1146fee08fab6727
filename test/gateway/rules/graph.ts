// Operations written from the committed graph, so that a field added tomorrow is asked for as well.
import type { FieldDefinitionNode, TypeNode } from 'graphql';
import { Kind, parse, print } from 'graphql';
import { readSchema } from '../../../gateway/read-schema.ts';

const { supergraphSdl, gatewaySdl } = readSchema();
const definitions = [parse(supergraphSdl), parse(gatewaySdl)].flatMap((one) => one.definitions);

/** The fields of an object type, those the gateway adds included; empty for any other name. */
export function fieldsOf(type: string): readonly FieldDefinitionNode[] {
  return definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    definition.name.value === type
      ? (definition.fields ?? [])
      : [],
  );
}

/** The named type inside lists and non-nulls. */
export function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}

/** Every section of a case picture with the item kinds in it. */
export const sections: readonly { readonly section: string; readonly kinds: readonly string[] }[] =
  fieldsOf('CasePicture')
    .filter(({ type }) => named(type).endsWith('Research'))
    .map(({ name, type }) => ({
      section: name.value,
      kinds: fieldsOf(named(type)).map((kind) => kind.name.value),
    }));

const envelope = [
  ...['id', 'owner { id name type }', 'nature', 'subject { id }', 'originalSource', 'occurredOn'],
  ...['recordedOn', 'lastVerifiedOn', 'notVerifiedSince', 'handlingConditions', 'marking'],
  ...['lawfulBasis', 'specialCondition', 'permittedUse', 'match', 'confided', 'disputed'],
];
const inEnvelope = new Set(envelope.map((field) => field.split(' ')[0]));

/** What every supplied item says of itself, as selections. */
export const everyItem = envelope.join(' ');

/** Every leaf below a type, nested as it is. */
export function leavesOf(type: string): string {
  return fieldsOf(type)
    .map((field) => {
      const inner = fieldsOf(named(field.type));
      return inner.length === 0
        ? field.name.value
        : `${field.name.value} { ${leavesOf(named(field.type))} }`;
    })
    .join(' ');
}

function sectionSelection(section: string): string {
  const research = fieldsOf('CasePicture').find(({ name }) => name.value === section);
  const kinds = fieldsOf(research ? named(research.type) : '').map(({ name, type }) => {
    const own = fieldsOf(named(type)).map((field) => field.name.value);
    const left = own.filter((field) => !inEnvelope.has(field));
    return `${name.value} { ...item ${left.join(' ')} }`;
  });
  return `${section} { ${kinds.join(' ')} }`;
}

/** Everything there is to ask about one case. */
export const wholePicture = `query ($case: ID!) { casePicture(caseId: $case) {
  id reference area marking handlingText asOf complete asked answered
  answers { agency { id name type } state asOf searched reason tabled }
  withheld { category owner { id name type } reason citation route }
  participants { ${leavesOf('Participant')} }
  ${sections.map(({ section }) => sectionSelection(section)).join('\n')}
} }
fragment item on SuppliedItem { ${everyItem} }`;

/** One change, with a variable for each argument that is given; its answer in full. */
export function mutationOf(name: string, given: readonly string[]): string {
  const field = fieldsOf('Mutation').find((one) => one.name.value === name);
  if (!field) throw new Error(`the graph has no mutation ${name}`);
  const taken = (field.arguments ?? []).filter((argument) => given.includes(argument.name.value));
  const variables = taken.map((one) => `$${one.name.value}: ${print(one.type)}`).join(', ');
  const passed = taken.map((one) => `${one.name.value}: $${one.name.value}`).join(', ');
  const leaves = leavesOf(named(field.type));
  return `mutation (${variables}) { ${name}(${passed}) ${leaves === '' ? '' : `{ ${leaves} }`} }`;
}
