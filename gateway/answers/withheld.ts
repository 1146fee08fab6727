// What is kept from this viewer and may be named (R-034, R-036, decision 20).
import type { CaseFacts, Facts, PermissionFacts } from '../../schema/facts/facts.ts';
import type { NeedToKnowTable } from '../../schema/need-to-know/table.ts';
import { conferenceOwner } from '../need-to-know/grants.ts';
import type { WithheldCategory } from '../need-to-know/grants.ts';
import type { Standing } from './standing.ts';

export interface WithheldRow {
  readonly category: string;
  readonly owner: { readonly id: string; readonly name: string; readonly type: string } | null;
  readonly reason: string;
  readonly citation: string | null;
  readonly route: string | null;
}

export interface WithheldInputs {
  readonly facts: Facts;
  readonly caseFacts: CaseFacts;
  readonly table: NeedToKnowTable;
  /** The permission the picture is opened under; null for the conference's own purpose. */
  readonly permission?: PermissionFacts | null;
  /** Categories the decision keeps from this viewer, those whose existence is protected left out. */
  readonly decided: readonly WithheldCategory[];
  /**
   * Supplied categories this operation asked for, those that some owner released among them: the next one may
   * not have, and a row that depended on what it holds would tell of that (T15).
   */
  readonly askedFor: ReadonlySet<string>;
  /** What the agencies say they hold and keep from this viewer. */
  readonly standings: readonly Standing[];
}

/**
 * Out: each category an agency says it holds something of that this viewer is not given, and each the
 * viewer asked for and is not given, whether or not anything of it is held. Never a category whose
 * existence is protected.
 */
export function withheldRows(inputs: WithheldInputs): WithheldRow[] {
  const { askedFor, caseFacts, decided, facts, permission, standings, table } = inputs;
  const held = standings.flatMap(({ agency, withheldCategories }) =>
    withheldCategories.map((category) => ({ category, ownerId: agency.id })),
  );
  const named = new Set(held.map(({ category, ownerId }) => `${category} ${ownerId}`));
  const asked = decided.filter(
    ({ category, ownerId }) => askedFor.has(category) && !named.has(`${category} ${ownerId}`),
  );
  return [...held, ...asked].flatMap(({ category, ownerId }) => {
    const row = table.get(category);
    if (!row || row.existence === 'protected') return [];
    const byCategory = decided.some(
      (entry) => entry.category === category && entry.ownerId === ownerId,
    );
    const agency = facts.agencies[ownerId === conferenceOwner ? caseFacts.custodianId : ownerId];
    return [
      {
        category,
        owner: agency ? { id: agency.id, name: agency.name, type: agency.type } : null,
        reason: permission
          ? 'OUTSIDE_PERMISSION'
          : byCategory
            ? 'OUTSIDE_AUDIENCE'
            : 'NARROWED_BY_OWNER',
        citation: row.citation,
        route: agency ? routes[permission ? 'permission' : 'audience'] : null,
      },
    ];
  });
}

const routes = {
  audience: 'Ask the owner to widen its audience for this case.',
  permission: 'Ask the owner for redisclosure of this as well.',
} as const;
