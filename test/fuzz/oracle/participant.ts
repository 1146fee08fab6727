// A person's part in a case; each detail is of a class of its own. Data dictionary 1.3.
import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import type { OracleGraph } from './graph.ts';
import { conference } from './conference.ts';
import type { Sight } from './may-have.ts';
import { mayHave } from './may-have.ts';
import { nothingOf } from './nothing-of.ts';
import type { Given } from './thing.ts';
import { plain, Thing } from './thing.ts';
import type { World } from './world.ts';

export function participantThing(
  sight: Sight,
  graph: OracleGraph,
  participation: World['participation'][number],
): Thing {
  const { id, personId, role } = participation;
  const { world } = sight;
  const person = world.person.find((one) => one.id === personId);
  const addresses = (person?.['addresses'] ?? []) as readonly { readonly protected: boolean }[];
  const details: Readonly<Record<string, unknown>> = {
    ...person,
    relationshipTo: participation.relationshipTo,
    relationships: world.relationship
      .filter(({ participationId }) => participationId === id)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    // two lists, so that the one never holds what is the other's.
    addresses: addresses.filter((address) => !address.protected),
    protectedAddresses: addresses.filter((address) => address.protected),
  };
  return new Thing('Participant', (name): Given => {
    if (name === 'id') return { value: id };
    if (name === 'role') return { value: role };
    const [category = ''] = graph.categoriesOf('Participant', name);
    const definition = graph.object('Participant').getFields()[name];
    if (!definition) throw new Error(`the oracle does not know Participant.${name}`);
    if (!mayHave(sight, conference, category))
      return nothingOf(category, sight, isListType(getNullableType(definition.type)));
    const type = getNamedType(definition.type);
    const shaped = (value: unknown): unknown =>
      isObjectType(type) && typeof value === 'object' && value !== null
        ? plain(type.name, value)
        : value;
    const value = details[name] ?? null;
    const { id: caseId } = sight.open.about;
    const line = { case: caseId, item: id, owner: conference, category, basis: null };
    return { value: Array.isArray(value) ? value.map(shaped) : shaped(value), lines: [line] };
  });
}
