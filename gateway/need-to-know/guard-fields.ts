// What the guard itself selects beside what was asked: it never reaches a caller who did not ask.
import type { FieldNode, SelectionNode } from 'graphql';
import { Kind, parse } from 'graphql';

/** Response keys that start so are the gateway’s own; a caller’s alias may not (see limits). */
export const guardPrefix = 'guard_';

/** Prefixed response keys of what the façade and the log need of every object. */
export const guardKeys = {
  id: `${guardPrefix}id`,
  type: `${guardPrefix}type`,
  owner: `${guardPrefix}owner`,
  basis: `${guardPrefix}basis`,
  reference: `${guardPrefix}reference`,
  category: `${guardPrefix}category`,
  recordedOn: `${guardPrefix}recordedOn`,
} as const;

/** Under which a record says which one it is, to whoever asks its agency about it. */
export const recordKey = `${guardPrefix}record`;

function selectionsOf(text: string): readonly SelectionNode[] {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}

/** On every supplied item: what the log refers to it by, and its concrete type. */
export const itemGuard = selectionsOf(
  `${guardKeys.type}: __typename ${guardKeys.id}: id ${guardKeys.owner}: owner { id } ${guardKeys.basis}: lawfulBasis`,
);

/** On a case of an agenda: that it is heard at all is something to be told. */
export const agendaGuard = selectionsOf(
  `${guardKeys.type}: __typename ${guardKeys.id}: caseId ${guardKeys.reference}: reference`,
);

/** On a pack, which stands for its case, and on a line of its manifest: that names an item, so it is logged. */
export const packGuard = selectionsOf(`${guardKeys.type}: __typename ${guardKeys.id}: caseId`);
export const manifestGuard = selectionsOf(
  `${guardKeys.type}: __typename ${guardKeys.id}: reference ${guardKeys.owner}: owner { id } ${guardKeys.basis}: lawfulBasis ${guardKeys.category}: category`,
);

/** On what is fetched for a pack: what it is put in order by. */
export const packItemGuard = selectionsOf(`${guardKeys.recordedOn}: recordedOn`);
export const packActionGuard = selectionsOf(`${guardKeys.recordedOn}: recordedAt`);

/** On a case, on a participant and on an entry of the plan. */
export const recordGuard = selectionsOf(`${guardKeys.type}: __typename ${guardKeys.id}: id`);

/** The agencies’ own word on what they hold, from which `answers` is computed (T7). */
export function standingGuard(section: string): FieldNode {
  const [field] = selectionsOf(
    `${guardPrefix}${section}Standing: ${section}Standing { agency { id } state asOf searched reason tabled withheldCategories }`,
  );
  if (field?.kind !== Kind.FIELD) throw new Error('the standing selection is not a field');
  return field;
}
