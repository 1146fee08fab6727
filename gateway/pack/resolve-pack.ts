import { refusal } from '../../schema/errors/refusal.ts';
import { marking } from '../../schema/protocols/rules/marking.ts';
import type { Resolver } from '../facade/resolve.ts';
import { made, resolveRoot, rootKeyOf } from '../facade/resolve.ts';
import { isOwnersReleasedAt, openCaseAt } from '../pipeline/operation.ts';
import { assemble } from './assemble.ts';
import { listsOf } from './pack-lists.ts';
import { permissionAt } from './permission-at.ts';

/** Where the gateway gives a pack to be printed. */
export function pdfPath(permissionId: string): string {
  return `/packs/${encodeURIComponent(permissionId)}.pdf`;
}

/**
 * A pack, from the case picture that was asked for in its place. Behind the locks: only what may leave
 * comes this far. Refused with SOURCE_UNAVAILABLE when any of it could not be read: a pack that is
 * silently short would be taken for whole.
 */
export const resolvePack: Resolver = async (parent, given, context, info) => {
  const picture = (await resolveRoot(parent, given, context, info)) as Readonly<
    Record<string, unknown>
  > | null;
  const { operation, surroundings } = context;
  const { graph, profiles } = surroundings;
  const key = rootKeyOf(info);
  const open = openCaseAt(operation, key);
  const permission = permissionAt(operation, key);
  if (!open || !permission || !picture) throw refusal('NOT_FOUND');
  const { agencies } = operation.facts;
  const viewer = operation.capacity.agency.id;
  const { agencyErrors, outcomes } = await operation.fetch();
  const pack = assemble({
    permission,
    picture,
    lists: listsOf(permission, graph),
    isReleased: (category, ownerId) => isOwnersReleasedAt(operation, key, category, ownerId),
    // Nothing that was granted is current any more: known from the agency's own word, never from a null (F-04).
    isKeptBack: ({ field, section }) =>
      agencyErrors.some(
        ({ caseId, code, path }) =>
          code === 'WITHHELD' &&
          caseId === open.facts.id &&
          path.join('.') === [section, field].join('.'),
      ),
    mayBeNamed: (category, ownerId) =>
      ownerId === viewer || !graph.existenceProtected.has(category),
  });
  const source = agencies[permission.ownerId]?.sector ?? 'conference';
  if (!pack || outcomes.get(source)?.kind !== 'answered') throw refusal('SOURCE_UNAVAILABLE');
  for (const category of pack.ungranted) context.onUngranted(category);
  const agency = (id: string) => {
    const known = agencies[id];
    return known ? made(known) : null;
  };
  return made({
    permissionId: permission.id,
    caseId: open.facts.id,
    disclosureId: operation.disclosureId,
    marking: marking(profiles[open.facts.area])?.marking ?? null,
    recipient: permission.recipient,
    purpose: permission.purpose,
    conditions: permission.conditions,
    until: permission.until,
    madeAt: operation.startedAt.toISOString(),
    items: pack.items,
    actions: pack.actions,
    withheld: pack.withheld.map(({ ownerId, ...row }) => made({ ...row, owner: agency(ownerId) })),
    manifest: pack.manifest.map(({ ownerId, ...line }) =>
      made({ ...line, owner: agency(ownerId) }),
    ),
    pdfUrl: pdfPath(permission.id),
  });
};
