// A graph of two agencies, small enough to read: what pruning and the façade see of the real one.
import type { OperationDefinitionNode } from 'graphql';
import { buildASTSchema, getOperationAST, parse, print, validate } from 'graphql';
import { readClassification } from '../../../gateway/need-to-know/classification.ts';
import { expandFragments } from '../../../gateway/need-to-know/expand.ts';
import { addGuardFields } from '../../../gateway/need-to-know/guard-operation.ts';
import { prune } from '../../../gateway/need-to-know/prune.ts';
import type { GuardedGraph, Pruned } from '../../../gateway/need-to-know/prune.ts';

const sdl = parse(`
  directive @needToKnow(category: String!) repeatable on FIELD_DEFINITION | OBJECT
  type Query {
    casePicture(caseId: ID!, purpose: String): CasePicture @needToKnow(category: "case.frame")
    me: Me
  }
  type Me { name: String agency: Agency }
  type Agency { id: ID! name: String }
  type CasePicture {
    id: ID!
    reference: String
    complete: Boolean @needToKnow(category: "case.answers")
    answers: [Answer!] @needToKnow(category: "case.answers")
    participants: [Participant!]
    housing: HousingResearch
    police: PoliceResearch
  }
  type Answer { state: String }
  type Participant {
    id: ID!
    name: String @needToKnow(category: "participant.name")
    protectedAddresses: [Address!] @needToKnow(category: "participant.protectedAddress")
  }
  type Address @needToKnow(category: "participant.protectedAddress") { line: String }
  interface SuppliedItem { id: ID! owner: Agency lawfulBasis: String subject: Participant }
  type HousingResearch {
    arrears(since: String): [HousingArrears!] @needToKnow(category: "housing.arrears")
    tenancies: [HousingTenancy!] @needToKnow(category: "housing.tenancies")
    everything: [SuppliedItem!]
  }
  type HousingArrears implements SuppliedItem @needToKnow(category: "housing.arrears") {
    id: ID! owner: Agency lawfulBasis: String subject: Participant
    note: String
  }
  type HousingTenancy implements SuppliedItem @needToKnow(category: "housing.tenancies") {
    id: ID! owner: Agency lawfulBasis: String subject: Participant
    note: String
    newHome: String @needToKnow(category: "housing.rehousing")
    both: String @needToKnow(category: "housing.arrears") @needToKnow(category: "housing.rehousing")
  }
  type PoliceResearch {
    callouts: [PoliceCallout!] @needToKnow(category: "police.callouts")
  }
  type PoliceCallout implements SuppliedItem @needToKnow(category: "police.callouts") {
    id: ID! owner: Agency lawfulBasis: String subject: Participant
    summary: String
  }
`);

const classification = readClassification([sdl]);
const all = [...classification.fields.values(), ...classification.types.values()].flat();

export const graph: GuardedGraph = {
  schema: buildASTSchema(sdl),
  classification,
  supplied: new Set(all.filter((category) => !category.startsWith('case.'))),
  existenceProtected: new Set(['participant.protectedAddress']),
  computed: new Set(['CasePicture.complete', 'CasePicture.answers']),
  sections: ['housing', 'police'],
};

/** An operation as it reaches pruning: valid, fragments written out, guard fields beside it. */
export function guarded(text: string): OperationDefinitionNode {
  const document = parse(text, { noLocation: true });
  const errors = validate(graph.schema, document);
  if (errors[0]) throw errors[0];
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return addGuardFields(expandFragments(document, operation), graph.schema);
}

/** Prunes with these categories released under every root field, or as the function says. */
export function pruned(
  text: string,
  released: readonly string[] | ((rootKey: string) => readonly string[] | null),
  changes: Partial<GuardedGraph> = {},
): Pruned {
  return prune(guarded(text), { ...graph, ...changes }, (rootKey) => {
    const names = typeof released === 'function' ? released(rootKey) : released;
    return names && ((category) => names.includes(category));
  });
}

const guards =
  /guard_(type: __typename|id: id|owner: owner \{ id \}|basis: lawfulBasis|\w+Standing: \w+ \{ agency \{ id \} [a-zA-Z ]+ \})/g;

/** What is fetched, on one line and without the guard's own fields; null where nobody is asked. */
export function fetchedText({ fetched }: Pruned): string | null {
  if (!fetched) return null;
  const line = print(fetched).replaceAll(/\s+/g, ' ');
  return line.replaceAll(guards, '').replaceAll(/\s+/g, ' ').replaceAll('{ }', '{}');
}

/** Whose standing is asked for. */
export function standingsAsked({ fetched }: Pruned): string[] {
  return [...(fetched ? print(fetched) : '').matchAll(/guard_(\w+)Standing:/g)].map(
    ([, section]) => section ?? '',
  );
}
