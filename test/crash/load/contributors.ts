// Agencies' systems, which send research, are cut off, and send it again with the same key until it is taken.
import type { DemoCast } from '../../../schema/demo-cast/cast.ts';
import type { Sector } from '../../../schema/vocabulary/terms.ts';
import { agencyOf } from '../../gateway/rules/people.ts';
import type { Client } from './client.ts';
import { codesOf, fieldOf } from './client.ts';

const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What every item says of itself. */
const envelope = {
  nature: 'FACT',
  occurredOn: day(-19),
  recordedOn: day(-18),
  lastVerifiedOn: day(-5),
  lawfulBasis: 'UK_GDPR_6_1_E',
  specialCondition: 'UK_GDPR_9_2_G_PARA_18',
};

interface ContributorKind {
  readonly sector: Sector;
  readonly mutation: string;
  readonly kind: string;
  readonly item: (mark: string) => Readonly<Record<string, unknown>>;
}

const health: ContributorKind = {
  sector: 'health',
  mutation: 'submitHealthResearch(input: $input)',
  kind: 'victimAttendances',
  item: (mark) => ({ date: day(-19), presentation: mark, explanationConsistent: false }),
};
const police: ContributorKind = {
  sector: 'police',
  mutation: 'submitPoliceResearch(input: $input)',
  kind: 'callouts',
  item: (mark) => ({ date: day(-19), summary: mark, isDomestic: true }),
};

/** The systems at work. */
export const contributors = [
  { username: 'bexley-health-system', reference: 'BEX-2026-001', of: health },
  { username: 'kent-police-system', reference: 'KEN-2026-001', of: police },
] as const;

/** How many items come with each contribution. */
export const itemsEach = 3;

/** One contribution as its system knows it. */
export interface Contributed {
  readonly key: string;
  readonly sector: Sector;
  readonly agencyId: string;
  /** What stands in its items, in order. */
  readonly marks: readonly string[];
  /** The items that it replaces. */
  readonly replaces: readonly string[];
  /** What the system was told was kept; null as long as it was told nothing. */
  kept: { readonly id: string; readonly itemIds: readonly string[] } | null;
}

export interface ContributorWork {
  readonly contributed: readonly Contributed[];
  /** Sends what is not known to be kept, or something new; true where it was taken. */
  act(): Promise<boolean>;
  /** Is everything kept that was begun? */
  isSettled(): boolean;
}

/** @param index of {@link contributors}. */
export function contributorWork(client: Client, cast: DemoCast, index: 0 | 1): ContributorWork {
  const { username, reference, of } = contributors[index];
  const agencyId = agencyOf({ cast }, username).id;
  const contributed: Contributed[] = [];
  const query = `mutation ($input: ${of.sector === 'health' ? 'Health' : 'Police'}ResearchInput!) {
    ${of.mutation} { id itemIds } }`;
  const field = of.mutation.slice(0, of.mutation.indexOf('('));

  const begin = (): Contributed => {
    const key = `crash-${username}-${String(contributed.length)}`;
    const previous = contributed.at(-1)?.kept?.itemIds ?? [];
    const marks = Array.from(
      { length: itemsEach },
      (_, n) => `Invented entry ${key} ${String(n)}.`,
    );
    const next = { key, sector: of.sector, agencyId, marks, replaces: previous, kept: null };
    contributed.push(next);
    return next;
  };
  const send = async (one: Contributed): Promise<boolean> => {
    const input = {
      caseId: reference,
      idempotencyKey: one.key,
      answer: 'ITEMS',
      searched: {
        by: 'Robin Example',
        at: `${day(-1)}T09:00:00.000Z`,
        identifiers: ['NAME', 'DATE_OF_BIRTH'],
        systems: ['Case records'],
      },
      relevanceConfirmed: true,
      accuracyConfirmed: true,
      noContactConfirmed: true,
      [of.kind]: one.marks.map((mark, n) => {
        const supersedes = one.replaces[n];
        return { ...envelope, ...of.item(mark), ...(supersedes !== undefined && { supersedes }) };
      }),
    };
    const sent = await client.send(username, query, { input });
    const kept = fieldOf(sent, field) as Contributed['kept'];
    if (!kept || codesOf(sent).length > 0) return false;
    one.kept = kept;
    return true;
  };
  return {
    contributed,
    act: () => {
      const last = contributed.at(-1);
      return send(last && !last.kept ? last : begin());
    },
    isSettled: () => contributed.every(({ kept }) => kept !== null),
  };
}
