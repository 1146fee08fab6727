// What a printed pack asks: everything of every kind an item can be, by the same operation each time.
import type { GraphQLField } from 'graphql';
import { getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import { suppliedItem } from '../need-to-know/schema-walk.ts';

/** The response key of the pack in the printed operation. */
export const printedKey = 'pack';

/**
 * Out: the text of the query, which takes `$permissionId`. Details of a class of their own are not asked
 * for: a permission names items, so none is ever released under one.
 */
export function printedOperation({ classification, schema, supplied }: GuardedGraph): string {
  const item = schema.getType(suppliedItem);
  if (!isInterfaceType(item)) throw new Error('the graph has no supplied items');
  const common = Object.keys(item.getFields());
  const kinds = schema.getPossibleTypes(item).map((type) => {
    const own = Object.values(type.getFields()).filter(({ name }) => {
      const categories = classification.fields.get(`${type.name}.${name}`) ?? [];
      return !common.includes(name) && !categories.some((one) => supplied.has(one));
    });
    return own.length === 0 ? '' : `... on ${type.name} { ${own.map(selected).join(' ')} }`;
  });
  const shared = common.filter((name) => !['owner', 'subject'].includes(name));
  return `query ($permissionId: ID!) {
    ${printedKey}: redisclosurePack(permissionId: $permissionId) {
      permissionId disclosureId marking recipient purpose conditions until madeAt
      items { kind: __typename owner { id name } subject { role } ${shared.join(' ')} ${kinds.join(' ')} }
      actions { id text agency { name } dueOn recordedAt sources { name } }
      withheld { reference category owner { name } reason }
      manifest { reference owner { name } category form lawfulBasis sha256 }
    }
  }`;
}

/** A field, with everything that is in it; an object’s own objects are as deep as agencies go. */
function selected(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type) || !isObjectType(type)) return field.name;
  const leaves = Object.values(type.getFields()).filter((one) =>
    isLeafType(getNamedType(one.type)),
  );
  return `${field.name} { ${leaves.map(({ name }) => name).join(' ')} }`;
}
