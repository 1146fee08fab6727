import type { UnderPermission } from '../../../../schema/permit/permit.ts';
import type { ReleasedVersion } from '../../../../schema/prisma/research/generated/client.ts';
import type { ReleaseForm } from '../../../../schema/vocabulary/redisclosure.ts';
import type { ItemValues } from '../item-kind.ts';
import type { StoredItem } from './item-where.ts';

/** What an item is released as, under a permission. */
export interface Release {
  readonly form: ReleaseForm;
  /** The owner's own words in place of the item, where the form is SUMMARY. */
  readonly summary: string | null;
  readonly permissionId: string;
  /** The first instant at which the permission is over. */
  readonly until: string;
}

/** An item as it may leave: with `fields` of nothing but what is released. */
export interface ReleasedItem extends Omit<StoredItem, 'fields'> {
  readonly fields: ItemValues;
  /** Null for the conference's own purpose. */
  readonly release: Release | null;
}

type Version = Pick<ReleasedVersion, 'id' | 'itemId' | 'ownerId' | 'form' | 'fields' | 'summary'>;

/**
 * In: a stored item, the permission it is read under, the owner's versions that the permission names,
 * and the permit's purpose. Out: the item in the form its owner granted, made of what was left in and
 * not of the item with parts covered (R-123, F-37); with the conditions of the permission beside its
 * own. Null when it is not of the permission, or its version is not there.
 */
export function releasedItem(
  item: StoredItem,
  permission: UnderPermission | null,
  versions: readonly Version[],
  purpose: string,
): ReleasedItem | null {
  if (!permission) return { ...item, fields: item.fields as ItemValues, release: null };
  const granted = permission.items.find(({ id }) => id === item.id);
  if (!granted) return null;
  const { form, versionId } = granted;
  const { id: permissionId, until } = permission;
  const handlingConditions = [...new Set([...item.handlingConditions, ...permission.conditions])];
  const release = { form, summary: null, permissionId, until };
  // What it was supplied for is the conference; what it may be used for now is the permission's (R-110, F-39).
  const permittedUse = purpose;
  if (form === 'FULL')
    return {
      ...item,
      fields: item.fields as ItemValues,
      handlingConditions,
      permittedUse,
      release,
    };
  const version = versions.find(({ id }) => id === versionId);
  // A version of another item, or made in another form, was not prepared for this.
  if (version?.itemId !== item.id || version.ownerId !== item.ownerId || version.form !== form)
    return null;
  return {
    ...item,
    handlingConditions,
    fields: form === 'REDACTED' ? (version.fields as ItemValues) : {},
    // The owner chose its words and fields; who told it, when, and for what could tell the rest.
    originalSource: null,
    occurredOn: null,
    permittedUse,
    release: { ...release, summary: version.summary },
  };
}
