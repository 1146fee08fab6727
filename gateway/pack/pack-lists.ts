import type { GraphQLObjectType } from 'graphql';
import { getNamedType, isObjectType } from 'graphql';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import type { PackPermission } from './permission-at.ts';

/** One list of a case picture in which what a permission names stands: `police { callouts }`, `actions`. */
export interface PackList {
  /** The sector's section; null for a list of the picture itself, the plan's. */
  readonly section: string | null;
  readonly field: string;
  readonly category: string;
  readonly type: GraphQLObjectType;
}

/** Out: the lists of the kinds a permission names, in the order in which a pack shows them. */
export function listsOf(
  { items }: Pick<PackPermission, 'items'>,
  { classification, schema, sections, supplied }: GuardedGraph,
): PackList[] {
  const wanted = new Set(items.map(({ category }) => category));
  const picture = schema.getType('CasePicture');
  const fields = isObjectType(picture) ? picture.getFields() : {};
  const listed = (section: string | null, on: GraphQLObjectType): PackList[] =>
    Object.values(on.getFields()).flatMap((field): PackList[] => {
      const own = classification.fields.get(`${on.name}.${field.name}`) ?? [];
      const category = own.find((name) => supplied.has(name));
      const type = getNamedType(field.type);
      if (category === undefined || !wanted.has(category) || !isObjectType(type)) return [];
      return [{ section, field: field.name, category, type }];
    });
  const bySector = sections.flatMap((section) => {
    const research = fields[section] && getNamedType(fields[section].type);
    return isObjectType(research) ? listed(section, research) : [];
  });
  const plan = isObjectType(picture) ? listed(null, picture) : [];
  const name = ({ field, section }: PackList): string => `${section ?? ''} ${field}`;
  return [...bySector, ...plan].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}
