// A graph of two agencies, guarded and executed as the façade does it, small enough to read.
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { buildASTSchema, execute, Kind, parse } from 'graphql';
import { collectReleased } from '../../gateway/disclosure-log/collect-released.ts';
import type { Released } from '../../gateway/disclosure-log/entry.ts';
import { readReleasedFields } from '../../gateway/disclosure-log/released-fields.ts';
import type { ReleasedFields } from '../../gateway/disclosure-log/released-fields.ts';
import { readClassification } from '../../gateway/need-to-know/classification.ts';
import { expandFragments } from '../../gateway/need-to-know/expand.ts';
import { addGuardFields } from '../../gateway/need-to-know/guard-operation.ts';

const sdl = parse(`
  directive @needToKnow(category: String!) repeatable on FIELD_DEFINITION | OBJECT
  type Query { casePicture: CasePicture loose: Participant }
  type CasePicture @needToKnow(category: "case.frame") {
    id: ID! @needToKnow(category: "case.frame")
    participants: [Participant!]! @needToKnow(category: "case.participants")
    housing: HousingResearch
    actions: [PlanAction!] @needToKnow(category: "action.entry")
  }
  type PlanAction @needToKnow(category: "action.entry") { id: ID! text: String! agency: Agency! }
  type HousingResearch @needToKnow(category: "case.frame") {
    tenancies: [HousingTenancy!] @needToKnow(category: "housing.tenancies")
    arrears: [HousingArrears!] @needToKnow(category: "housing.arrears")
    everything: [SuppliedItem!]
  }
  type Agency @needToKnow(category: "conference.agency") { id: ID! }
  interface SuppliedItem { id: ID! owner: Agency! lawfulBasis: String subject: Participant }
  type HousingTenancy implements SuppliedItem @needToKnow(category: "housing.tenancies") {
    id: ID! owner: Agency! lawfulBasis: String subject: Participant
    joint: Boolean
    note: String
    newHome: Home @needToKnow(category: "housing.rehousing")
  }
  type HousingArrears implements SuppliedItem @needToKnow(category: "housing.arrears") {
    id: ID! owner: Agency! lawfulBasis: String subject: Participant
    note: String
  }
  type Home @needToKnow(category: "housing.rehousing") { line: String }
  type Address @needToKnow(category: "participant.protectedAddress") { line: String }
  type Participant {
    id: ID! @needToKnow(category: "case.participants")
    name: String @needToKnow(category: "participant.name")
    firstLanguage: String @needToKnow(category: "participant.firstLanguage")
    interpreterNeeded: Boolean @needToKnow(category: "participant.interpreterNeeded")
    needs: [String!] @needToKnow(category: "participant.needs")
    protectedAddresses: [Address!] @needToKnow(category: "participant.protectedAddress")
  }
`);

const schema = buildASTSchema(sdl);
export const classification = readClassification([sdl]);
const supplied = new Set(
  [...classification.fields.values(), ...classification.types.values()]
    .flat()
    .filter((category) => !/^(case|conference)\./.test(category)),
);

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const found = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (found?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return expandFragments(document, found);
}

/** Where information can stand in the answer to an operation. */
export function fieldsOf(source: string): ReleasedFields {
  const graph = { schema, classification, supplied };
  return readReleasedFields(operationOf(parse(source)), graph);
}

/** The answer to an operation with the guard's own fields in it. */
export async function executeGuarded(source: string, rootValue: unknown): Promise<unknown> {
  const operation = addGuardFields(operationOf(parse(source)), schema);
  const document = { kind: Kind.DOCUMENT, definitions: [operation] } as const;
  const { data, errors } = await execute({ schema, document, rootValue });
  if (errors?.[0]) throw errors[0];
  return data;
}

/** The answer to an operation as it leaves, and what the log says of it. */
export async function answer(
  source: string,
  rootValue: unknown,
): Promise<{ released: Released[]; data: unknown }> {
  return collectReleased(await executeGuarded(source, rootValue), fieldsOf(source), classification);
}

export const lawfulBasis = 'UK_GDPR_6_1_E';

export const item = (type: string, id: string, fields: object = {}): object => ({
  __typename: type,
  id,
  owner: { id: 'bexley-homes' },
  lawfulBasis,
  ...fields,
});

export const picture = (fields: object): object => ({
  casePicture: { id: 'case_1', participants: [], ...fields },
});
