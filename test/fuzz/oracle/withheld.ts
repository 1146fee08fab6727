// What is kept from this viewer and may be named: what is held, and what was asked for (R-034, R-036, decision 20).
import { sectorPrefix } from '../../../schema/vocabulary/sector-prefix.ts';
import type { Sight } from './may-have.ts';
import { conference } from './conference.ts';
import { givingAgencies, isProtected, mayHave, rowOf, table } from './may-have.ts';
import type { Request } from './request.ts';
import { rowOfAgency } from './standing.ts';
import type { Thing } from './thing.ts';
import { agencyThing, plain } from './thing.ts';
import { howItReads } from './who.ts';

interface Kept {
  readonly category: string;
  readonly ownerId: string;
}

export function withheldRows(sight: Sight, { graph, named }: Request): Thing[] {
  const held = heldBack(sight, [...graph.sections.keys()]);
  const asked = askedFor(sight, named).filter(
    (one) => !held.some((row) => row.category === one.category && row.ownerId === one.ownerId),
  );
  return [...held, ...asked].map((kept) => rowThing(kept, sight));
}

/** What the agencies hold of this case and keep, section by section. R-015: a system is not told; R-110: nor a permission's user. */
function heldBack(sight: Sight, sections: readonly string[]): Kept[] {
  if (sight.open.permission || howItReads(sight.viewer) === 'OWN') return [];
  return sections.flatMap((section) =>
    givingAgencies(sight)
      .filter(({ sector }) => sector !== null && sectorPrefix(sector) === section)
      .flatMap((agency) =>
        rowOfAgency(sight, agency).withheld.map((category) => ({ category, ownerId: agency.id })),
      ),
  );
}

/** What the operation names and this viewer is not given, of each owner that could hold it. */
function askedFor(sight: Sight, named: ReadonlySet<string>): Kept[] {
  const { open, viewer } = sight;
  if (!open.permission && howItReads(viewer) === 'OWN') return [];
  const agencies = givingAgencies(sight).map(({ id }) => id);
  const owners = open.permission ? [open.permission.ownerId] : [...agencies, conference];
  return owners.flatMap((ownerId) =>
    [...table.keys()].flatMap((category) => {
      const couldHold = ownersCategory(sight, ownerId, category);
      const kept = couldHold && named.has(category) && !mayHave(sight, ownerId, category);
      return kept && !isProtected(category) ? [{ category, ownerId }] : [];
    }),
  );
}

function ownersCategory({ world }: Sight, ownerId: string, category: string): boolean {
  const [prefix = ''] = category.split('.');
  if (ownerId === conference) return ['participant', 'action'].includes(prefix);
  const sector = world.agency.find(({ id }) => id === ownerId)?.sector ?? '';
  return prefix === sectorPrefix(sector);
}

function rowThing({ category, ownerId }: Kept, sight: Sight): Thing {
  const { open, world } = sight;
  // for the conference's own records its custodian answers.
  const id = ownerId === conference ? open.about.custodianAgencyId : ownerId;
  const owner = world.agency.find((agency) => agency.id === id);
  const byCategory = !mayHave(sight, ownerId, category);
  const reason = byCategory ? 'OUTSIDE_AUDIENCE' : 'NARROWED_BY_OWNER';
  return plain('Withheld', {
    category,
    owner: owner ? agencyThing(owner) : null,
    reason: open.permission ? 'OUTSIDE_PERMISSION' : reason,
    citation: rowOf(category)?.citation,
    route: open.permission
      ? 'Ask the owner for redisclosure of this as well.'
      : 'Ask the owner to widen its audience for this case.',
    reference: null,
  });
}
