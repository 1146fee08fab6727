// The smallest graph with an item, a record, an argument and an input that every check is content with.
import { compose } from '../../schema/compose/compose.ts';
import type { Problem } from '../../schema/compose/problem.ts';
import type { NeedToKnowRow } from '../../schema/need-to-know/table.ts';

const header = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])
  @link(url: "https://marac.invalid/need-to-know/v1.0", import: ["@needToKnow"])
  @composeDirective(name: "@needToKnow")

directive @needToKnow(category: String!) repeatable on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION | INPUT_OBJECT | INPUT_FIELD_DEFINITION
`;

const conference = `${header}
type Query {
  casePicture(caseId: ID! @needToKnow(category: "case.identity")): CasePicture @needToKnow(category: "case.frame")
}
type CasePicture @key(fields: "id") {
  id: ID! @needToKnow(category: "case.frame")
  participants: [Participant!]! @needToKnow(category: "case.frame")
}
type Participant @key(fields: "id") {
  id: ID! @needToKnow(category: "case.frame")
  name: String @needToKnow(category: "participant.name")
}
`;

const housing = `${header}
type Mutation {
  submitHousingResearch(input: HousingResearchInput!): Boolean! @needToKnow(category: "research.contribution")
}
input HousingResearchInput @needToKnow(category: "research.contribution") { amountPence: Int }
type CasePicture @key(fields: "id") @needToKnow(category: "case.frame") {
  id: ID!
  housing: HousingResearch
}
type HousingResearch @needToKnow(category: "case.frame") {
  arrears: [HousingArrears!] @needToKnow(category: "housing.arrears")
}
interface SuppliedItem { id: ID! subject: Participant }
type HousingArrears implements SuppliedItem @needToKnow(category: "housing.arrears") {
  id: ID!
  subject: Participant
  amountPence: Int
}
type Participant @key(fields: "id", resolvable: false) {
  id: ID! @needToKnow(category: "case.frame")
}
`;

const gateway = `extend type CasePicture { complete: Boolean! @needToKnow(category: "case.frame") }`;

const row = (category: string, kind: NeedToKnowRow['kind']): NeedToKnowRow => ({
  category,
  kind,
  ref: '-',
  name: category,
  audience: ['ALL'],
  reason: 'a row of a test',
  classes: ['PERSONAL'],
  locates: false,
  existence: 'stated',
  citation: '-',
});

const rows = [
  row('case.frame', 'record'),
  row('case.identity', 'record'),
  row('research.contribution', 'record'),
  row('participant.name', 'supplied'),
  row('housing.arrears', 'supplied'),
];

/** A replacement in one text of the graph; it must find what it replaces. */
export type Edit = readonly [from: string, to: string];

export interface Edits {
  readonly conference?: readonly Edit[];
  readonly housing?: readonly Edit[];
  readonly gateway?: readonly Edit[];
  readonly moreRows?: readonly (readonly [string, NeedToKnowRow['kind']])[];
}

function edited(text: string, edits: readonly Edit[] = []): string {
  return edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`the small graph has no ${from}`);
    return before.replaceAll(from, to);
  }, text);
}

/** The problems of the small graph after these edits. */
export function problemsAfter(edits: Edits): readonly Problem[] {
  const sdls = new Map([
    ['conference', edited(conference, edits.conference)],
    ['housing', edited(housing, edits.housing)],
  ]);
  const all = [...rows, ...(edits.moreRows ?? []).map(([name, kind]) => row(name, kind))];
  const table = new Map(all.map((entry) => [entry.category, entry]));
  const composed = compose(sdls, edited(gateway, edits.gateway), table);
  return 'problems' in composed ? composed.problems : [];
}

/** The same, each as `check: coordinate (parts)`. */
export function foundAfter(edits: Edits): string[] {
  return problemsAfter(edits).map(
    ({ check, coordinate, parts }) => `${check}: ${coordinate} (${parts.join(', ')})`,
  );
}
