import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '../../../../schema/errors/catalogue.ts';
import type { Permit } from '../../../../schema/permit/permit.ts';
import type { Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import type { ItemKind } from '../item-kind.ts';
import type { Selection } from '../section/selection.ts';
import type { ReleasedItem } from '../section/released-item.ts';
import type { ViewerRights } from '../viewer-rights.ts';

export type ReleaseRow = Prisma.ReleaseLogCreateManyInput;

/** Why something was refused: a code of the catalogue, and the rule where one was named. */
export type RefusalCode = ErrorCode | `${ErrorCode}:${string}`;

/** Which part of the log a row is about: ids only, never a person's data. */
type Subject = Pick<ReleaseRow, 'caseId' | 'itemId' | 'ownerId' | 'category'>;

/** What every row of one request says: who looked, under which permit, for which disclosure. */
export function rowsFor(permit: Permit, at: Date) {
  const common = {
    disclosureId: permit.disclosureId,
    permitId: permit.jti,
    viewerOfficerId: permit.viewer?.officerId ?? null,
    viewerAgencyId: permit.viewer?.agencyId ?? null,
    viewerRole: permit.viewer?.role ?? null,
    purpose: permit.purpose,
    at,
  };
  return {
    released: (subject: Subject): ReleaseRow => ({
      ...common,
      ...subject,
      permissionId: permissionOf(permit, subject.caseId),
      id: randomUUID(),
      outcome: 'RELEASED',
    }),
    refused: (code: RefusalCode, subject: Subject): ReleaseRow => ({
      ...common,
      ...subject,
      id: randomUUID(),
      outcome: 'REFUSED',
      code,
    }),
  };
}

/** The permission that something of a case is released under. */
function permissionOf({ cases }: Permit, caseId: string | null | undefined): string | null {
  return new Map(Object.entries(cases)).get(caseId ?? '')?.permission?.id ?? null;
}

/** One section as it is about to leave. */
export interface SectionRelease {
  readonly caseId: string;
  readonly selection: Selection;
  readonly items: readonly ReleasedItem[];
  /** The tenants that were asked: a category refused is refused of each of them. */
  readonly owners: readonly string[];
}

/**
 * The log of one section: every item handed out, every narrower detail of it, and every category
 * refused. The agency's own account, so it also names what a viewer is not told.
 */
export function sectionRows(
  { caseId, selection, items, owners }: SectionRelease,
  rights: ViewerRights,
  rows: ReturnType<typeof rowsFor>,
): ReleaseRow[] {
  const log: ReleaseRow[] = [];
  const logged = (itemId: string | null, ownerId: string, category: string): void => {
    if (!rights.releases(caseId, ownerId, category))
      log.push(rows.refused('WITHHELD', { caseId, itemId, ownerId, category }));
    else if (itemId !== null) log.push(rows.released({ caseId, itemId, ownerId, category }));
  };
  for (const [kind, narrower] of selection) {
    for (const owner of owners) logged(null, owner, kind.category);
    for (const item of items) {
      if (item.category !== kind.category) continue;
      logged(item.id, item.ownerId, kind.category);
      for (const detail of detailsOf(item, kind))
        if (narrower.has(detail)) logged(item.id, item.ownerId, detail);
    }
  }
  return log;
}

/** The narrower categories that an item has something to say under. */
function detailsOf(item: ReleasedItem, kind: ItemKind): Set<string> {
  const fields = Object.entries(kind.fields).filter(
    ([name]) => (item.fields[name] ?? null) !== null,
  );
  return new Set(fields.flatMap(([, { category }]) => category ?? []));
}
