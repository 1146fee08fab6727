// R-128 [K-I3 2.1.1; 4.2; C 10.2.3]. What a permission opens, and nothing beside it.
import type { AgencyFacts, CaseFacts, Facts, PermissionFacts } from '../../schema/facts/facts.ts';
import type { NeedToKnowTable } from '../../schema/need-to-know/table.ts';
import { sectorPrefix } from '../../schema/vocabulary/sector-prefix.ts';
import type { Grants } from '../need-to-know/grants.ts';
import { conferenceOwner, conferencePrefixes, openOwners } from '../need-to-know/grants.ts';

/**
 * Out: the categories of the permission's items for its owner alone (of broken glass: its own), and as
 * withheld the owner's other ones that may be named. Nobody else's, and nothing of the parties: whom an
 * item is about its user was told when it was granted. An owner that gives nothing now gives nothing
 * under a permission either.
 */
export function grantsUnder(
  permission: PermissionFacts,
  caseFacts: CaseFacts,
  facts: Facts,
  table: NeedToKnowTable,
): Grants {
  const { items, ownerId } = permission;
  const opened = new Set(items ? items.map(({ category }) => category) : permission.categories);
  const prefixes = prefixesUnder(permission, caseFacts, facts);
  const released: string[] = [];
  const withheld: Grants['withheld'][number][] = [];
  for (const { category, citation, existence, kind } of table.values()) {
    const [prefix = ''] = category.split('.');
    // The attack: a permission of one owner with a category in it that is another's.
    if (kind !== 'supplied' || !prefixes.includes(prefix)) continue;
    if (opened.has(category)) released.push(category);
    else if (existence === 'stated') withheld.push({ category, ownerId, citation });
  }
  return { byOwner: { [ownerId]: released }, withheld };
}

function prefixesUnder(
  { items, ownerId }: PermissionFacts,
  caseFacts: CaseFacts,
  facts: Facts,
): readonly string[] {
  if (ownerId === conferenceOwner)
    return conferencePrefixes.filter((prefix) => items === null || prefix !== 'participant');
  const owner = openOwners(caseFacts, facts).find(({ id }) => id === ownerId);
  return typeof owner?.sector === 'string' ? [sectorPrefix(owner.sector)] : [];
}

/** the very items granted; the category of one opens no other of its kind. */
export function coversItem({ items }: PermissionFacts, itemId: unknown, category: string): boolean {
  return items === null || items.some((item) => item.id === itemId && item.category === category);
}

/** The agencies that a picture under a permission speaks of: its owner, where that is an agency. */
export function ownersUnder(permission: PermissionFacts, facts: Facts): readonly AgencyFacts[] {
  const owner = Object.hasOwn(facts.agencies, permission.ownerId)
    ? facts.agencies[permission.ownerId]
    : undefined;
  return owner ? [owner] : [];
}
