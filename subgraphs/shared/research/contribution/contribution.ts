import type { NeedToKnowRow, NeedToKnowTable } from '../../../../schema/need-to-know/table.ts';
import type { CaseGrant } from '../../../../schema/permit/permit.ts';
import type { ItemEnvelopeInput } from '../item-envelope-input.ts';
import type { ItemKind, ItemValues } from '../item-kind.ts';
import type { SectorSchema } from '../sector.ts';
import type { ResearchInput } from './contribution-input.ts';
import { itemLists } from './contribution-input.ts';

/** One item as a contributor sent it. */
export interface ItemDraft {
  readonly kind: ItemKind;
  readonly row: NeedToKnowRow;
  /** Where it stands in the contributor's own input: `callouts[0]`. */
  readonly path: string;
  readonly envelope: ItemEnvelopeInput;
  readonly values: ItemValues;
}

/** An item of the same owner and case that is current. */
export interface CurrentItem {
  readonly id: string;
  readonly category: string;
  readonly version: number;
}

/** Everything a check may look at. Checks are pure: what they need from the database is read before. */
export interface Contribution {
  readonly input: ResearchInput;
  readonly items: readonly ItemDraft[];
  readonly sector: SectorSchema;
  readonly case: CaseGrant;
  /** False for a coordinator who enters an absent agency's report. */
  readonly byOwner: boolean;
  /** False for a system on a restricted case for which nobody of its agency confirmed it before. */
  readonly shieldingInPerson: boolean;
  readonly now: Date;
  readonly current: ReadonlyMap<string, CurrentItem>;
}

/** What is wrong, in the contributor's own terms: never a value. */
export interface Fault {
  readonly field: string;
  readonly rule: string;
}

export type Check = (contribution: Contribution) => Fault | null;

/** A check made of every item in turn; the first fault counts. */
export function eachItem(
  check: (item: ItemDraft, contribution: Contribution) => Fault | null,
): Check {
  return (contribution) => {
    for (const item of contribution.items) {
      const fault = check(item, contribution);
      if (fault) return fault;
    }
    return null;
  };
}

/** In: a contributor's input. Out: its items, each with the kind and the need-to-know row it falls under. */
export function draftsOf(
  input: ResearchInput,
  sector: SectorSchema,
  table: NeedToKnowTable,
): ItemDraft[] {
  return sector.kinds.flatMap((kind) => {
    const row = table.get(kind.category);
    if (!row) throw new Error(`${kind.category} has no row in the need-to-know table`);
    const list = itemLists(input)[kind.field] ?? [];
    return list.map((envelope, index) => ({
      kind,
      row,
      path: `${kind.field}[${String(index)}]`,
      envelope,
      values: valuesOf(kind, envelope),
    }));
  });
}

function valuesOf(kind: ItemKind, envelope: ItemEnvelopeInput): ItemValues {
  const given = envelope as unknown as ItemValues;
  const names = Object.keys(kind.fields).filter((name) => (given[name] ?? null) !== null);
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}
