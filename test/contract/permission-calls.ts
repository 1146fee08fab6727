import { itemsPath } from '../../schema/permit/item-references.ts';
import type { ItemsAnswer, ItemsQuestion } from '../../schema/permit/item-references.ts';
import type { UnderPermission } from '../../schema/permit/permit.ts';
import type { ReleaseForm } from '../../schema/vocabulary/redisclosure.ts';
import type { ItemKind } from '../../subgraphs/shared/research/item-kind.ts';
import type { SectorSchema } from '../../subgraphs/shared/research/sector.ts';
import {
  answerInput,
  item,
  kept,
  newCase,
  ownPermit,
  plainKinds,
  readerPermit,
  submit,
} from './calls.ts';
import type { PermitChanges } from './permits.ts';
import type { GraphQLAnswer, SectorBench } from './sector-bench.ts';

type Input = Readonly<Record<string, unknown>>;

/** A plain kind with a text of its own and another field beside it, both in its first example. */
export function kindWithText(sector: SectorSchema): {
  kind: ItemKind;
  text: string;
  beside: string;
} {
  for (const kind of plainKinds(sector)) {
    const present = Object.keys(kind.fields).filter(
      (name) => (kind.examples[0][name] ?? null) !== null && !kind.fields[name]?.category,
    );
    const text = present.find(
      (name) => kind.fields[name]?.freeText === true && typeof kind.examples[0][name] === 'string',
    );
    const beside = present.find((name) => name !== text && kind.fields[name]?.freeText !== true);
    if (text !== undefined && beside !== undefined) return { kind, text, beside };
  }
  throw new Error('a sector has a kind with a text and something beside it');
}

/** Keeps items of one kind on a case of their own; resolves to the case and the items' ids. */
export async function keepItems(
  bench: SectorBench,
  kind: ItemKind,
  changes: readonly Input[],
): Promise<{ caseId: string; itemIds: string[] }> {
  const caseId = newCase();
  const items = changes.map((change) => item(kind, change));
  const { itemIds } = kept(await submit(bench, answerInput(caseId, { [kind.field]: items })));
  return { caseId, itemIds };
}

export interface Granted {
  readonly id: string;
  readonly form?: ReleaseForm;
  readonly versionId?: string | null;
}

/** A permit for one case under a permission for these items. */
export function permissionPermit(
  caseId: string,
  categories: readonly string[],
  items: readonly Granted[],
  changes: Partial<UnderPermission> = {},
): PermitChanges {
  const permit = readerPermit([caseId], categories);
  const grant = permit.cases?.[caseId];
  if (!grant) throw new Error('the permit names the case');
  const permission: UnderPermission = {
    id: 'permission-1',
    items: items.map(({ id, form = 'FULL', versionId = null }) => ({ id, form, versionId })),
    subjects: [],
    conditions: [],
    until: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
  return { ...permit, purpose: 'COURT_PROCEEDINGS', cases: { [caseId]: { ...grant, permission } } };
}

/** The same permit, with these items hidden from everybody but their owner. */
export function hiding(permit: PermitChanges, caseId: string, hidden: string[]): PermitChanges {
  const grant = permit.cases?.[caseId];
  if (!grant) throw new Error('the permit names the case');
  return { ...permit, cases: { [caseId]: { ...grant, hidden } } };
}

/** Prepares a version as the owner. */
export function prepare(
  bench: SectorBench,
  input: Input & { readonly caseId: string },
  permit: PermitChanges = ownPermit(bench, input.caseId),
): Promise<GraphQLAnswer> {
  const mutation = `mutation ($input: ReleaseInput!) {
    prepare${bench.sector.prefix}Release(input: $input) { id itemId form }
  }`;
  return bench.ask(mutation, { input: { requestId: 'request-1', ...input } }, permit);
}

/** Asks the owner's subgraph which items are real and open, as the gateway does. */
export async function vouch(
  bench: SectorBench,
  question: ItemsQuestion,
  permit: PermitChanges,
): Promise<{ status: number; items: ItemsAnswer['items'] }> {
  const body = JSON.stringify(question);
  const token = await bench.permits.sign({ use: 'ITEMS', ...permit, body });
  const response = await fetch(new URL(itemsPath, bench.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-marac-permit': token },
    body,
  });
  const { items = [] } = (await response.json()) as Partial<ItemsAnswer>;
  return { status: response.status, items };
}
