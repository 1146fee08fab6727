// what of requests and emergencies the caller may use now, and what is hidden.
import type { CaseFacts, PermissionFacts } from '../../../schema/facts/facts.ts';
import { forbidsCopies } from '../../../schema/protocols/rules/forbids-copies.ts';
import { conferenceOwner } from '../context.ts';
import { needsCheck } from '../redisclosure/answering/needs-check.ts';
import { hiddenItemsOf } from '../redisclosure/compelled/rights.ts';
import type { StandingPermission, StandingRequest } from '../redisclosure/states/record.ts';
import { standing } from '../redisclosure/states/standing.ts';
import type { EmergencyOfFacts, RequestOfFacts } from './permission-rows.ts';

export interface Circumstances {
  readonly now: Date;
  readonly suspendedOwners: ReadonlySet<string>;
  /** The caller's nominations: a right hides from everybody, but opens nothing to others. */
  readonly nominations: ReadonlySet<string>;
}

/** Whose record the items are: their owner's, or the conference's for entries of the plan. */
function holderOf({ items, ownerId }: StandingPermission): string {
  return items.every(({ holderId }) => holderId === conferenceOwner) ? conferenceOwner : ownerId;
}

/** The second reader's last word about a permission's pack; null where none is needed (F-37). */
function checkedOf({ route, events }: RequestOfFacts, id: string): boolean | null {
  if (!needsCheck(route)) return null;
  const checks = events.filter((one) => one.kind === 'CHECKED' && one.permissionId === id);
  return checks.at(-1)?.detail['agrees'] === true;
}

/** What a pack says of these is one word: that it was the victim who said no could cost her dear (F-39). */
const nobodysNo: ReadonlySet<string> = new Set(['AWAITED', 'NO_ANSWER', 'EXPIRED', 'REVOKED']);

function withheldOf({ items }: RequestOfFacts, { withheld }: StandingRequest) {
  return withheld.map(({ itemId, ownerId, reason }) => {
    const row = items.find((one) => one.itemId === itemId && one.ownerId === ownerId);
    const said = nobodysNo.has(reason) ? reason : 'NOT_AGREED';
    return { reference: itemId, category: row?.category ?? '', ownerId, reason: said };
  });
}

function permissionsOf(request: RequestOfFacts, circumstances: Circumstances): PermissionFacts[] {
  // who agrees to a right hides or corrects an item, and shows it to nobody.
  if (request.route === 'RIGHTS_REQUEST') return [];
  const stands = standing(request, circumstances.now, circumstances);
  return stands.permissions
    .filter(({ inForce }) => inForce)
    .map((permission) => ({
      id: permission.id,
      requestId: request.id,
      kind: 'PERMISSION',
      ownerId: holderOf(permission),
      purpose: request.purpose,
      nominationId: request.nominationId,
      from: permission.from.toISOString(),
      until: permission.until.toISOString(),
      items: permission.items.map(({ itemId: id, category, subjectId, form, versionId }) => ({
        ...{ id, category, subjectId, form, versionId },
      })),
      categories: [...new Set(permission.items.map(({ category }) => category))],
      conditions: [...permission.conditions],
      viewOnly:
        forbidsCopies(permission.conditions) || permission.items.some(({ viewOnly }) => viewOnly),
      recipient: request.recipient,
      checked: checkedOf(request, permission.id),
      withheld: withheldOf(request, stands),
    }));
}

/**
 * F-37: the second reader reads what waits for the check, and no longer once it was given: what is signed unread is not
 * checked. The copy is marked as one that goes nowhere.
 */
function readingsOf(
  request: RequestOfFacts & { readonly reader: string },
  circumstances: Circumstances,
): PermissionFacts[] {
  return permissionsOf(request, circumstances)
    .filter(({ checked }) => checked === false)
    .map((permission) => ({
      ...permission,
      nominationId: request.reader,
      checked: null,
      recipient: 'Second reader, not for release',
    }));
}

/** Glass broken by the caller, while it is: shown, never packed. */
function emergencyOf({ id, ownerId, nominationId, ...glass }: EmergencyOfFacts): PermissionFacts {
  return {
    ...{ id, ownerId, nominationId },
    ...{ requestId: null, kind: 'EMERGENCY', purpose: 'LIFE_AT_RISK', items: null },
    from: glass.openedAt.toISOString(),
    until: glass.until.toISOString(),
    categories: glass.categories,
    ...{ conditions: [], viewOnly: true, checked: null, withheld: [] },
    recipient: glass.recipient,
  };
}

/** In: what is on record about one case. Out: its part of the facts. */
export function redisclosureFacts(
  requests: readonly RequestOfFacts[],
  emergencies: readonly EmergencyOfFacts[],
  circumstances: Circumstances,
): Pick<CaseFacts, 'permissions' | 'hiddenItems'> {
  const usable = requests.filter((one) => circumstances.nominations.has(one.nominationId));
  const toCheck = requests.flatMap((one) => one.readers.map((reader) => ({ ...one, reader })));
  const rights = requests.map(({ particulars, ...request }) => {
    const { right } = particulars;
    return { ...request, right: typeof right === 'string' ? right : null };
  });
  return {
    permissions: [
      ...usable.flatMap((one) => permissionsOf(one, circumstances)),
      ...toCheck.flatMap((one) => readingsOf(one, circumstances)),
      ...emergencies.map(emergencyOf),
    ],
    hiddenItems: hiddenItemsOf(rights),
  };
}
