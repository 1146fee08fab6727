import { mostItems } from '../../schema/permit/item-references.ts';
import type { ItemReference } from '../../schema/permit/item-references.ts';
import { askSector } from '../items/ask-sector.ts';
import { mergeReferences } from '../items/merge-references.ts';
import type { OpenCase } from '../need-to-know/decide.ts';
import { openOwners } from '../need-to-know/grants.ts';
import { caseGrant, permitBasis, speaksFor } from './calls.ts';
import type { Operation, RootField } from './operation.ts';
import { openCaseAt } from './operation.ts';
import type { Means, Refused, Step } from './step.ts';

/** What the id of an item can look like: nothing else is asked about, as nothing else can be one. */
const possibleItem = /^[\x21-\x7e]{1,64}$/;

/**
 * Which of the items that a change names are real and open to the caller? Their owners say, and the
 * conference believes nobody else. An owner that cannot be read refuses the whole change: with
 * its items missing the request would quietly ask for less than its author meant.
 */
export const askItems: Step = async (operation, means) => {
  operation.items = [];
  for (const root of operation.roots) {
    if (root.itemIds.length > mostItems) return { code: 'OPERATION_TOO_LARGE', reason: 'ITEMS' };
    // A case that is not open is refused by the façade; nobody is asked about it.
    const isAsked = root.itemIds.length > 0 || root.grantsWhole === true;
    const open = isAsked ? openCaseAt(operation, root.key) : undefined;
    if (!open) continue;
    const items = await vouchedFor(operation, root, open, means);
    if ('code' in items) return items;
    operation.items = [...operation.items, ...items.references];
  }
  return null;
};

async function vouchedFor(
  operation: Operation,
  { grantsWhole, itemIds, requestId }: RootField,
  open: OpenCase,
  { itemsSource, onUngranted }: Means,
): Promise<Refused | { readonly references: readonly ItemReference[] }> {
  const { capacity, deadline, facts } = operation;
  // a yes to all means what its agency wrote for this request, where it wrote anything. The attack is
  // the redaction that is prepared and then passed over, so that the whole item goes.
  const owners = openOwners(open.facts, facts).filter(
    ({ id }) => !grantsWhole || id === capacity.agency.id,
  );
  const sectors = [...new Set(owners.flatMap(({ sector }) => (sector === null ? [] : [sector])))];
  const asked = itemIds.filter((id) => possibleItem.test(id));
  if (asked.length === 0 && !grantsWhole) return { references: [] };
  const question = { caseId: open.facts.id, itemIds: asked, requestId };
  const basis = permitBasis(operation);
  const answers = await Promise.all(
    sectors.map(async (sector) => {
      const cases = { [open.facts.id]: caseGrant(open, sector, facts) };
      const permit = { ...basis, aud: sector, cases };
      return { sector, items: await askSector(itemsSource, question, permit, deadline) };
    }),
  );
  const read = answers.flatMap(({ items, sector }) => (items ? [{ items, sector }] : []));
  if (read.length < answers.length) return { code: 'SOURCE_UNAVAILABLE', reason: 'ITEMS' };
  const written = read.flatMap(({ items }) => items.filter(({ version }) => version !== null));
  const references = mergeReferences(read, {
    asked: new Set(grantsWhole ? written.map(({ id }) => id) : asked),
    mayVouch: (sector, { category, ownerId }) =>
      speaksFor(facts, sector, ownerId) &&
      Object.hasOwn(open.grants.byOwner, ownerId) &&
      (open.grants.byOwner[ownerId] ?? []).includes(category),
    onUnusable: onUngranted,
  });
  return references ? { references } : { code: 'SOURCE_UNAVAILABLE', reason: 'ITEM_OF_TWO_OWNERS' };
}
