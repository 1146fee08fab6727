// Which categories of which owner may this person be given on this case?
import type { AgencyFacts, CaseFacts, Facts } from '../../schema/facts/facts.ts';
import type { NeedToKnowRow, NeedToKnowTable } from '../../schema/need-to-know/table.ts';
import { sectorPrefix } from '../../schema/vocabulary/sector-prefix.ts';
import { actsForOwner, audienceOf, readsOnlyOwn } from './audience.ts';
import type { Capacity } from './capacity.ts';

/** The owner id that stands for the conference's own records. */
export const conferenceOwner = 'conference';

/** What the conference itself supplies: what it knows of the parties, and the action plan (decision 16). */
export const conferencePrefixes: readonly string[] = ['participant', 'action'];

/** A category of one owner that this person is not given, and may be told so. */
export interface WithheldCategory {
  readonly category: string;
  readonly ownerId: string;
  readonly citation: string;
}

export interface Grants {
  /** By owner, the categories released. */
  readonly byOwner: Readonly<Record<string, readonly string[]>>;
  readonly withheld: readonly WithheldCategory[];
}

/** What an agency's system or researcher needs to match people, and no more. */
const matching: ReadonlySet<string> = new Set([
  'participant.name',
  'participant.aliases',
  'participant.dateOfBirth',
  'participant.gender',
  'participant.addresses',
]);

/** The agencies asked on a case whose research may flow now: signed, not suspended. */
export function openOwners(caseFacts: CaseFacts, facts: Facts): AgencyFacts[] {
  return caseFacts.asked.flatMap(({ agencyId }) => {
    const agency = facts.agencies[agencyId];
    return agency?.standing === 'SIGNED' ? [agency] : [];
  });
}

/**
 * In: who, the case, the facts and the table. Out: every category decided for every owner, none by
 * default: an owner or row that is missing from the facts is simply not granted.
 */
export function decideGrants(
  capacity: Capacity,
  caseFacts: CaseFacts,
  facts: Facts,
  table: NeedToKnowTable,
): Grants {
  const byOwner: Record<string, string[]> = {};
  const withheld: WithheldCategory[] = [];
  const owners = openOwners(caseFacts, facts).flatMap(({ id, sector }) =>
    sector === null ? [] : [{ id, prefixes: [sectorPrefix(sector)] as readonly string[] }],
  );
  owners.push({ id: conferenceOwner, prefixes: conferencePrefixes });

  for (const owner of owners) {
    const released: string[] = [];
    for (const row of table.values()) {
      const [prefix = ''] = row.category.split('.');
      if (row.kind !== 'supplied' || !owner.prefixes.includes(prefix)) continue;
      if (isReleased(row, owner.id, capacity, caseFacts)) released.push(row.category);
      else if (row.existence === 'stated')
        withheld.push({ category: row.category, ownerId: owner.id, citation: row.citation });
    }
    byOwner[owner.id] = released;
  }
  // a system is not even told what other agencies withhold from it.
  return { byOwner, withheld: readsOnlyOwn(capacity.nomination.role) ? [] : withheld };
}

function isReleased(
  row: NeedToKnowRow,
  ownerId: string,
  capacity: Capacity,
  caseFacts: CaseFacts,
): boolean {
  if (actsForOwner(capacity, ownerId)) return true;
  if (readsOnlyOwn(capacity.nomination.role)) return matching.has(row.category);
  const decision = caseFacts.audienceDecisions.find(
    (entry) => entry.ownerId === ownerId && entry.category === row.category,
  );
  const audience = decision?.audience ?? row.audience;
  return audienceOf(capacity).some((token) => audience.includes(token));
}
